package io.github.lifecycle4j.models.ces;

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
 * Complex exponential smoothing of the series without its season (Svetunkov, Kourentzes and Ord
 * 2022, "Complex exponential smoothing", Naval Research Logistics 69, eq. 8 ff.). Beside the level
 * ℓ there is what the level does not hold of the information, c; with the complex smoothing
 * parameter α₀ + i·α₁ and the error ε(t) = y(t) − ℓ(t − 1) they move by ℓ(t) = ℓ(t − 1) − (1 −
 * α₁)·c(t − 1) + (α₀ − α₁)·ε(t) and c(t) = ℓ(t − 1) + (1 − α₀)·c(t − 1) + (α₀ + α₁)·ε(t). It tells
 * no level from a trend: with α₁ near 1 it is level, above it grows, below it fades.
 *
 * <p>α₀ and α₁ are those of the smallest sum of squared errors among those where old errors fade
 * (the stability region); σ² loses a degree of freedom for each. The states before the first value
 * are found by running the recursion forward and backward over the series, twice. The model is
 * linear, so the distribution ahead is normal with a variance that is known. Far ahead a forecast
 * that grows or fades does so without an end: it is meant for horizons of a few seasons.
 *
 * <p>A season that is significant is taken out first and put back into means and deviations, see
 * {@link SeasonalAdjustment}; the seasonal forms of the paper forecast the series of the M3 and M1
 * competitions less accurately. A missing value has no error. Four values must be observed.
 *
 * @param adjustment when a season is taken out
 * @param simulation how paths are simulated; empty for a normal distribution
 */
public record ComplexSmoothing(SeasonalAdjustment adjustment, Optional<Simulation> simulation)
    implements Forecaster {

  /** A shrunk season, normal. */
  public static final ComplexSmoothing DEFAULTS =
      new ComplexSmoothing(SeasonalAdjustment.SHRUNK, Optional.empty());

  /** The same with this seasonal adjustment. */
  public ComplexSmoothing withAdjustment(SeasonalAdjustment other) {
    return new ComplexSmoothing(other, simulation);
  }

  /** The same with simulated paths. */
  public ComplexSmoothing withSimulation(Simulation how) {
    return new ComplexSmoothing(adjustment, Optional.of(how));
  }

  @Override
  public String name() {
    return "ces";
  }

  @Override
  public FitOutcome fit(Series history, Covariates covariates, FitContext context) {
    return UnivariateFit.fit(
        name(), history, context, series -> FittedCes.fit(series, adjustment, simulation, context));
  }
}
