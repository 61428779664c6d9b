package io.github.lifecycle4j.models.diffusion;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.Simulation;
import io.github.lifecycle4j.models.internal.PathSimulator;
import io.github.lifecycle4j.models.internal.UnivariateModel;
import io.github.lifecycle4j.predict.Samples;
import java.util.List;
import java.util.Map;
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

    private int next;

    @Override
    public void simulate(double[] innovations, double[] path) {
      List<LifeDraw> draws = posterior.draws();
      LifeDraw draw = draws.get(next++ % draws.size());
      DiffusionCurve curve = draw.curve();
      double units = posterior.history().scale() * draw.market();
      double age = end - posterior.history().launch();
      double before = curve.cumulative(age);
      for (int h = 0; h < path.length; h++) {
        double share = curve.cumulative(age + h + 1);
        double mean = draw.market() * (share - before);
        double error =
            LifeEstimator.relativeDeviation(mean, draw.dispersion(), posterior.history().block());
        double spread = Math.sqrt(Math.log1p(error * error));
        path[h] = units * (share - before) * Math.exp(spread * (innovations[h] - spread / 2));
        before = share;
      }
    }
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
