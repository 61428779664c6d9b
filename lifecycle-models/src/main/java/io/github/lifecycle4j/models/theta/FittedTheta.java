package io.github.lifecycle4j.models.theta;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.Simulation;
import io.github.lifecycle4j.models.decomposition.Season;
import io.github.lifecycle4j.models.decomposition.SeasonalAdjustment;
import io.github.lifecycle4j.models.internal.PathSimulator;
import io.github.lifecycle4j.models.internal.Residuals;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import io.github.lifecycle4j.models.internal.UnivariateModel;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.predict.Parametric;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A Theta model with a state that has seen a history, see {@link Theta}. */
final class FittedTheta implements UnivariateModel {

  private final ThetaMethod method;
  private final ThetaModel estimate;
  private final double share;
  private final Optional<PathSimulator> simulator;

  /** Before the first value and after the last one; never moved, only copied. */
  private final ThetaState start;

  private final ThetaState end;

  /** Number of periods seen. */
  private final int length;

  private FittedTheta(
      ThetaMethod method,
      ThetaModel estimate,
      double share,
      Optional<PathSimulator> simulator,
      ThetaState start,
      ThetaState end,
      int length) {
    this.method = method;
    this.estimate = estimate;
    this.share = share;
    this.simulator = simulator;
    this.start = start;
    this.end = end;
    this.length = length;
  }

  /** Fits the model to a history with at least one observed value. */
  static FittedTheta fit(
      ThetaMethod method,
      Series history,
      SeasonalAdjustment adjustment,
      Optional<Simulation> simulation,
      long seed) {
    UnivariateFit.requireObserved(
        history,
        method.parameters() + 1,
        "the Theta method",
        "Maybe use the naive forecaster, or forecast it from similar products.");
    Season season = adjustment.seasonOf(history);
    double[] values = season.adjust(history);
    ThetaFit fit = new ThetaFit(values, firstObserved(values), method);
    ThetaState start = fit.estimate();
    ThetaState end = start.copy();
    double[] residuals = new double[values.length];
    double sigma = run(end, values, fit.share(), residuals).standardDeviation(method.parameters());
    double share = method.forecastShare(fit.share());
    ThetaModel estimate =
        new ThetaModel(
            fit.alpha(),
            1 / (1 - share),
            start.expected(0),
            method == ThetaMethod.DYNAMIC
                ? OptionalDouble.empty()
                : OptionalDouble.of(share * fit.slope()),
            sigma,
            season,
            residuals);
    return new FittedTheta(
        method,
        estimate,
        share,
        simulation.map(s -> new PathSimulator(s, history.key(), seed, sigma, residuals)),
        start,
        end,
        values.length);
  }

  private static int firstObserved(double[] values) {
    int first = 0;
    while (Double.isNaN(values[first])) {
      first++;
    }
    return first;
  }

  /** Lets a state see all values from the first observed one on; fills in the errors. */
  private static Residuals run(ThetaState state, double[] values, double share, double[] errors) {
    Residuals residuals = new Residuals();
    int first = firstObserved(values);
    for (int t = 0; t < values.length; t++) {
      errors[t] = t < first ? Double.NaN : values[t] - state.expected(share);
      if (t >= first) {
        state.see(values[t]);
      }
      if (!Double.isNaN(errors[t])) {
        residuals.add(errors[t]);
      }
    }
    return residuals;
  }

  @Override
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("alpha", Double.toString(estimate.alpha()));
    parameters.put("theta", Double.toString(estimate.theta()));
    parameters.put("initial", Double.toString(estimate.initialLevel()));
    estimate.drift().ifPresent(drift -> parameters.put("drift", Double.toString(drift)));
    parameters.put("sigma", Double.toString(estimate.sigma()));
    parameters.put("season", estimate.season().name());
    return parameters;
  }

  @Override
  public ThetaModel estimate() {
    return estimate;
  }

  @Override
  public ForecastDistribution forecast(int horizon) {
    return simulator.isPresent()
        ? simulator.get().simulate(horizon, this::simulate)
        : analytic(horizon);
  }

  private void simulate(double[] innovations, double[] path) {
    ThetaState state = end.copy();
    for (int h = 0; h < path.length; h++) {
      double value = state.expected(share) + innovations[h];
      state.see(value);
      path[h] = estimate.season().apply(length + h, value);
    }
  }

  /** As in R the standard method does not spread its deviations by the season. */
  private Parametric analytic(int horizon) {
    double[] mean = new double[horizon];
    simulate(new double[horizon], mean);
    Season season = method == ThetaMethod.STANDARD ? Season.NONE : estimate.season();
    ThetaState before = end.zeroed();
    return season.normal(length, mean, from -> response(before, horizon - from), estimate.sigma());
  }

  /** What an innovation of 1 makes of this many steps; the state goes on to the next step. */
  private double[] response(ThetaState before, int steps) {
    double[] response = new double[steps];
    ThetaState state = before.copy();
    response[0] = 1;
    state.see(1);
    for (int h = 1; h < steps; h++) {
      response[h] = state.expected(share);
      state.see(response[h]);
    }
    before.see(0);
    return response;
  }

  @Override
  public FittedTheta see(Series history) {
    double[] values = estimate.season().adjust(history);
    ThetaState state = start.copy();
    for (int t = firstObserved(values); t < values.length; t++) {
      state.see(values[t]);
    }
    return new FittedTheta(method, estimate, share, simulator, start, state, values.length);
  }
}
