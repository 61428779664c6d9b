package io.github.lifecycle4j.models.diffusion;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.Simulation;
import io.github.lifecycle4j.models.internal.PathSimulator;
import io.github.lifecycle4j.models.internal.UnivariateModel;
import io.github.lifecycle4j.predict.Samples;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A life with what is uncertain of it, see {@link DiffusionForecaster}.
 *
 * @param lives number of lives that its prior was learned from
 * @param end number of the period after the history
 */
record DiffusionLife(
    LifePosterior posterior, Simulation simulation, ProductKey key, long seed, int lives, long end)
    implements UnivariateModel {

  /** Larger errors, in standard deviations, are taken for chance. */
  private static final double MOST_ERROR = 2.5;

  @Override
  public Map<String, String> parameters() {
    LifeDraw best = posterior.best();
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("curve", best.family().label());
    parameters.put("prior.lives", Integer.toString(lives));
    parameters.put("launch", Long.toString(posterior.history().launch()));
    parameters.put("dispersion", Double.toString(best.dispersion()));
    DiffusionModel model = estimate();
    for (String name : model.names()) {
      parameters.put(name, Double.toString(model.value(name)));
    }
    return parameters;
  }

  @Override
  public Samples forecast(int horizon) {
    return new PathSimulator(simulation, key, seed, 1, posterior.residuals())
        .simulate(horizon, new Paths());
  }

  /** The next path is that of the next draw. */
  private final class Paths implements PathSimulator.Path {

    private final LifeHistory history = posterior.history();
    private final double age = end - history.launch();
    private final double persistence = posterior.persistence();
    private final double fresh = Math.sqrt(1 - persistence * persistence);
    private final SplittableRandom random = key.random(~seed);
    private int next;

    @Override
    public void simulate(double[] innovations, double[] path) {
      List<LifeDraw> draws = posterior.draws();
      LifeDraw draw = draws.get(next++ % draws.size());
      DiffusionCurve curve = draw.curve();
      double before = curve.cumulative(age);
      double error = lastError(draw, curve);
      for (int h = 0; h < path.length; h++) {
        error = Double.isNaN(error) ? innovations[h] : persistence * error + fresh * innovations[h];
        double share = curve.cumulative(age + h + 1);
        double mean = draw.market() * (share - before);
        double deviation =
            LifeEstimator.relativeDeviation(mean, draw.dispersion(), history.block());
        double spread = Math.sqrt(Math.log1p(deviation * deviation));
        double noise = Math.exp(spread * (error - spread / 2));
        path[h] = units(mean * noise * posterior.departure(draw, age, age + h + 1));
        before = share;
      }
    }

    /** Shares of the best period in units, by the piece where they were; the mean is kept. */
    private double units(double sold) {
      double unit = history.unit();
      return unit > 0
          ? Math.floor(sold / unit + random.nextDouble()) * (history.scale() * unit)
          : history.scale() * sold;
    }
  }

  /**
   * The last error of a life in standard deviations, NaN where the last sales are not known or lie
   * further back.
   */
  private double lastError(LifeDraw draw, DiffusionCurve curve) {
    LifeHistory history = posterior.history();
    int last = history.values().length - 1;
    if (end - history.launch() != history.periods()) {
      return Double.NaN;
    }
    double mean =
        draw.market()
            * (curve.cumulative(history.times()[last + 1])
                - curve.cumulative(history.times()[last]));
    double error = LifeEstimator.error(history.values()[last], mean, draw.dispersion());
    return Math.max(-MOST_ERROR, Math.min(MOST_ERROR, error));
  }

  @Override
  public DiffusionLife see(Series history) {
    return new DiffusionLife(posterior, simulation, key, seed, lives, history.endPeriod());
  }

  @Override
  public DiffusionModel estimate() {
    return new DiffusionModel(posterior, end);
  }
}
