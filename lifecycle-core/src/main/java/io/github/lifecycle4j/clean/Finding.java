package io.github.lifecycle4j.clean;

import io.github.lifecycle4j.data.ProductKey;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was found of one {@link Issue} in a whole table, and what was done about it. Immutable. */
public final class Finding {

  /**
   * One of the first cases of an issue.
   *
   * @param product the product
   * @param when the day of a row, or the first day of a period, or a counted period
   * @param field {@code "units"} or the name of a covariate
   * @param before the value before, {@code NaN} where there was none
   * @param after the value after, {@code NaN} where there is none
   */
  public record Example(
      ProductKey product, String when, String field, double before, double after) {

    /** The example in words, such as {@code "A on 2024-01-01: units -3 -> missing"}. */
    @Override
    public String toString() {
      String start = "%s on %s: %s %s".formatted(product, when, field, text(before));
      return Double.compare(before, after) == 0 ? start : start + " -> " + text(after);
    }

    private static String text(double value) {
      if (Double.isNaN(value)) {
        return "missing";
      }
      return value == Math.rint(value) && Math.abs(value) < 1e15
          ? Long.toString((long) value)
          : String.format(Locale.ROOT, "%.4g", value);
    }
  }

  private final Treatment treatment;
  private final List<ProductKey> products;
  private final int[] counts;
  private final long count;
  private final List<Example> examples;

  Finding(
      Treatment treatment,
      List<ProductKey> products,
      int[] counts,
      long count,
      List<Example> examples) {
    this.treatment = treatment;
    this.products = products;
    this.counts = counts;
    this.count = count;
    this.examples = List.copyOf(examples);
  }

  /** What was looked for. */
  public Issue issue() {
    return treatment.issue();
  }

  /** What was done, and so whether rows or values are counted. */
  public Effect effect() {
    return treatment.effect();
  }

  /** What was done, in words. */
  public String action() {
    return treatment.action();
  }

  /** Number of rows or values, all products together; 0 when there was no such issue. */
  public long count() {
    return count;
  }

  /** Number of rows or values of the product at an index of the panel. */
  public int count(int productIndex) {
    return counts.length == 0 ? 0 : counts[productIndex];
  }

  /** Number of rows or values by product, for products with any, in the order of the panel. */
  public Map<ProductKey, Integer> countsByProduct() {
    Map<ProductKey, Integer> byProduct = new LinkedHashMap<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        byProduct.put(products.get(i), counts[i]);
      }
    }
    return Collections.unmodifiableMap(byProduct);
  }

  /** The first few cases. */
  public List<Example> examples() {
    return examples;
  }

  /** The finding in one line. */
  @Override
  public String toString() {
    long affected = Arrays.stream(counts).filter(n -> n > 0).count();
    String line =
        String.format(
            Locale.ROOT, "%s: %,d in %,d products; %s", issue().words(), count, affected, action());
    return examples.isEmpty() ? line : line + " (" + examples.get(0) + ")";
  }
}
