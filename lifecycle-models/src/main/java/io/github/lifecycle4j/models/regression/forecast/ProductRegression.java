package io.github.lifecycle4j.models.regression.forecast;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.FittedRegressor;
import io.github.lifecycle4j.models.regression.Formula;
import java.util.List;

/**
 * What a {@link RegressionForecaster} learnt of a product: {@code
 * fitted.model(ProductRegression.class)}.
 *
 * @param regressor the regression; a linear one is also found by {@code
 *     fitted.model(LinearModel.class)}
 * @param formula what explains the units
 * @param training the rows it learnt from, in order of time, without those that lack a value:
 *     {@code units}, the covariates, {@code trend} (periods since the history began) and the place
 *     in the season ({@code day_of_week}, {@code month}, {@code quarter} or {@code season})
 * @param leftOut the columns that the history could not tell from others or was too short for
 */
public record ProductRegression(
    FittedRegressor regressor, Formula formula, Table training, List<String> leftOut) {

  /** Copies the list. */
  public ProductRegression {
    leftOut = List.copyOf(leftOut);
  }
}
