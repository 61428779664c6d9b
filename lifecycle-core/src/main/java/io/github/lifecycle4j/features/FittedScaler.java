package io.github.lifecycle4j.features;

import io.github.lifecycle4j.data.Series;
import java.util.Map;

/**
 * A scale with fixed parameters. Both directions rise strictly, so quantiles of scaled values are
 * the scaled quantiles, and {@code NaN} stays {@code NaN}.
 *
 * <p>Its whole state is the record that implements it: {@link #parameters} writes it down and the
 * record's constructor brings it back.
 */
public sealed interface FittedScaler permits AffineScale, LogScale {

  /**
   * The scaled value.
   *
   * @throws IllegalArgumentException if the scale does not take the value
   */
  double transform(double value);

  /** The value of which this is the scaled one. */
  double inverse(double scaled);

  /** The parameters by name, numbers written so that they read back exactly. */
  Map<String, String> parameters();

  /** The scaled values; a new array. */
  default double[] transform(double[] values) {
    double[] scaled = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      scaled[i] = transform(values[i]);
    }
    return scaled;
  }

  /** The values of which these are the scaled ones; a new array. */
  default double[] inverse(double[] scaled) {
    double[] values = new double[scaled.length];
    for (int i = 0; i < scaled.length; i++) {
      values[i] = inverse(scaled[i]);
    }
    return values;
  }

  /** The series with scaled values. */
  default Series transform(Series series) {
    return Series.of(
        series.key(), series.frequency(), series.startPeriod(), transform(series.toArray()));
  }

  /** The series of which this is the scaled one. */
  default Series inverse(Series scaled) {
    return Series.of(
        scaled.key(), scaled.frequency(), scaled.startPeriod(), inverse(scaled.toArray()));
  }
}
