package io.github.lifecycle4j.models.diffusion;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.Simulation;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import io.github.lifecycle4j.models.internal.UnsuitedHistoryException;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Forecasts the rest of a life by diffusion curves whose parameters are held by what is known of
 * other lives, so that the first few periods do not decide alone: an empirical Bayes estimate (Lenk
 * and Rao 1990, New models from old: forecasting product adoption by hierarchical Bayes
 * procedures). {@link #train} learns the distribution of the parameters from the lives of a panel;
 * before, it is that of the meta-analysis by Sultan, Farley and Lehmann (1990). With several curves
 * each counts by its posterior probability.
 *
 * <p>The life begins with the first period with sales. The forecast is simulated: each path draws a
 * curve, its parameters and the noise from the posterior distribution, so that it holds all that is
 * uncertain; {@link DiffusionModel} tells what is uncertain in the life itself. The noise is
 * lognormal, so no path falls below 0; errors of neighbouring periods go together as they did, and
 * a life wanders from its curve as its age grows. Sales that were all multiples of some unit are
 * forecast so, from five periods on. Nothing depends on the unit in which sales are told. The
 * points at which the posterior is known are the same for every seed, so that the estimate does not
 * depend on it.
 *
 * <p>Seasons are not modelled. A missing value says nothing. Two periods with sales are needed.
 */
public final class DiffusionForecaster implements Forecaster {

  /** Seed of the points at which the posterior is known. */
  private static final long POINTS = 1990;

  private final String name;
  private final List<CurveFamily> families;
  private final Simulation simulation;
  private final LifePrior prior;

  private DiffusionForecaster(
      String name, List<CurveFamily> families, Simulation simulation, LifePrior prior) {
    this.name = name;
    this.families = families;
    this.simulation = simulation;
    this.prior = prior;
  }

  /** A forecaster with one curve; it has the curve's name. */
  public static DiffusionForecaster of(CurveFamily family) {
    return new DiffusionForecaster(
        family.label(), List.of(family), Simulation.DEFAULT, LifePrior.KNOWN);
  }

  /** A forecaster with curves of several shapes, {@code "diffusion"}. */
  public static DiffusionForecaster averaged() {
    return new DiffusionForecaster(
        "diffusion",
        List.of(
            CurveFamily.BASS,
            CurveFamily.SHIFTED_GOMPERTZ,
            CurveFamily.WEIBULL,
            CurveFamily.TRAPEZOID),
        Simulation.DEFAULT,
        LifePrior.KNOWN);
  }

  /** The same with paths simulated so. */
  public DiffusionForecaster withSimulation(Simulation other) {
    return new DiffusionForecaster(name, families, other, prior);
  }

  @Override
  public String name() {
    return name;
  }

  /** Learns from the lives of the panel that are past their best. */
  @Override
  public DiffusionForecaster train(Panel panel, FitContext context) {
    return new DiffusionForecaster(
        name, families, simulation, PriorLearning.learn(panel, families, context));
  }

  @Override
  public FitOutcome fit(Series history, Covariates covariates, FitContext context) {
    return UnivariateFit.fit(name, history, context, series -> model(series, context));
  }

  private DiffusionLife model(Series history, FitContext context) {
    LifeHistory life =
        LifeHistory.find(history)
            .orElseThrow(
                () ->
                    new UnsuitedHistoryException(
                        "The series (%s) has sales in fewer than two periods, which show no life. Maybe forecast it from similar products."
                            .formatted(history.key())));
    Map<CurveFamily, NormalPrior> priors = new EnumMap<>(CurveFamily.class);
    for (CurveFamily family : families) {
      priors.put(family, prior.of(family, history.frequency().unit()));
    }
    LifePosterior posterior =
        new LifeEstimator(life, context.cancellation())
            .posterior(priors, simulation.paths(), history.key().random(POINTS));
    return new DiffusionLife(
        posterior, simulation, history.key(), context.seed(), prior.lives(), history.endPeriod());
  }
}
