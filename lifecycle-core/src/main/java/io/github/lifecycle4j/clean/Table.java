package io.github.lifecycle4j.clean;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.Observations.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** The rows of a table by product, and what their columns mean. */
final class Table {

  private final Observations observations;
  private final Frequency frequency;
  private final List<Observations.Column> columns;
  private final boolean[] planned;
  private final boolean hasPlans;
  private final OptionalInt price;
  private final int[] begin;
  private final int[] order;

  Table(Observations observations) {
    this.observations = observations;
    this.frequency = observations.frequency();
    this.columns = observations.columns();
    this.planned = new boolean[columns.size()];
    for (int c = 0; c < planned.length; c++) {
      planned[c] = columns.get(c).role() == Role.FUTURE;
    }
    this.hasPlans = columns.stream().anyMatch(column -> column.role() == Role.FUTURE);
    this.price = column(Covariates.PRICE);
    this.begin = new int[observations.products().size() + 1];
    this.order = new int[observations.rows()];
    sortByProduct();
  }

  /** A counting sort: the rows of each product, in the order of the table. */
  private void sortByProduct() {
    for (int row = 0; row < order.length; row++) {
      begin[observations.product(row) + 1]++;
    }
    for (int p = 1; p < begin.length; p++) {
      begin[p] += begin[p - 1];
    }
    int[] next = begin.clone();
    for (int row = 0; row < order.length; row++) {
      order[next[observations.product(row)]++] = row;
    }
  }

  Observations observations() {
    return observations;
  }

  Frequency frequency() {
    return frequency;
  }

  List<Observations.Column> columns() {
    return columns;
  }

  /** The index of the column of this name. */
  OptionalInt column(String name) {
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c).name().equals(name)) {
        return OptionalInt.of(c);
      }
    }
    return OptionalInt.empty();
  }

  /** Whether the column holds plans that go beyond the series. */
  boolean isPlanned(int column) {
    return planned[column];
  }

  /** The rows of a product, in the order of the table; a copy. */
  int[] rowsOf(int product) {
    return Arrays.copyOfRange(order, begin[product], begin[product + 1]);
  }

  long day(int row) {
    return observations.day(row);
  }

  long period(int row) {
    return observations.period(row);
  }

  double units(int row) {
    return observations.units(row);
  }

  /** The value of a row as it was collected. */
  double rawValue(int row, int column) {
    return observations.value(row, column);
  }

  /** The value of a row, missing for a price that is not above zero. */
  double value(int row, int column) {
    double value = observations.value(row, column);
    return price.isPresent() && price.getAsInt() == column && value <= 0 ? Double.NaN : value;
  }

  /** Whether a row knows any planned value. */
  boolean hasPlan(int row) {
    return knows(row, true);
  }

  /** Whether a row of a table with planned columns knows neither units nor past covariates. */
  boolean isPlan(int row) {
    return hasPlans && Double.isNaN(units(row)) && !knows(row, false);
  }

  private boolean knows(int row, boolean plannedColumns) {
    for (int c = 0; c < planned.length; c++) {
      if (planned[c] == plannedColumns && !Double.isNaN(observations.value(row, c))) {
        return true;
      }
    }
    return false;
  }

  /** The time of a row as a planner reads it; a day that no calendar has is named by its number. */
  String label(int row) {
    long day = day(row);
    if (!frequency.isDated()) {
      return Long.toString(day);
    }
    return day < LocalDate.MIN.toEpochDay() || day > LocalDate.MAX.toEpochDay()
        ? "day " + day
        : LocalDate.ofEpochDay(day).toString();
  }
}
