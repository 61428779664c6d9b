package io.github.lifecycle4j.examples.steps;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.features.FeatureSet;
import io.github.lifecycle4j.features.FeatureTable;
import io.github.lifecycle4j.features.Features;
import io.github.lifecycle4j.features.FittedFeatureSet;
import io.github.lifecycle4j.features.FittedScaler;
import io.github.lifecycle4j.features.Known;
import io.github.lifecycle4j.features.RowPlan;
import io.github.lifecycle4j.features.StandardScaler;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Features: what a learner may know of each week to come, and scales that can be undone.
 *
 * <p>Sales of the chocolate egg are 10, 12, 14 … units a week until 2024-03-18. Its price is
 * planned four weeks ahead, with a promotion in Easter week, and the shop gives the days of the
 * holidays.
 */
public final class FeaturesExample {

  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final int WEEKS = 11;
  private static final int HORIZON = 4;
  private static final List<LocalDate> HOLIDAYS =
      List.of(LocalDate.of(2024, 3, 29), LocalDate.of(2024, 4, 1)); // Good Friday, Easter Monday

  private FeaturesExample() {}

  /** Runs the example. */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    Panel panel = panel();
    FittedFeatureSet features =
        FeatureSet.retail().with(Features.holidays("holiday", HOLIDAYS)).fit(panel);
    FeatureTable training = features.trainingRows(panel, RowPlan.upTo(HORIZON));
    Known known = Known.of(panel.series(0), panel.covariates(0));
    FeatureTable ahead = features.rows(known, HORIZON);
    out.printf(
        Locale.ROOT,
        "%d columns; %d rows to learn from%n",
        ahead.columns().size(),
        training.rows());
    print(
        out,
        ahead,
        "units_lag_1",
        "units_mean_4",
        "price",
        "price_discount",
        "promotion_planned",
        "holiday_count",
        "periods_to_holiday");

    FittedScaler scale = StandardScaler.defaults().fit(panel.series(0));
    Series scaled = scale.transform(panel.series(0));
    out.printf(
        Locale.ROOT,
        "Scaled: first %.3f, middle %.3f, last %.3f%n",
        scaled.value(0),
        scaled.value(WEEKS / 2),
        scaled.value(WEEKS - 1));
    out.println("Scaled back: " + Arrays.toString(scale.inverse(scaled).toArray()));
  }

  private static Panel panel() {
    ProductKey egg = ProductKey.of("chocolate egg");
    double[] units = new double[WEEKS];
    Arrays.setAll(units, week -> 10 + 2 * week);
    double[] price = new double[WEEKS + HORIZON];
    Arrays.fill(price, 4.00);
    double[] promotion = new double[WEEKS + HORIZON];
    int easter = WEEKS + 1; // the second week ahead, 2024-03-25 to 2024-03-31
    price[easter] = 3.00;
    promotion[easter] = 1;
    return Panel.builder(Frequency.WEEKLY)
        .add(
            Series.of(egg, Frequency.WEEKLY, START, units),
            Covariates.none()
                .withFuture(Covariates.PRICE, Series.of(egg, Frequency.WEEKLY, START, price))
                .withFuture(
                    Covariates.PROMOTION, Series.of(egg, Frequency.WEEKLY, START, promotion))
                .withStatic(Covariates.CATEGORY, "sweets"))
        .build();
  }

  private static void print(PrintStream out, FeatureTable table, String... columns) {
    out.println("week        " + String.join("  ", columns));
    for (int row = 0; row < table.rows(); row++) {
      out.print(Frequency.WEEKLY.label(table.period(row)));
      for (String column : columns) {
        String cell = String.format(Locale.ROOT, "%.2f", table.value(row, column));
        out.print("  " + " ".repeat(column.length() - cell.length()) + cell);
      }
      out.println();
    }
  }
}
