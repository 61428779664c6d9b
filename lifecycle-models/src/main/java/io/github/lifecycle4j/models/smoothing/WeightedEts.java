package io.github.lifecycle4j.models.smoothing;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.UnivariateModel;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.predict.Samples;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several models of one history, each with its weight. Immutable.
 *
 * @param members the best first
 */
record WeightedEts(List<Member> members) implements UnivariateModel {

  /**
   * A model and its weight; the weights of all add up to 1.
   *
   * @param model the model
   * @param weight above 0
   */
  record Member(FittedEts model, double weight) {}

  static WeightedEts of(List<Member> members) {
    return new WeightedEts(List.copyOf(members));
  }

  /** Those of the best, and the weights. */
  @Override
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>(members.get(0).model().parameters());
    for (Member member : members) {
      String name = "weight." + member.model().model().structure().name();
      parameters.put(name, Double.toString(member.weight()));
    }
    return parameters;
  }

  @Override
  public ForecastDistribution forecast(int horizon) {
    return members.stream().anyMatch(member -> member.model().simulated())
        ? paths(horizon)
        : known(horizon);
  }

  /** Each model draws as many of the paths as it weighs. */
  private Samples paths(int horizon) {
    double[][] paths = new double[members.get(0).model().simulation().paths()][horizon];
    double weight = 0;
    int next = 0;
    for (Member member : members) {
      weight += member.weight();
      int end = (int) Math.min(Math.rint(weight * paths.length), paths.length);
      if (end > next) {
        Samples drawn = member.model().paths(horizon, end - next);
        for (int path = 0; path < drawn.size(); path++, next++) {
          for (int h = 0; h < horizon; h++) {
            paths[next][h] = drawn.value(path, h + 1);
          }
        }
      }
    }
    return Samples.of(paths);
  }

  /** Means of the means, and of the roots of variances about them (see {@link Ets}). */
  private Parametric known(int horizon) {
    List<Parametric> forecasts =
        members.stream().map(member -> member.model().known(horizon)).toList();
    double[] mean = new double[horizon];
    double[] deviation = new double[horizon];
    double[] totalDeviation = new double[horizon];
    for (int i = 0; i < forecasts.size(); i++) {
      for (int h = 0; h < horizon; h++) {
        mean[h] += members.get(i).weight() * forecasts.get(i).mean(h + 1);
      }
    }
    for (int i = 0; i < forecasts.size(); i++) {
      double distance = 0;
      for (int h = 0; h < horizon; h++) {
        Parametric one = forecasts.get(i);
        double weight = members.get(i).weight();
        distance += one.mean(h + 1) - mean[h];
        deviation[h] +=
            weight * Math.hypot(one.standardDeviation(h + 1), one.mean(h + 1) - mean[h]);
        totalDeviation[h] += weight * Math.hypot(one.total(h + 1).standardDeviation(1), distance);
      }
    }
    return Parametric.normal(mean, deviation, totalDeviation);
  }

  @Override
  public WeightedEts see(Series history) {
    return of(
        members.stream()
            .map(member -> new Member(member.model().see(history), member.weight()))
            .toList());
  }

  /** That of the best. */
  @Override
  public EtsModel estimate() {
    return members.get(0).model().estimate();
  }
}
