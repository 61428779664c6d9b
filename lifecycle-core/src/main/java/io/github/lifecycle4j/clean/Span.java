package io.github.lifecycle4j.clean;

/** The rows of one product and period, and what their values come to. */
final class Span {

  private final Table table;
  private final int[] rows;
  private final int from;
  private final int to;

  Span(Table table, int[] rows, int from, int to) {
    this.table = table;
    this.rows = rows;
    this.from = from;
    this.to = to;
  }

  int size() {
    return to - from;
  }

  Span first() {
    return new Span(table, rows, from, from + 1);
  }

  Span last() {
    return new Span(table, rows, to - 1, to);
  }

  /** The sum of the known units; missing when none is known. */
  double sumUnits() {
    double sum = 0;
    int known = 0;
    for (int i = from; i < to; i++) {
      double units = table.units(rows[i]);
      if (!Double.isNaN(units)) {
        sum += units;
        known++;
      }
    }
    return known == 0 ? Double.NaN : sum;
  }

  /** The mean of the known units; missing when none is known. */
  double meanUnits() {
    int known = 0;
    for (int i = from; i < to; i++) {
      known += Double.isNaN(table.units(rows[i])) ? 0 : 1;
    }
    return sumUnits() / known;
  }

  /** The known values of a column as one; missing when none is known. */
  double aggregate(int column, Aggregation how) {
    if (size() == 1) {
      return table.value(rows[from], column);
    }
    double sum = 0;
    double weighted = 0;
    double weight = 0;
    double last = Double.NaN;
    double max = Double.NEGATIVE_INFINITY;
    int known = 0;
    for (int i = from; i < to; i++) {
      double value = table.value(rows[i], column);
      if (Double.isNaN(value)) {
        continue;
      }
      double units = table.units(rows[i]);
      if (units > 0) {
        weighted += units * value;
        weight += units;
      }
      sum += value;
      last = value;
      max = Math.max(max, value);
      known++;
    }
    if (known == 0) {
      return Double.NaN;
    }
    return switch (how) {
      case MEAN -> sum / known;
      case SUM -> sum;
      case LAST -> last;
      case MAX -> max;
      case UNITS_WEIGHTED_MEAN -> weight > 0 ? weighted / weight : sum / known;
    };
  }
}
