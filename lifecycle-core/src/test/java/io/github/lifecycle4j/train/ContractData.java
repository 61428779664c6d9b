package io.github.lifecycle4j.train;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.ForecastDistribution;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;

/** What the contract of forecasters looks at: histories that were changed, forecasts as numbers. */
final class ContractData {

  /** Levels at which forecasts are looked at. */
  static final List<Double> LEVELS = List.of(0.001, 0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975, 0.999);

  private ContractData() {}

  /** Means and quantiles of every step and of every total. */
  static List<Double> numbers(Forecast forecast) {
    List<Double> numbers = new ArrayList<>();
    for (int step = 1; step <= forecast.horizon(); step++) {
      ForecastDistribution total = forecast.total(step);
      numbers.add(forecast.mean(step));
      numbers.add(total.mean(1));
      for (double level : LEVELS) {
        numbers.add(forecast.quantile(step, level));
        numbers.add(total.quantile(1, level));
      }
    }
    return numbers;
  }

  static Series map(Series series, DoubleUnaryOperator mapping) {
    double[] values = series.toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = mapping.applyAsDouble(values[i]);
    }
    return Series.of(series.key(), series.frequency(), series.startPeriod(), values);
  }

  static Series missing(Series series, IntPredicate at) {
    double[] values = series.toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = at.test(i) ? Double.NaN : values[i];
    }
    return Series.of(series.key(), series.frequency(), series.startPeriod(), values);
  }
}
