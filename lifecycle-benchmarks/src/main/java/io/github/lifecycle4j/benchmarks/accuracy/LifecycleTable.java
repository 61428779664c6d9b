package io.github.lifecycle4j.benchmarks.accuracy;

import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.evaluate.Backtest;
import io.github.lifecycle4j.models.ForecasterCatalog;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.GlobalForecaster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Backtests forecasters on whole lives: 13 weeks of simulated lives with planted stages, from four
 * cutoffs half a year apart, or of a simulated shop whose categories have seasons, or 8 weeks of
 * Online Retail from three.
 *
 * <pre>
 * java -Dlifecycle.data=DIR -cp benchmarks.jar \
 *     io.github.lifecycle4j.benchmarks.accuracy.LifecycleTable \
 *     clean|typical|hard|catalogue|retail lifecycle,ses,ets,combination [EVERY]
 * </pre>
 *
 * <p>EVERY takes every so manieth product only.
 */
public final class LifecycleTable {

  private LifecycleTable() {}

  /** Prints the leaderboard; see the class. */
  public static void main(String... arguments) {
    boolean retail = arguments[0].equals("retail");
    Panel panel =
        switch (arguments[0]) {
          case "retail" -> LifePanels.onlineRetail();
          case "catalogue" -> LifePanels.simulatedCatalogue();
          default -> LifePanels.planted(arguments[0]);
        };
    List<GlobalForecaster> forecasters = new ArrayList<>();
    Arrays.stream(arguments[1].split(","))
        .forEach(name -> forecasters.add(ForecasterCatalog.create(name)));
    Backtest backtest = retail ? Backtest.rolling(8, 3) : Backtest.rolling(13, 4).withStep(26);
    int every = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
    System.out.println(
        backtest.run(thinned(panel, every), forecasters, FitContext.of(1)).leaderboard());
  }

  private static Panel thinned(Panel panel, int every) {
    Panel.Builder builder = Panel.builder(panel.frequency());
    for (int i = 0; i < panel.size(); i += every) {
      builder.add(panel.series(i), panel.covariates(i));
    }
    return builder.build();
  }
}
