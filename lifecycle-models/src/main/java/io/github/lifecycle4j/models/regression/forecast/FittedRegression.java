package io.github.lifecycle4j.models.regression.forecast;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.explain.Explainer;
import io.github.lifecycle4j.models.explain.Explanation;
import io.github.lifecycle4j.models.explain.ForecastExplainer;
import io.github.lifecycle4j.models.explain.LinearExplainer;
import io.github.lifecycle4j.models.explain.SampledShapley;
import io.github.lifecycle4j.models.internal.Residuals;
import io.github.lifecycle4j.models.internal.UnivariateModel;
import io.github.lifecycle4j.models.regression.FittedRegressor;
import io.github.lifecycle4j.models.regression.linear.Coefficient;
import io.github.lifecycle4j.models.regression.linear.LinearModel;
import io.github.lifecycle4j.models.regression.trees.TreeRegression;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.predict.Parametric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A regression with the history after which it forecasts.
 *
 * @param regression what was learnt
 * @param deviation standard deviation of the residuals
 * @param rows makes the rows of the periods ahead, with the covariates that are used
 * @param history the history that was seen
 * @param planned covariates that were given with it
 */
record FittedRegression(
    ProductRegression regression,
    double deviation,
    PeriodRows rows,
    Series history,
    Covariates planned)
    implements UnivariateModel {

  /** Rows that a sampled explanation compares with. */
  private static final int SAMPLED = 100;

  static FittedRegression of(
      ProductRegression regression, PeriodRows rows, Series history, Covariates planned) {
    Table training = regression.training();
    double[] fitted = regression.regressor().predict(training);
    Residuals residuals = new Residuals();
    for (int row = 0; row < fitted.length; row++) {
      residuals.add(training.numbers(PeriodRows.UNITS).get(row) - fitted[row]);
    }
    int columns = regression.formula().design(training).names().size();
    double deviation = residuals.standardDeviation(columns);
    if (!Double.isFinite(deviation)) {
      throw new IllegalArgumentException("Its values are too large to be squared and added up.");
    }
    return new FittedRegression(regression, deviation, rows, history, planned);
  }

  @Override
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (regression.regressor() instanceof LinearModel linear) {
      for (Coefficient each : linear.coefficients()) {
        parameters.put(each.name(), Double.toString(each.value()));
      }
    } else {
      parameters.put("terms", String.join(", ", regression.regressor().columns()));
    }
    parameters.put("sigma", Double.toString(deviation));
    if (!regression.leftOut().isEmpty()) {
      parameters.put("leftOut", String.join(", ", regression.leftOut()));
    }
    return parameters;
  }

  @Override
  public ForecastDistribution forecast(int horizon) {
    return forecast(horizon, planned);
  }

  @Override
  public ForecastDistribution forecast(int horizon, Covariates covariates) {
    Table ahead = rows.ahead(history, horizon, covariates);
    if (regression.regressor() instanceof LinearModel linear) {
      return new LinearErrors(linear).distribution(ahead);
    }
    double[] single = new double[horizon];
    double[] total = new double[horizon];
    for (int h = 0; h < horizon; h++) {
      single[h] = deviation;
      total[h] = deviation * Math.sqrt(h + 1);
    }
    return Parametric.normal(regression.regressor().predict(ahead), single, total);
  }

  @Override
  public FittedRegression see(Series longer) {
    return see(longer, planned);
  }

  @Override
  public FittedRegression see(Series longer, Covariates covariates) {
    return new FittedRegression(regression, deviation, rows, longer, covariates);
  }

  /**
   * Contributions of covariates, trend and season to the mean of each step, against the mean of the
   * periods that were learnt from: exact for least squares and trees, otherwise sampled.
   */
  private List<Explanation> explain(int horizon) {
    return explainer().explain(rows.ahead(history, requireHorizon(horizon), planned));
  }

  private Explainer explainer() {
    FittedRegressor fitted = regression.regressor();
    Table training = regression.training();
    if (fitted instanceof LinearModel linear) {
      return LinearExplainer.of(linear, training, PeriodRows.UNITS);
    }
    if (fitted instanceof TreeRegression trees) {
      return trees.explainer(training, PeriodRows.UNITS);
    }
    int every = (training.rows() + SAMPLED - 1) / SAMPLED;
    int[] some = IntStream.range(0, training.rows()).filter(row -> row % every == 0).toArray();
    return SampledShapley.of(fitted, training.select(some), 1, PeriodRows.UNITS);
  }

  static int requireHorizon(int horizon) {
    if (horizon < 1) {
      throw new IllegalArgumentException(
          "The horizon is %s but must be at least 1.".formatted(horizon));
    }
    return horizon;
  }

  @Override
  public <M> Optional<M> estimate(Class<M> type) {
    if (type == ForecastExplainer.class) {
      ForecastExplainer explainer = this::explain;
      return Optional.of(type.cast(explainer));
    }
    return type.isInstance(regression.regressor())
        ? Optional.of(type.cast(regression.regressor()))
        : UnivariateModel.super.estimate(type);
  }

  @Override
  public ProductRegression estimate() {
    return regression;
  }
}
