package io.github.lifecycle4j.benchmarks.accuracy;

import io.github.lifecycle4j.benchmarks.ReferenceFolder;
import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.stage.LifecycleStage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A simulated life whose stages are known, week by week.
 *
 * @param covariates promotions and stock-outs
 * @param means expected sales without season, promotions in it
 */
record PlantedLife(
    Series history, Covariates covariates, Series means, List<LifecycleStage> stages) {

  private record Week(
      double units, double promotion, double stockout, double mean, LifecycleStage stage) {}

  /**
   * Reads a set from the folder of reference data.
   *
   * @param name clean, typical or hard
   */
  static List<PlantedLife> read(String name) {
    Map<String, List<Week>> weeks = new LinkedHashMap<>();
    GzipCsv.read(
        ReferenceFolder.path().resolve("stage_planted/" + name + ".csv.gz"),
        row ->
            weeks
                .computeIfAbsent(row.getField("product"), key -> new ArrayList<>())
                .add(
                    new Week(
                        Double.parseDouble(row.getField("units")),
                        Double.parseDouble(row.getField("promotion")),
                        Double.parseDouble(row.getField("stockout")),
                        Double.parseDouble(row.getField("mean")),
                        LifecycleStage.valueOf(row.getField("stage").toUpperCase(Locale.ROOT)))));
    List<PlantedLife> lives = new ArrayList<>();
    weeks.forEach(
        (product, life) -> {
          ProductKey key = ProductKey.of(product);
          lives.add(
              new PlantedLife(
                  series(key, life, Week::units),
                  Covariates.none()
                      .withPast(Covariates.PROMOTION, series(key, life, Week::promotion))
                      .withPast(Covariates.STOCKOUT, series(key, life, Week::stockout)),
                  series(key, life, Week::mean),
                  life.stream().map(Week::stage).toList()));
        });
    return lives;
  }

  private static Series series(ProductKey key, List<Week> life, ToDoubleFunction<Week> column) {
    return Series.of(key, Frequency.WEEKLY, 0, life.stream().mapToDouble(column).toArray());
  }

  /** The catalogue of some lives. */
  static Panel panel(List<PlantedLife> lives) {
    Panel.Builder panel = Panel.builder(Frequency.WEEKLY);
    lives.forEach(life -> panel.add(life.history(), life.covariates()));
    return panel.build();
  }

  /** Number of weeks. */
  int weeks() {
    return stages.size();
  }

  /** The first week of a stage. */
  int begin(LifecycleStage stage) {
    return stages.indexOf(stage);
  }

  /**
   * Whether something is on in a week: {@link Covariates#PROMOTION}, {@link Covariates#STOCKOUT}.
   */
  boolean is(String covariate, int week) {
    return covariates.series(covariate).orElseThrow().value(week) > 0;
  }
}
