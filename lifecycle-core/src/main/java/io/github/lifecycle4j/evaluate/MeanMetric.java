package io.github.lifecycle4j.evaluate;

import java.util.function.ToDoubleFunction;

/** A weighted mean over forecasts of a value that each forecast has by itself. */
final class MeanMetric extends NamedMetric {

  private final ToDoubleFunction<RealizedForecast> valueOf;
  private final ToDoubleFunction<RealizedForecast> weightOf;

  /**
   * @param valueOf the value of a forecast with at least one observed step; {@code NaN} where it is
   *     undefined
   * @param weightOf the weight of a forecast; {@code NaN} where it has none
   */
  MeanMetric(
      String name,
      String unit,
      ToDoubleFunction<RealizedForecast> valueOf,
      ToDoubleFunction<RealizedForecast> weightOf) {
    super(name, unit, 0, 2);
    this.valueOf = valueOf;
    this.weightOf = weightOf;
  }

  /** A plain mean over forecasts. */
  static MeanMetric of(String name, String unit, ToDoubleFunction<RealizedForecast> valueOf) {
    return new MeanMetric(name, unit, valueOf, realized -> 1);
  }

  @Override
  public Contribution contribution(RealizedForecast realized) {
    double value = realized.observed() == 0 ? Double.NaN : valueOf.applyAsDouble(realized);
    double weight = weightOf.applyAsDouble(realized);
    return Double.isNaN(value) || Double.isNaN(weight)
        ? Contribution.undefined(2)
        : Contribution.of(realized.observed(), weight * value, weight);
  }

  @Override
  public double value(double... totals) {
    return totals[1] == 0 ? Double.NaN : totals[0] / totals[1];
  }
}
