package io.github.lifecycle4j.models.neural.spec;

/**
 * Shape of what one example carries between two layers: numbers for each step of time, stored step
 * after step.
 *
 * @param steps number of steps, 1 where there is no time; at least 1
 * @param width numbers a step, at least 1
 */
public record Shape(int steps, int width) {

  /**
   * @throws IllegalArgumentException if a number is below 1
   */
  public Shape {
    if (steps < 1 || width < 1) {
      throw new IllegalArgumentException(
          "A shape of %s steps × %s numbers must have at least 1 of both.".formatted(steps, width));
    }
  }

  /** Numbers of one example: steps × width. */
  public int size() {
    return Math.multiplyExact(steps, width);
  }

  @Override
  public String toString() {
    return steps == 1 ? Integer.toString(width) : steps + "×" + width;
  }
}
