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
   * @param fitted the model
   * @param weight above 0
   */
  record Member(FittedEts fitted, double weight) {}

  static WeightedEts of(List<Member> members) {
    return new WeightedEts(List.copyOf(members));
  }

  /** Those of the best, and the weights. */
  @Override
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>(members.get(0).fitted().parameters());
    for (Member member : members) {
      String name = "weight." + member.fitted().model().structure().name();
      parameters.put(name, Double.toString(member.weight()));
    }
    return parameters;
  }

  @Override
  public ForecastDistribution forecast(int horizon) {
    return members.stream().anyMatch(member -> member.fitted().simulated())
        ? paths(horizon)
        : known(horizon);
  }

  /** Each model draws as many of the paths as it weighs. */
  private Samples paths(int horizon) {
    double[][] paths = new double[members.get(0).fitted().simulation().paths()][horizon];
    double weight = 0;
    int next = 0;
    for (Member member : members) {
      weight += member.weight();
      int end = (int) Math.min(Math.rint(weight * paths.length), paths.length);
      if (end > next) {
        Samples drawn = member.fitted().paths(horizon, end - next);
        for (int path = 0; path < drawn.size(); path++, next++) {
          for (int h = 0; h < horizon; h++) {
            paths[next][h] = drawn.value(path, h + 1);
          }
        }
      }
    }
    return Samples.of(paths);
  }

  /** Mean and deviation of each step and of the running total, see {@link Ets}. */
  private Parametric known(int horizon) {
    List<Parametric> forecasts =
        members.stream().map(member -> member.fitted().known(horizon)).toList();
    double[] mean = new double[horizon];
    double[] deviation = new double[horizon];
    double[] totalDeviation = new double[horizon];
    double[] distance = new double[members.size()];
    for (int h = 0; h < horizon; h++) {
      for (int i = 0; i < distance.length; i++) {
        mean[h] += members.get(i).weight() * forecasts.get(i).mean(h + 1);
      }
      for (int i = 0; i < distance.length; i++) {
        Parametric one = forecasts.get(i);
        double apart = one.mean(h + 1) - mean[h];
        distance[i] += apart;
        double total = one.total(h + 1).standardDeviation(1);
        double weight = members.get(i).weight();
        deviation[h] += weight * Math.hypot(one.standardDeviation(h + 1), apart);
        totalDeviation[h] += weight * Math.hypot(total, distance[i]);
      }
    }
    return Parametric.normal(mean, deviation, totalDeviation);
  }

  @Override
  public WeightedEts see(Series history) {
    return of(
        members.stream()
            .map(member -> new Member(member.fitted().see(history), member.weight()))
            .toList());
  }

  /** That of the best. */
  @Override
  public EtsModel estimate() {
    return members.get(0).fitted().estimate();
  }
}
