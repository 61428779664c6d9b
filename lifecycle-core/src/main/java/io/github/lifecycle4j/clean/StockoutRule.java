package io.github.lifecycle4j.clean;

import io.github.lifecycle4j.data.Covariates;
import java.util.List;
import java.util.OptionalInt;

/** Tells periods without stock from periods without demand. */
final class StockoutRule implements Rule {

  private final OptionalInt stockColumn;
  private final OptionalInt shareColumn;
  private final Stockouts options;

  StockoutRule(Table table, Stockouts options) {
    this.stockColumn = table.column(Covariates.STOCK);
    this.shareColumn = table.column(Covariates.STOCKOUT);
    this.options = options;
  }

  /** Whether the table tells anything of stock-outs. */
  static boolean isNeeded(Table table) {
    return table.column(Covariates.STOCK).isPresent()
        || table.column(Covariates.STOCKOUT).isPresent();
  }

  @Override
  public List<Treatment> treatments() {
    return List.of(
        options.zeroIsMissing()
            ? new Treatment(Issue.STOCKOUT, Effect.CHANGED, "the units are missing")
            : new Treatment(Issue.STOCKOUT, Effect.FLAGGED, "the units stay zero"),
        new Treatment(Issue.CENSORED, Effect.FLAGGED, "the units stay and the period is marked"));
  }

  @Override
  public void apply(Draft draft, Log log) {
    double[] units = draft.units();
    double[] share =
        shareColumn.isPresent() ? draft.values(shareColumn.getAsInt()) : draft.deriveStockout();
    for (int t = 0; t < units.length; t++) {
      if (Double.isNaN(share[t]) && stockColumn.isPresent()) {
        share[t] = share(draft.values(stockColumn.getAsInt())[t], units[t]);
      }
      if (units[t] == 0 && share[t] >= 1) {
        double after = options.zeroIsMissing() ? Double.NaN : 0;
        log.value(Issue.STOCKOUT, draft, t, "units", 0, after);
        units[t] = after;
      } else if (share[t] > 0 && !Double.isNaN(units[t])) {
        log.value(Issue.CENSORED, draft, t, "units", units[t], units[t]);
      }
    }
  }

  /** The share of a period without stock, told from what was left at its end. */
  private double share(double stock, double units) {
    if (Double.isNaN(stock)) {
      return Double.NaN;
    }
    if (stock > 0) {
      return 0;
    }
    return units > 0 ? options.soldOutShare() : 1;
  }
}
