package io.github.lifecycle4j.models.ces;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.Simulation;
import io.github.lifecycle4j.models.decomposition.Season;
import io.github.lifecycle4j.models.decomposition.SeasonalAdjustment;
import io.github.lifecycle4j.models.internal.PathSimulator;
import io.github.lifecycle4j.models.internal.Residuals;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import io.github.lifecycle4j.models.internal.UnivariateModel;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.train.FitContext;
import java.util.Map;
import java.util.Optional;

/** A level and its information that have seen a history, see {@link ComplexSmoothing}. */
final class FittedCes implements UnivariateModel {

  private static final int PARAMETERS = 2;

  private final CesModel estimate;
  private final Optional<PathSimulator> simulator;

  /** Before the first value and after the last one; never moved, only copied. */
  private final CesState start;

  private final CesState end;

  /** Number of periods seen. */
  private final int length;

  private FittedCes(
      CesModel estimate,
      Optional<PathSimulator> simulator,
      CesState start,
      CesState end,
      int length) {
    this.estimate = estimate;
    this.simulator = simulator;
    this.start = start;
    this.end = end;
    this.length = length;
  }

  /** Fits the model to a history with at least one observed value. */
  static FittedCes fit(
      Series history,
      SeasonalAdjustment adjustment,
      Optional<Simulation> simulation,
      FitContext context) {
    UnivariateFit.requireObserved(
        history,
        PARAMETERS + 2,
        "complex exponential smoothing",
        "Maybe use the naive forecaster, or forecast it from similar products.");
    Season season = adjustment.seasonOf(history);
    double[] values = season.adjust(history);
    CesState start = new CesFit(values).estimate(context.cancellation());
    CesState end = start.copy();
    double[] errors = new double[values.length];
    Residuals residuals = new Residuals();
    for (int t = 0; t < values.length; t++) {
      errors[t] = values[t] - end.expected();
      end.move(errors[t]);
      if (!Double.isNaN(errors[t])) {
        residuals.add(errors[t]);
      }
    }
    double sigma = residuals.standardDeviation(PARAMETERS);
    return new FittedCes(
        new CesModel(start.alpha0(), start.alpha1(), sigma, season, errors),
        simulation.map(s -> new PathSimulator(s, history.key(), context.seed(), sigma, errors)),
        start,
        end,
        values.length);
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of(
        "alpha0", Double.toString(estimate.alpha0()),
        "alpha1", Double.toString(estimate.alpha1()),
        "sigma", Double.toString(estimate.sigma()),
        "season", estimate.season().name());
  }

  @Override
  public CesModel estimate() {
    return estimate;
  }

  @Override
  public ForecastDistribution forecast(int horizon) {
    if (simulator.isPresent()) {
      return simulator.get().simulate(horizon, this::simulate);
    }
    double[] mean = new double[horizon];
    simulate(new double[horizon], mean);
    double[] response = response(horizon);
    return estimate.season().normal(length, mean, from -> response, estimate.sigma());
  }

  private void simulate(double[] innovations, double[] path) {
    CesState state = end.copy();
    for (int h = 0; h < path.length; h++) {
      path[h] = estimate.season().apply(length + h, state.expected() + innovations[h]);
      state.move(innovations[h]);
    }
  }

  /** What an innovation of 1 makes of its own period and of those after it. */
  private double[] response(int horizon) {
    double[] response = new double[horizon];
    CesState state = end.zeroed();
    response[0] = 1;
    state.move(1);
    for (int h = 1; h < horizon; h++) {
      response[h] = state.expected();
      state.move(0);
    }
    return response;
  }

  @Override
  public FittedCes see(Series history) {
    CesState state = start.copy();
    for (double value : estimate.season().adjust(history)) {
      state.move(value - state.expected());
    }
    return new FittedCes(estimate, simulator, start, state, history.length());
  }
}
