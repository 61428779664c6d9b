package io.github.lifecycle4j.evaluate;

/**
 * The value of a metric and what it rests on. Every step of every scored forecast is counted once:
 * as used, as undefined or as missing.
 *
 * @param value the value; {@code NaN} when nothing could be scored
 * @param used steps that entered the value
 * @param undefined steps with an actual value for which the metric is undefined, such as a
 *     percentage error of an actual 0; left out of the value
 * @param missing steps without an actual value; left out of the value
 */
public record Score(double value, long used, long undefined, long missing) {

  /** Steps left out of the value, for whichever reason. */
  public long excluded() {
    return undefined + missing;
  }

  /** Whether there is a value. */
  public boolean isDefined() {
    return !Double.isNaN(value);
  }
}
