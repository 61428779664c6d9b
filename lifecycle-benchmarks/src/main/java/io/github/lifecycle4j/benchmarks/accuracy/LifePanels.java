package io.github.lifecycle4j.benchmarks.accuracy;

import io.github.lifecycle4j.benchmarks.ReferenceFolder;
import io.github.lifecycle4j.clean.Cleaner;
import io.github.lifecycle4j.collect.SimulatedCatalog;
import io.github.lifecycle4j.collect.TransactionCsvSource;
import io.github.lifecycle4j.collect.TransactionRules;
import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Catalogues of whole lives to score forecasts on. */
final class LifePanels {

  private LifePanels() {}

  /** Weekly sales of Online Retail, cleaned by the usual rules. */
  static Panel onlineRetail() {
    TransactionRules rules = TransactionRules.onlineRetail(Frequency.WEEKLY);
    return Cleaner.defaults()
        .clean(
            TransactionCsvSource.of(
                    ReferenceFolder.path().resolve("online_retail/online_retail.csv.gz"), rules)
                .collect()
                .observations())
        .panel();
  }

  /** The weekly sales of 200 products of a simulated shop, whose categories have seasons. */
  static Panel simulatedCatalogue() {
    SimulatedCatalog shop = SimulatedCatalog.startingOn(LocalDate.of(2021, 1, 4)).withProducts(200);
    return Cleaner.defaults().clean(shop.collect().observations()).panel();
  }

  /**
   * Simulated products with planted stages. Sales of weeks with a stock-out are missing, since they
   * say nothing of the demand.
   *
   * @param name clean, typical or hard
   */
  static Panel planted(String name) {
    Map<String, List<double[]>> rows = new LinkedHashMap<>();
    GzipCsv.read(
        ReferenceFolder.path().resolve("stage_planted/" + name + ".csv.gz"),
        row ->
            rows.computeIfAbsent(row.getField("product"), key -> new ArrayList<>())
                .add(
                    new double[] {
                      Double.parseDouble(row.getField("stockout")) > 0
                          ? Double.NaN
                          : Double.parseDouble(row.getField("units")),
                      Double.parseDouble(row.getField("promotion"))
                    }));
    Panel.Builder panel = Panel.builder(Frequency.WEEKLY);
    rows.forEach(
        (product, weeks) -> {
          ProductKey key = ProductKey.of(product);
          panel.add(
              series(key, weeks, 0),
              Covariates.none().withPast(Covariates.PROMOTION, series(key, weeks, 1)));
        });
    return panel.build();
  }

  private static Series series(ProductKey key, List<double[]> weeks, int column) {
    double[] values = weeks.stream().mapToDouble(week -> week[column]).toArray();
    return Series.of(key, Frequency.WEEKLY, 0, values);
  }
}
