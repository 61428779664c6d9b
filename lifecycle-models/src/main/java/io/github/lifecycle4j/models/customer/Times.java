package io.github.lifecycle4j.models.customer;

/** Refuses impossible times. */
final class Times {

  private Times() {}

  static void check(double time) {
    if (!(time >= 0 && time < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The time is %s but must be finite and not negative.".formatted(time));
    }
  }
}
