package io.github.lifecycle4j.models.elasticity;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sales of a panel as a table with one row for each product and period in which price and
 * demand were seen, each beside the usual periods around it: those up to eight before and after
 * without promotion and at no lower price than usual.
 */
final class PanelSales {

  static final String PRODUCT = "product";
  static final String UNITS = "units";

  /** Mean units of the usual periods: where the product stands in its life and season. */
  static final String LEVEL = "level";

  /** Median price of the usual periods: what a cut is a cut of. */
  static final String USUAL_PRICE = "usual price";

  private static final int AROUND = 8;

  /** A price below this share of the median around it is a cut. */
  private static final double CUT = 0.97;

  private final List<String> products = new ArrayList<>();
  private final List<List<Double>> columns =
      List.of(
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>());

  private PanelSales() {}

  static Table of(Panel panel) {
    PanelSales sales = new PanelSales();
    for (int i = 0; i < panel.size(); i++) {
      sales.add(Product.of(panel, i));
    }
    Table table = Table.empty().with(PRODUCT, TextColumn.of(sales.products));
    List<String> names = List.of(UNITS, Covariates.PRICE, Covariates.PROMOTION, LEVEL, USUAL_PRICE);
    for (int c = 0; c < names.size(); c++) {
      double[] values = sales.columns.get(c).stream().mapToDouble(Double::doubleValue).toArray();
      table = table.with(names.get(c), NumberColumn.of(values));
    }
    return table;
  }

  private void add(Product product) {
    for (int t = 0; t < product.units().length(); t++) {
      if (product.isSeen(t)) {
        int[] usual = product.usualAround(t);
        products.add(product.units().key().id());
        columns.get(0).add(product.units().value(t));
        columns.get(1).add(product.price().value(t));
        columns.get(2).add(product.isPromoted(t) ? product.promotion().value(t) : 0);
        columns.get(3).add(product.level(usual));
        columns.get(4).add(product.usualPrice(usual));
      }
    }
  }

  /** What is known of a product, on the periods of its sales. */
  private record Product(Series units, Series price, Series promotion, Series stockout) {

    static Product of(Panel panel, int index) {
      Series units = panel.series(index);
      return new Product(
          units,
          aligned(panel, index, Covariates.PRICE),
          aligned(panel, index, Covariates.PROMOTION),
          aligned(panel, index, Covariates.STOCKOUT));
    }

    private static Series aligned(Panel panel, int index, String name) {
      Series units = panel.series(index);
      double[] values = new double[units.length()];
      Arrays.fill(values, Double.NaN);
      panel
          .covariates(index)
          .series(name)
          .ifPresent(series -> Arrays.setAll(values, t -> series.valueAt(units.startPeriod() + t)));
      return Series.of(units.key(), units.frequency(), units.startPeriod(), values);
    }

    /** What is sold without stock is not what is demanded. */
    boolean isSeen(int t) {
      return units.value(t) >= 0 && price.value(t) > 0 && !(stockout.value(t) > 0);
    }

    boolean isPromoted(int t) {
      return promotion.value(t) > 0;
    }

    int[] usualAround(int t) {
      int[] found = new int[2 * AROUND];
      int count = 0;
      for (int k = Math.max(0, t - AROUND); k <= Math.min(units.length() - 1, t + AROUND); k++) {
        if (k != t && isSeen(k) && !isPromoted(k)) {
          found[count++] = k;
        }
      }
      int[] around = Arrays.copyOf(found, count);
      double cut = CUT * usualPrice(around);
      return Arrays.stream(around).filter(k -> price.value(k) >= cut).toArray();
    }

    /** {@code NaN} where nothing was sold, for that has no logarithm. */
    double level(int[] periods) {
      double mean = Arrays.stream(periods).mapToDouble(units::value).average().orElse(0);
      return mean > 0 ? mean : Double.NaN;
    }

    double usualPrice(int[] periods) {
      double[] sorted = Arrays.stream(periods).mapToDouble(price::value).sorted().toArray();
      return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
  }
}
