package io.github.lifecycle4j.models.regression.forecast;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Regressor;
import io.github.lifecycle4j.models.regression.linear.LinearRegression;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Explains the units of each period by the covariates that are planned for it, a straight trend and
 * the period's place in its season, and forecasts with the plan of the periods ahead. Periods
 * without sales or without a covariate are left out of the fit.
 *
 * <pre>{@code
 * FittedForecaster fitted =
 *     RegressionForecaster.DEFAULTS.withLogarithms("price").fit(history, plan, context).orElseThrow();
 * LinearModel demand = fitted.model(LinearModel.class).orElseThrow();
 * }</pre>
 *
 * <p>A column that cannot be told from those before it, such as a price that never changed, is left
 * out, as are trend and season where the history is too short for them: each level of the season
 * must be seen twice, and the fit keeps 3 degrees of freedom. What is left out stands among the
 * parameters of the provenance and in {@link ProductRegression#leftOut}.
 *
 * <p>With {@link LinearRegression} a step is distributed by Student's t with the standard error of
 * a prediction, and a total knows that the steps share their coefficients. With another regressor
 * steps are normal and independent with the standard deviation of the residuals, too narrow for a
 * model that overfits. Forecasts may be negative. An update keeps the regression and forecasts the
 * periods after the longer history.
 *
 * @param name name of the forecaster
 * @param covariates names of the future covariates to use; all there are where it is empty
 * @param logarithms which of them enter as natural logarithms; their values must be positive
 * @param trend whether there is a straight trend
 * @param season whether there is one level for each place in the season: the day of the week, the
 *     month for weeks and months, the quarter, or the place in a season of counted periods
 * @param regressor makes the regressor of a formula; told what to learn, it does not change it
 */
public record RegressionForecaster(
    String name,
    Optional<List<String>> covariates,
    Set<String> logarithms,
    boolean trend,
    boolean season,
    Function<Formula, Regressor> regressor)
    implements Forecaster {

  /** Least squares on all future covariates as they are, trend and season. */
  public static final RegressionForecaster DEFAULTS =
      new RegressionForecaster(
          "regression", Optional.empty(), Set.of(), true, true, LinearRegression::of);

  /**
   * @throws IllegalArgumentException if a logarithm is to be taken of a covariate that is not used
   */
  public RegressionForecaster {
    covariates = covariates.map(List::copyOf);
    logarithms = Set.copyOf(logarithms);
    for (String logarithm : logarithms) {
      if (covariates.isPresent() && !covariates.get().contains(logarithm)) {
        throw new IllegalArgumentException(
            "The logarithm of '%s' is asked for but the covariates are %s. Maybe add it to them."
                .formatted(logarithm, covariates.get()));
      }
    }
  }

  /** The same with another name. */
  public RegressionForecaster withName(String other) {
    return new RegressionForecaster(other, covariates, logarithms, trend, season, regressor);
  }

  /** The same with these future covariates alone; a product that lacks one is not fitted. */
  public RegressionForecaster withCovariates(String... names) {
    return new RegressionForecaster(
        name, Optional.of(List.of(names)), logarithms, trend, season, regressor);
  }

  /** The same with these covariates as natural logarithms. */
  public RegressionForecaster withLogarithms(String... names) {
    return new RegressionForecaster(
        name, covariates, new TreeSet<>(List.of(names)), trend, season, regressor);
  }

  /** The same with or without a trend. */
  public RegressionForecaster withTrend(boolean wanted) {
    return new RegressionForecaster(name, covariates, logarithms, wanted, season, regressor);
  }

  /** The same with or without a season. */
  public RegressionForecaster withSeason(boolean wanted) {
    return new RegressionForecaster(name, covariates, logarithms, trend, wanted, regressor);
  }

  /** The same with another regressor, such as {@code formula -> ElasticNet.ridge(formula, 0.1)}. */
  public RegressionForecaster withRegressor(Function<Formula, Regressor> other) {
    return new RegressionForecaster(name, covariates, logarithms, trend, season, other);
  }

  @Override
  public FitOutcome fit(Series history, Covariates planned, FitContext context) {
    return UnivariateFit.fit(
        name,
        history,
        context,
        usable -> new RegressionFit(this, usable, planned).fit(context.quiet()));
  }
}
