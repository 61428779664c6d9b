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
 * The dynamic optimised Theta model, and the optimised one (Fiorucci, Pellegrini, Louzada,
 * Petropoulos and Koehler 2016, "Models for optimising the theta method and their relationship to
 * state space models", International Journal of Forecasting 32, eq. 4 to 12). One step ahead they
 * expect μ(t) = ℓ(t − 1) + (1 − 1/θ)·[(1 − α)^(t − 1)·A + (1 − (1 − α)^t)/α·B], where A + B·t is
 * the line of least squares through all values or, in the dynamic model, through those before t.
 * The level is ℓ(t) = ℓ(t − 1) + α·(y(t) − ℓ(t − 1)).
 *
 * <p>α between 0.1 and 0.99, θ from 1 on and the first level are those of the smallest sum of
 * squared errors, to which σ² loses three degrees of freedom. At a given α the other two are known
 * in closed form. Heights are counted from the first value, so that a shifted series has the
 * shifted forecast. The model is linear, so the distribution ahead is normal with a variance that
 * is known.
 *
 * <p>A season that is significant is taken out first and put back into means and deviations, see
 * {@link SeasonalAdjustment}. Missing values are treated as in {@link Theta}. Four values must be
 * observed.
 *
 * @param dynamic whether the line is that of the values so far
 * @param adjustment when a season is taken out
 * @param simulation how paths are simulated; empty for a normal distribution
 */
public record OptimisedTheta(
    boolean dynamic, SeasonalAdjustment adjustment, Optional<Simulation> simulation)
    implements Forecaster {

  /** The dynamic model with a shrunk season, normal. */
  public static final OptimisedTheta DEFAULTS =
      new OptimisedTheta(true, SeasonalAdjustment.SHRUNK, Optional.empty());

  /** The same, dynamic or not. */
  public OptimisedTheta withDynamic(boolean other) {
    return new OptimisedTheta(other, adjustment, simulation);
  }

  /** The same with this seasonal adjustment. */
  public OptimisedTheta withAdjustment(SeasonalAdjustment other) {
    return new OptimisedTheta(dynamic, other, simulation);
  }

  /** The same with simulated paths. */
  public OptimisedTheta withSimulation(Simulation how) {
    return new OptimisedTheta(dynamic, adjustment, Optional.of(how));
  }

  private ThetaMethod method() {
    return dynamic ? ThetaMethod.DYNAMIC : ThetaMethod.OPTIMISED;
  }

  /** {@code "dotm"}, or {@code "otm"} if it is not dynamic. */
  @Override
  public String name() {
    return method().forecaster();
  }

  @Override
  public FitOutcome fit(Series history, Covariates covariates, FitContext context) {
    return UnivariateFit.fit(
        name(),
        history,
        context,
        series -> FittedTheta.fit(method(), series, adjustment, simulation, context.seed()));
  }
}
