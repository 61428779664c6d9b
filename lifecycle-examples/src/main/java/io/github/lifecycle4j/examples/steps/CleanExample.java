package io.github.lifecycle4j.examples.steps;

import io.github.lifecycle4j.clean.Cleaned;
import io.github.lifecycle4j.clean.Cleaner;
import io.github.lifecycle4j.clean.DataQuality;
import io.github.lifecycle4j.clean.Gaps;
import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.Observations.Column;
import io.github.lifecycle4j.data.Observations.Coverage;
import io.github.lifecycle4j.data.Observations.Role;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Clean: from rows as they were collected to one number a week, with a report of every change.
 *
 * <p>What a week without a row means is for the shop to say: with transactions nothing was sold,
 * with a log that had outages nobody knows. A missing number is {@code NaN} and stays one.
 */
public final class CleanExample {

  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final ProductKey TEA = ProductKey.of("tea");

  private CleanExample() {}

  /** Runs the example. */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    Observations rows = rows();
    Cleaned zero = Cleaner.defaults().clean(rows);
    Cleaned missing = Cleaner.defaults().withGaps(Gaps.MISSING).clean(rows);
    out.println("Gaps are zero sales: " + text(zero.panel().series(0)));
    out.println("Gaps are unknown:    " + text(missing.panel().series(0)));
    out.println("What was done, with gaps as zero sales:");
    zero.report().lines().forEach(line -> out.println("  " + line));
    DataQuality quality = zero.report().quality().get(0);
    out.printf(
        Locale.ROOT,
        "%s has grade %s: %s%n",
        quality.product(),
        quality.grade(),
        quality.reasons());
  }

  /** Eight weeks of tea in which nearly everything goes wrong once. */
  private static Observations rows() {
    double unknown = Double.NaN;
    return Observations.builder(
            Frequency.WEEKLY,
            new Column(Covariates.PRICE, Role.FUTURE),
            new Column(Covariates.STOCK, Role.PAST))
        .coverage(new Coverage(START, START.plusWeeks(8).minusDays(1)))
        .add(TEA, START, 10, 3.50, 60)
        .add(TEA, START.plusWeeks(1), 12, 3.50, 48)
        // There is no row of week 2.
        .add(TEA, START.plusWeeks(3), 0, 3.50, 0) // sold out: demand is unknown
        .add(TEA, START.plusWeeks(4), 11, 0.00, 90) // no price is zero
        .add(TEA, START.plusWeeks(5), -3, 3.50, 93) // more returned than sold
        .add(TEA, START.plusWeeks(6), 9, 3.50, 84) // two rows of one week
        .add(TEA, START.plusWeeks(6).plusDays(3), 4, 3.50, 80)
        .add(TEA, START.plusWeeks(7), 10, unknown, 70) // the price was not written down
        .build();
  }

  private static String text(Series series) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < series.length(); i++) {
      text.append(
          series.isMissing(i) ? "   ?" : String.format(Locale.ROOT, "%4.0f", series.value(i)));
    }
    return text.toString();
  }
}
