package io.github.lifecycle4j.feedback;

import io.github.lifecycle4j.data.ProductKey;
import java.util.Optional;

/**
 * Which entries of a ledger are asked for.
 *
 * @param product this product alone
 * @param forecaster this forecaster alone
 * @param firstPeriod first period that was forecast
 * @param endPeriod the period after the last one that was forecast
 */
public record LedgerFilter(
    Optional<ProductKey> product, Optional<String> forecaster, long firstPeriod, long endPeriod) {

  private static final LedgerFilter ALL =
      new LedgerFilter(Optional.empty(), Optional.empty(), Long.MIN_VALUE, Long.MAX_VALUE);

  /** Every entry. */
  public static LedgerFilter all() {
    return ALL;
  }

  /** The same, of this product alone. */
  public LedgerFilter withProduct(ProductKey key) {
    return new LedgerFilter(Optional.of(key), forecaster, firstPeriod, endPeriod);
  }

  /** The same, of this forecaster alone. */
  public LedgerFilter withForecaster(String name) {
    return new LedgerFilter(product, Optional.of(name), firstPeriod, endPeriod);
  }

  LedgerFilter withAnyForecaster() {
    return new LedgerFilter(product, Optional.empty(), firstPeriod, endPeriod);
  }

  /**
   * The same, of forecasts for periods from {@code first} (inclusive) to {@code end} (exclusive).
   */
  public LedgerFilter withPeriods(long first, long end) {
    return new LedgerFilter(product, forecaster, first, end);
  }

  boolean includes(LedgerEntry entry) {
    return entry.period() >= firstPeriod
        && entry.period() < endPeriod
        && (forecaster.isEmpty() || forecaster.get().equals(entry.forecaster()))
        && (product.isEmpty() || product.get().equals(entry.product()));
  }
}
