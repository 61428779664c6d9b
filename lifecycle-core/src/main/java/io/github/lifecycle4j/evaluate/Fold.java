package io.github.lifecycle4j.evaluate;

import java.util.Arrays;

/** A split of rows into those to learn from and those to test on. Immutable. */
public final class Fold {

  private final int[] training;
  private final int[] test;

  Fold(int[] training, int[] test) {
    this.training = training;
    this.test = test;
  }

  /** The rows to learn from, counted from 0, ascending; a copy. */
  public int[] training() {
    return training.clone();
  }

  /** The rows to test on, counted from 0, ascending; a copy. */
  public int[] test() {
    return test.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fold that
        && Arrays.equals(training, that.training)
        && Arrays.equals(test, that.test);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(training) + Arrays.hashCode(test);
  }

  @Override
  public String toString() {
    return "Fold(%s rows to learn from, %s to test on)".formatted(training.length, test.length);
  }
}
