package io.github.lifecycle4j.models.smoothing;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;
import java.util.OptionalDouble;

/**
 * Simple exponential smoothing: a level ℓ that moves by the share α of each error, ℓ(t) = ℓ(t − 1)
 * + α·ε(t), where ε(t) = y(t) − ℓ(t − 1). The forecast is the last level; its variance h steps
 * ahead is σ²·(1 + (h − 1)α²) (Hyndman, Koehler, Ord and Snyder 2008, Forecasting with Exponential
 * Smoothing, model A,N,N, ch. 6).
 *
 * <p>α between 0.0001 and 0.9999 and the first level are those of the largest likelihood, which are
 * those of the smallest sum of squared errors; σ² loses a degree of freedom for each. A history
 * that every α fits without error, such as a constant one, gets the smallest α.
 *
 * <p>A missing value leaves the level as it is. Three values must be observed, two when α is given.
 *
 * @param alpha α, where it is given and not estimated; above 0 and at most 1, where 1 is the naive
 *     forecast
 */
public record SimpleExponentialSmoothing(OptionalDouble alpha) implements Forecaster {

  /** α is estimated. */
  public static final SimpleExponentialSmoothing DEFAULTS =
      new SimpleExponentialSmoothing(OptionalDouble.empty());

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
    return new SimpleExponentialSmoothing(OptionalDouble.of(given));
  }

  /** {@code "ses"}, and α behind a colon where it is given. */
  @Override
  public String name() {
    return alpha.isPresent() ? "ses:" + alpha.getAsDouble() : "ses";
  }

  @Override
  public FitOutcome fit(Series history, Covariates covariates, FitContext context) {
    return UnivariateFit.fit(name(), history, context, series -> SmoothedLevel.fit(series, alpha));
  }
}
