package io.github.lifecycle4j.clean;

import io.github.lifecycle4j.data.ProductKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How far the cleaned history of a product can be trusted. The grade is the worst of these:
 *
 * <table>
 *   <caption>Limits of the grades</caption>
 *   <tr><th></th><th>A</th><th>B</th><th>C</th><th>D</th></tr>
 *   <tr><td>known periods</td><td>24 or more</td><td>12</td><td>4</td><td>fewer</td></tr>
 *   <tr><td>share missing</td><td>5 % or less</td><td>15 %</td><td>40 %</td><td>more</td></tr>
 *   <tr><td>share altered</td><td>5 % or less</td><td>15 %</td><td>40 %</td><td>more</td></tr>
 *   <tr><td>share stocked out</td><td>5 % or less</td><td>15 %</td><td>40 %</td><td>more</td></tr>
 *   <tr><td>share outliers</td><td>2 % or less</td><td>5 %</td><td>10 %</td><td>more</td></tr>
 *   <tr><td>share of rows misdated</td><td>5 % or less</td><td>15 %</td><td>40 %</td><td>more</td></tr>
 *   <tr><td>share filled</td><td>50 % or less</td><td>more</td><td></td><td></td></tr>
 * </table>
 *
 * <p>The limits are this library's convention. Filled periods weigh little, since in transactions a
 * period without a sale leaves no row.
 *
 * @param product the product
 * @param periods length of the series, in periods
 * @param known periods with known units
 * @param missing share of periods with unknown units, whatever the reason, 0 … 1
 * @param altered share of periods with negative units or outliers that were replaced, 0 … 1
 * @param stockedOut share of periods that were out of stock, wholly or in part, 0 … 1
 * @param outliers share of periods with outliers, 0 … 1
 * @param misdated share of the product's rows with an impossible or stray date, 0 … 1
 * @param filled share of periods without a row that were filled with zero, 0 … 1
 */
public record DataQuality(
    ProductKey product,
    int periods,
    int known,
    double missing,
    double altered,
    double stockedOut,
    double outliers,
    double misdated,
    double filled) {

  /** A grade, from the best to the worst. */
  public enum Grade {
    /** Fit for any forecaster. */
    A,
    /** Fit, with some periods that need care. */
    B,
    /** Fit for robust and simple forecasters. */
    C,
    /** Hardly fit for a forecast of its own. */
    D
  }

  /** The worst grade of all criteria. */
  public Grade grade() {
    return criteria().stream().map(Criterion::grade).max(Grade::compareTo).orElse(Grade.A);
  }

  /** Why the grade is not A, in words with numbers; empty for grade A. */
  public List<String> reasons() {
    return criteria().stream()
        .filter(criterion -> criterion.grade() != Grade.A)
        .map(criterion -> criterion.grade() + ": " + criterion.words())
        .toList();
  }

  private record Criterion(Grade grade, String words) {}

  private List<Criterion> criteria() {
    List<Criterion> all = new ArrayList<>();
    all.add(new Criterion(grade(-known, -24, -12, -4), known + " periods with known units"));
    all.add(share(missing, 0.05, 0.15, 0.4, "of periods with unknown units"));
    all.add(share(altered, 0.05, 0.15, 0.4, "of periods with altered units"));
    all.add(share(stockedOut, 0.05, 0.15, 0.4, "of periods out of stock"));
    all.add(share(outliers, 0.02, 0.05, 0.1, "of periods with outliers"));
    all.add(share(misdated, 0.05, 0.15, 0.4, "of rows with a wrong date"));
    all.add(share(filled, 0.5, 1, 1, "of periods filled with zero"));
    return all;
  }

  private static Criterion share(double value, double a, double b, double c, String of) {
    return new Criterion(
        grade(value, a, b, c), String.format(Locale.ROOT, "%.1f %% %s", 100 * value, of));
  }

  private static Grade grade(double value, double a, double b, double c) {
    if (value <= a) {
      return Grade.A;
    }
    if (value <= b) {
      return Grade.B;
    }
    return value <= c ? Grade.C : Grade.D;
  }
}
