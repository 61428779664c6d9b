package io.github.lifecycle4j.clean;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.Observations.Column;
import io.github.lifecycle4j.data.Observations.Role;
import io.github.lifecycle4j.data.ProductKey;
import java.time.LocalDate;

/** Weekly tables for the tests: week 0 begins on Monday, 2024-01-01. */
final class Weeks {

  static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);
  static final long FIRST = Frequency.WEEKLY.periodOf(MONDAY);
  static final ProductKey A = ProductKey.of("A");
  static final ProductKey B = ProductKey.of("B");

  static final Column PRICE = new Column(Covariates.PRICE, Role.PAST);
  static final Column STOCK = new Column(Covariates.STOCK, Role.PAST);
  static final Column PLANNED_PROMOTION = new Column(Covariates.PROMOTION, Role.FUTURE);

  private Weeks() {}

  /** The Monday of a week. */
  static LocalDate week(int number) {
    return MONDAY.plusWeeks(number);
  }

  /** One row of product A for each number, in weeks 0, 1, …. */
  static Observations units(double... units) {
    Observations.Builder table = Observations.builder(Frequency.WEEKLY);
    for (int i = 0; i < units.length; i++) {
      table.add(A, week(i), units[i]);
    }
    return table.build();
  }

  /** The units of the first product after cleaning. */
  static double[] clean(Cleaner cleaner, Observations table) {
    return cleaner.clean(table).panel().series(0).toArray();
  }
}
