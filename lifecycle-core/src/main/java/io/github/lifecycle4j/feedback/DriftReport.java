package io.github.lifecycle4j.feedback;

import io.github.lifecycle4j.data.ProductKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Recent errors compared with earlier ones, for each product and forecaster.
 *
 * @param asOf the period after the last one that was looked at; the recent window ends before it
 * @param options how drift was looked for
 * @param drifts one entry for each product and forecaster with an outcome at the watched step,
 *     those with too few outcomes included; products as they come from the ledger, forecasters
 *     sorted
 */
public record DriftReport(long asOf, DriftOptions options, List<Drift> drifts) {

  /** Copies the list. */
  public DriftReport {
    drifts = List.copyOf(drifts);
  }

  /**
   * Looks at the forecasts for periods before a given one.
   *
   * @param asOf number of the period after the last one to look at
   */
  public static DriftReport of(ForecastLedger ledger, long asOf, DriftOptions options) {
    Reader reader = new Reader(asOf, options);
    ledger.forEach(LedgerFilter.all().withPeriods(Long.MIN_VALUE, asOf), reader::add);
    reader.closeProduct();
    return new DriftReport(asOf, options, reader.drifts);
  }

  /** Products and forecasters with the finding. */
  public List<Drift> with(Drift.Finding finding) {
    return drifts.stream().filter(drift -> drift.findings().contains(finding)).toList();
  }

  /** Follows the forecasters of one product at a time. */
  private static final class Reader {

    private final DriftOptions options;
    private final long recentStart;
    private final TreeMap<String, DriftMonitor> monitors = new TreeMap<>();
    private final List<Drift> drifts = new ArrayList<>();
    private Optional<ProductKey> product = Optional.empty();

    Reader(long asOf, DriftOptions options) {
      this.options = options;
      this.recentStart = asOf - options.recentPeriods();
    }

    void add(LedgerEntry entry) {
      if (entry.step() != options.step() || !entry.isRealized()) {
        return;
      }
      if (!product.equals(Optional.of(entry.product()))) {
        closeProduct();
        product = Optional.of(entry.product());
      }
      monitors
          .computeIfAbsent(entry.forecaster(), unused -> new DriftMonitor(options, recentStart))
          .add(entry.period(), entry.error());
    }

    void closeProduct() {
      product.ifPresent(
          key -> monitors.forEach((name, monitor) -> drifts.add(monitor.drift(key, name))));
      monitors.clear();
    }
  }
}
