package io.github.lifecycle4j.evaluate;

/**
 * A measure of how far forecasts are from what came. {@link Metrics} holds those of the field.
 *
 * <p>A metric turns each realized forecast into a few sums ({@link #contribution}), which are added
 * up over a catalogue and then turned into one value ({@link #value}). What cannot be scored
 * (missing actuals, an undefined scale) adds nothing to the sums and is counted in the {@link
 * Score}: it makes a value neither infinite nor better.
 *
 * <p>Implementations are immutable and safe for use by several threads.
 */
public interface Metric {

  /** Name, unique among metrics used together, such as {@code "WAPE"} or {@code "coverage@0.8"}. */
  String name();

  /**
   * Unit of the value: {@code "units"}, {@code "units²"}, {@code "%"} or {@code "1"} for a ratio.
   */
  String unit();

  /** The value of perfect forecasts: 0 for an error, the nominal level for a coverage. */
  double ideal();

  /** Number of sums in a contribution, at least 1. */
  int sums();

  /** What one realized forecast adds to the sums. */
  Contribution contribution(RealizedForecast realized);

  /**
   * The value of these sums, {@code NaN} where it is undefined.
   *
   * @param totals the contributions' sums added up, {@link #sums()} of them
   */
  double value(double... totals);

  /** Distance of a value from the {@link #ideal}: the lower the better, for every metric. */
  default double loss(double value) {
    return Math.abs(value - ideal());
  }

  /** The score of one realized forecast. */
  default Score score(RealizedForecast realized) {
    return new ScoreAccumulator(this).add(realized).score();
  }
}
