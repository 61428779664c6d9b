package io.github.lifecycle4j.benchmarks.accuracy;

import io.github.lifecycle4j.benchmarks.ReferenceFolder;
import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.analog.AnalogForecaster;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.Forecaster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Launches that peak in their first week: the eight titles of Assassin's Creed, each forecast from
 * the other seven whole lives (leave-one-out) up to its 12th week when 0, 1, 2, 4 or 8 are known.
 * Nothing is known of a title but its week of launch. Beside {@code analog} stand the distribution
 * over the other titles at the same age (its mean is their mean) and, once there are sales, simple
 * exponential smoothing of the title itself.
 *
 * <pre>
 * java -Dlifecycle.data=DIR -cp benchmarks.jar \
 *     io.github.lifecycle4j.benchmarks.accuracy.GameLaunchTable
 * </pre>
 */
public final class GameLaunchTable {

  private static final int WEEKS = 12;
  private static final int[] KNOWN = {0, 1, 2, 4, 8};

  private GameLaunchTable() {}

  /** Prints the table; see the class. */
  public static void main(String... arguments) {
    List<Series> titles = GameLaunches.read(ReferenceFolder.path());
    LaunchLosses.printHead();
    for (int known : KNOWN) {
      LaunchLosses analog = new LaunchLosses();
      LaunchLosses mean = new LaunchLosses();
      LaunchLosses smoothing = new LaunchLosses();
      for (Series title : titles) {
        score(title, titles, known, analog, mean, smoothing);
      }
      analog.print(known, "analog");
      mean.print(known, "title mean");
      if (known > 0) {
        smoothing.print(known, "ses");
      }
    }
  }

  private static void score(
      Series title,
      List<Series> titles,
      int known,
      LaunchLosses analog,
      LaunchLosses mean,
      LaunchLosses smoothing) {
    List<Series> others = new ArrayList<>(titles);
    others.remove(title);
    long launch = title.startPeriod();
    Series history = title.until(launch + known);
    Series future = title.between(launch + known, launch + WEEKS);
    int horizon = WEEKS - known;
    Forecaster trained =
        AnalogForecaster.DEFAULTS
            .withUnseenPeriods(0)
            .train(Panel.of(others.toArray(Series[]::new)), FitContext.of(1));
    Optional<ForecastDistribution> compared =
        LaunchForecasts.of(trained, history, Covariates.none(), horizon);
    analog.add(compared.orElseThrow(), future);
    mean.add(LaunchForecasts.mean(others, known, horizon), future);
    LaunchForecasts.smoothed(history, horizon).ifPresent(own -> smoothing.add(own, future));
  }
}
