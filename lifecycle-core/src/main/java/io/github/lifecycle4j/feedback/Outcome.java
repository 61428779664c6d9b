package io.github.lifecycle4j.feedback;

import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * What was sold of a product in a period.
 *
 * @param product the product
 * @param period number of the period
 * @param units units sold; {@code NaN} when that is not known, such as in a period without stock
 */
public record Outcome(ProductKey product, long period, double units) {

  /**
   * @throws IllegalArgumentException if the units are infinite
   */
  public Outcome {
    if (Double.isInfinite(units)) {
      throw new IllegalArgumentException(
          "The outcome of '%s' in period %s is %s. Use NaN for an unknown number."
              .formatted(product, period, units));
    }
    // As in a ledger entry, −0.0 is written as 0.0.
    units += 0.0;
  }

  /** The outcomes of the periods from {@code first} (inclusive) to {@code end} (exclusive). */
  public static List<Outcome> of(Panel panel, long first, long end) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Series whole : panel.series()) {
      Series series = whole.between(first, end);
      for (int i = 0; i < series.length(); i++) {
        outcomes.add(new Outcome(series.key(), series.startPeriod() + i, series.value(i)));
      }
    }
    return outcomes;
  }
}
