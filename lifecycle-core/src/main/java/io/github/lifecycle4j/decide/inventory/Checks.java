package io.github.lifecycle4j.decide.inventory;

/** Refuses impossible numbers, naming them. */
final class Checks {

  private Checks() {}

  static void notNegative(String what, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The %s is %s but must be a number that is not negative.".formatted(what, value));
    }
  }

  static void positive(String what, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The %s is %s but must be a positive number.".formatted(what, value));
    }
  }
}
