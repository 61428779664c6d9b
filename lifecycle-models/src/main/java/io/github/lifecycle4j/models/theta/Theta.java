package io.github.lifecycle4j.models.theta;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.Simulation;
import io.github.lifecycle4j.models.decomposition.SeasonalAdjustment;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;
import java.util.Optional;

/**
 * The Theta method, the most accurate of the M3 competition (Assimakopoulos and Nikolopoulos 2000,
 * "The theta model: a decomposition approach to forecasting", International Journal of Forecasting
 * 16). The mean of a straight line and of the exponentially smoothed series of twice the curvature
 * is simple exponential smoothing with half the slope of the line as drift (Hyndman and Billah
 * 2003, "Unmasking the Theta method", eq. 6 ff.). The variance h steps ahead is σ²·(1 + (h − 1)α²).
 *
 * <p>α between 0.0001 and 0.9999 and the first level are those of the smallest sum of squared
 * errors of the smoothing; σ² loses a degree of freedom for each. A season that is significant is
 * taken out first and put back into the means, but not into the deviations, see {@link
 * SeasonalAdjustment}; the parameter {@code season} tells whether it was multiplicative, additive
 * or none.
 *
 * <p>A missing value leaves the level as it is while the line goes on; the season is then estimated
 * with the values of a periodic STL in the gaps, which asks that each position of the season was
 * observed. Three values must be observed.
 *
 * @param adjustment when a season is taken out
 * @param simulation how paths are simulated; empty for a normal distribution with the variance
 *     above
 */
public record Theta(SeasonalAdjustment adjustment, Optional<Simulation> simulation)
    implements Forecaster {

  /** A classical seasonal adjustment, normal. */
  public static final Theta DEFAULTS = new Theta(SeasonalAdjustment.CLASSICAL, Optional.empty());

  /** The same with this seasonal adjustment. */
  public Theta withAdjustment(SeasonalAdjustment other) {
    return new Theta(other, simulation);
  }

  /** The same with simulated paths, which the season spreads. */
  public Theta withSimulation(Simulation how) {
    return new Theta(adjustment, Optional.of(how));
  }

  @Override
  public String name() {
    return ThetaMethod.STANDARD.forecaster();
  }

  @Override
  public FitOutcome fit(Series history, Covariates covariates, FitContext context) {
    return UnivariateFit.fit(
        name(),
        history,
        context,
        series ->
            FittedTheta.fit(ThetaMethod.STANDARD, series, adjustment, simulation, context.seed()));
  }
}
