package io.github.lifecycle4j.models.smoothing;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.Simulation;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Simple exponential smoothing: a level ℓ that moves by the share α of each error, ℓ(t) = ℓ(t − 1)
 * + α·ε(t), where ε(t) = y(t) − ℓ(t − 1). The forecast is the last level; its variance h steps
 * ahead is σ²·(1 + (h − 1)α²) (Hyndman, Koehler, Ord and Snyder 2008, Forecasting with Exponential
 * Smoothing, model A,N,N, ch. 6). The estimate is an {@link EtsModel}.
 *
 * <p>α between 0.0001 and 0.9999 and the first level are those of the largest likelihood, which are
 * those of the smallest sum of squared errors; σ² loses a degree of freedom for each. A history
 * that every α fits without error, such as a constant one, gets the smallest α.
 *
 * <p>A missing value leaves the level as it is. Three values must be observed, two when α is given.
 *
 * @param alpha α, where it is given and not estimated; above 0 and at most 1, where 1 is the naive
 *     forecast
 * @param start where the first level comes from
 * @param simulation how forecasts are simulated; empty for exact means and variances
 */
public record SimpleExponentialSmoothing(
    OptionalDouble alpha, EtsStart start, Optional<Simulation> simulation) implements Forecaster {

  /** α and the first level are estimated. */
  public static final SimpleExponentialSmoothing DEFAULTS =
      new SimpleExponentialSmoothing(OptionalDouble.empty(), EtsStart.OPTIMAL, Optional.empty());

  private static final EtsStructure LEVEL =
      new EtsStructure(EtsComponent.ADDITIVE, EtsComponent.NONE, false, EtsComponent.NONE);

  /**
   * @throws IllegalArgumentException if α is not above 0 and at most 1
   */
  public SimpleExponentialSmoothing {
    if (alpha.isPresent() && !(alpha.getAsDouble() > 0 && alpha.getAsDouble() <= 1)) {
      throw new IllegalArgumentException(
          "The smoothing parameter alpha is %s but must be above 0 and at most 1."
              .formatted(alpha.getAsDouble()));
    }
  }

  /** The same with α given. */
  public SimpleExponentialSmoothing withAlpha(double given) {
    return new SimpleExponentialSmoothing(OptionalDouble.of(given), start, simulation);
  }

  /** The same with a first level from here. */
  public SimpleExponentialSmoothing withStart(EtsStart other) {
    return new SimpleExponentialSmoothing(alpha, other, simulation);
  }

  /** The same with simulated forecasts. */
  public SimpleExponentialSmoothing withSimulation(Simulation paths) {
    return new SimpleExponentialSmoothing(alpha, start, Optional.of(paths));
  }

  /** {@code "ses"}, and α behind a colon where it is given. */
  @Override
  public String name() {
    return alpha.isPresent() ? "ses:" + alpha.getAsDouble() : "ses";
  }

  @Override
  public FitOutcome fit(Series history, Covariates covariates, FitContext context) {
    SmoothingParameters estimated = SmoothingParameters.ESTIMATED;
    SmoothingParameters given =
        alpha.isPresent() ? estimated.withAlpha(alpha.getAsDouble()) : estimated;
    return Ets.of(LEVEL, given, start, simulation).fit(name(), history, context);
  }
}
