package io.github.lifecycle4j.models.smoothing;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.Simulation;
import io.github.lifecycle4j.models.internal.PathSimulator;
import io.github.lifecycle4j.models.internal.UnivariateModel;
import io.github.lifecycle4j.models.internal.UnsuitedHistoryException;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.predict.Samples;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An estimated model and the state it has come to.
 *
 * @param model the estimate
 * @param state the state after the history that was seen
 * @param simulation how paths are simulated
 * @param simulated whether forecasts are simulated
 * @param key the product
 * @param seed seed of the paths
 */
record FittedEts(
    EtsModel model,
    EtsPoint state,
    Simulation simulation,
    boolean simulated,
    ProductKey key,
    long seed)
    implements UnivariateModel {

  /** The share of its mean that a value may at most fall below it where components multiply. */
  private static final double LARGEST_FALL = 1 - 1e-6;

  static FittedEts of(EtsModel model, Optional<Simulation> simulation, ProductKey key, long seed) {
    EtsStructure structure = model.structure();
    boolean known = structure.isLinear() || structure.isProduct();
    return new FittedEts(
        model,
        model.last(),
        simulation.orElse(Simulation.DEFAULT),
        simulation.isPresent() || !known,
        key,
        seed);
  }

  @Override
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    EtsPoint initial = model.initial();
    parameters.put("model", initial.structure.name());
    parameters.put("alpha", Double.toString(initial.alpha));
    model.beta().ifPresent(beta -> parameters.put("beta", Double.toString(beta)));
    model.gamma().ifPresent(gamma -> parameters.put("gamma", Double.toString(gamma)));
    model.phi().ifPresent(phi -> parameters.put("phi", Double.toString(phi)));
    parameters.put("level", Double.toString(initial.level));
    if (initial.structure.hasTrend()) {
      parameters.put("slope", Double.toString(initial.slope));
    }
    for (int i = 0; i < initial.seasonLength(); i++) {
      parameters.put("season" + (i + 1), Double.toString(initial.season(i)));
    }
    parameters.put("sigma", Double.toString(Math.sqrt(model.sigma2())));
    return parameters;
  }

  @Override
  public ForecastDistribution forecast(int horizon) {
    return simulated ? paths(horizon, simulation.paths()) : known(horizon);
  }

  /** Exact means and variances. */
  Parametric known(int horizon) {
    return state.structure.isLinear()
        ? EtsMoments.forecast(state, model.sigma2(), horizon)
        : SeasonalMoments.forecast(state, model.sigma2(), horizon);
  }

  /** So many simulated paths. */
  Samples paths(int horizon, int number) {
    EtsRecursion recursion = new EtsRecursion(state.structure, state.seasonLength());
    PathSimulator simulator =
        new PathSimulator(
            simulation.withPaths(number), key, seed, Math.sqrt(model.sigma2()), model.errors());
    return simulator.simulate(
        horizon, (innovations, path) -> simulate(recursion, innovations, path));
  }

  /** A path; where a component multiplies, values stay above 0, for it cannot go on from others. */
  private void simulate(EtsRecursion recursion, double[] innovations, double[] path) {
    boolean relative = state.structure.hasMultiplicativeError();
    boolean positive = !state.structure.isLinear();
    recursion.start(state);
    for (int h = 0; h < path.length; h++) {
      recursion.predict();
      double error = relative ? innovations[h] * recursion.mean : innovations[h];
      if (positive) {
        error = Math.max(error, -LARGEST_FALL * Math.abs(recursion.mean));
      }
      path[h] = recursion.mean + error;
      recursion.update(error);
    }
  }

  @Override
  public FittedEts see(Series history) {
    EtsPass pass = new EtsPass(model.initial(), history.toArray());
    if (!pass.possible) {
      throw new UnsuitedHistoryException(
          "The series (%s) has values that the model %s cannot have. Fit it anew."
              .formatted(history.key(), state.structure.name()));
    }
    return new FittedEts(model, pass.last, simulation, simulated, key, seed);
  }

  @Override
  public EtsModel estimate() {
    return model;
  }
}
