package io.github.lifecycle4j.models.decomposition;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.UnsuitedHistoryException;

/** What a decomposition asks of a series. */
final class Seasons {

  /** Names values that belong to no series. */
  static final String UNNAMED = "The series";

  private Seasons() {}

  /** Names a series in a message. */
  static String of(Series series) {
    return "The series (%s)".formatted(series.key());
  }

  /**
   * @throws UnsuitedHistoryException unless the season has length 2 or more, there are more than
   *     two of it, and each of its positions was observed
   */
  static void requireMoreThanTwo(String name, double[] values, int m, String method) {
    requireSeason(name, m, method);
    if (values.length <= 2L * m) {
      throw tooShort(
          name, values.length, m, method, "more than two seasons, %s".formatted(2L * m + 1));
    }
    requireEachPosition(name, values, m);
  }

  /**
   * @throws UnsuitedHistoryException unless the season has length 2 or more and there are two of it
   */
  static void requireTwo(String name, double[] values, int m, String method) {
    requireSeason(name, m, method);
    if (values.length < 2L * m) {
      throw tooShort(name, values.length, m, method, "two seasons, %s".formatted(2L * m));
    }
  }

  private static void requireSeason(String name, int m, String method) {
    if (m < 2) {
      throw new UnsuitedHistoryException(
          "%s has the season length %s but %s needs at least 2. Maybe give its frequency a season length, or use a method without season."
              .formatted(name, m, method));
    }
  }

  private static UnsuitedHistoryException tooShort(
      String name, int length, int m, String method, String needed) {
    return new UnsuitedHistoryException(
        "%s has %s periods but %s needs %s with a season of %s. Maybe use a method without season."
            .formatted(name, length, method, needed, m));
  }

  private static void requireEachPosition(String name, double[] values, int m) {
    for (int position = 0; position < m; position++) {
      int t = position;
      while (t < values.length && Double.isNaN(values[t])) {
        t += m;
      }
      if (t >= values.length) {
        throw neverObserved(name, position, m);
      }
    }
  }

  static UnsuitedHistoryException neverObserved(String name, int position, int m) {
    return new UnsuitedHistoryException(
        "%s was never observed in position %s of its season of %s. Maybe use a method without season."
            .formatted(name, position + 1, m));
  }
}
