package io.github.lifecycle4j.benchmarks.accuracy;

import io.github.lifecycle4j.benchmarks.ReferenceFolder;
import io.github.lifecycle4j.clean.Cleaner;
import io.github.lifecycle4j.collect.SimulatedCatalog;
import io.github.lifecycle4j.collect.TransactionCsvSource;
import io.github.lifecycle4j.collect.TransactionRules;
import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.Series;
import java.time.LocalDate;

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
    Panel.Builder panel = Panel.builder(Frequency.WEEKLY);
    for (PlantedLife life : PlantedLife.read(name)) {
      double[] units = life.history().toArray();
      for (int week = 0; week < units.length; week++) {
        units[week] = life.is(Covariates.STOCKOUT, week) ? Double.NaN : units[week];
      }
      Series promotion = life.covariates().series(Covariates.PROMOTION).orElseThrow();
      panel.add(
          Series.of(life.history().key(), Frequency.WEEKLY, life.history().startPeriod(), units),
          Covariates.none().withPast(Covariates.PROMOTION, promotion));
    }
    return panel.build();
  }
}
