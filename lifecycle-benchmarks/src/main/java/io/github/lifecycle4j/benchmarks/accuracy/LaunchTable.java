package io.github.lifecycle4j.benchmarks.accuracy;

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
 * Launches within Online Retail, that is products whose first sale comes after the first 8 weeks of
 * the file: the first 12 weeks of each are forecast when 0, 1, 2, 4 or 8 of them are known, from
 * its description, its price at launch and what the catalogue sold up to then. Beside {@code
 * analog} stand the distribution over the earlier launches at the same age (its mean is the mean
 * launch) and, once there are sales, simple exponential smoothing of the launch itself (the mean of
 * its weeks where they are too few to smooth).
 *
 * <pre>
 * java -Dlifecycle.data=DIR -cp benchmarks.jar \
 *     io.github.lifecycle4j.benchmarks.accuracy.LaunchTable
 * </pre>
 */
public final class LaunchTable {

  private static final int UNSEEN_WEEKS = 8;
  private static final int WEEKS = 12;
  private static final int[] KNOWN = {0, 1, 2, 4, 8};

  /** A launch is scored when at least so many were seen before, and one of them for 4 weeks. */
  private static final int EARLIER_LAUNCHES = 20;

  private final Panel panel;
  private final long beginning;

  private LaunchTable(Panel panel) {
    this.panel = panel;
    beginning = panel.series().stream().mapToLong(Series::startPeriod).min().orElseThrow();
  }

  /** Prints the table; see the class. */
  public static void main(String... arguments) {
    new LaunchTable(LifePanels.onlineRetail()).print();
  }

  private void print() {
    LaunchLosses.printHead();
    for (int known : KNOWN) {
      LaunchLosses analog = new LaunchLosses();
      LaunchLosses mean = new LaunchLosses();
      LaunchLosses smoothing = new LaunchLosses();
      for (long launch = beginning + UNSEEN_WEEKS; launch + WEEKS <= end(); launch++) {
        score(launch, known, analog, mean, smoothing);
      }
      analog.print(known, "analog");
      mean.print(known, "launch mean");
      if (known > 0) {
        smoothing.print(known, "ses");
      }
    }
  }

  private long end() {
    return panel.series(0).endPeriod();
  }

  /** Scores the launches of one week. */
  private void score(
      long launch, int known, LaunchLosses analog, LaunchLosses mean, LaunchLosses smoothing) {
    long cutoff = launch + known;
    List<Integer> launches = new ArrayList<>();
    List<Series> earlier = new ArrayList<>();
    Panel.Builder seen = Panel.builder(panel.frequency());
    for (int i = 0; i < panel.size(); i++) {
      Series history = panel.series(i);
      if (history.startPeriod() == launch) {
        launches.add(i);
      } else if (history.startPeriod() < launch) {
        seen.add(history.until(cutoff), panel.covariates(i).knownBefore(cutoff));
        if (history.startPeriod() >= beginning + UNSEEN_WEEKS) {
          earlier.add(history.until(cutoff));
        }
      }
    }
    if (earlier.size() < EARLIER_LAUNCHES || launches.isEmpty()) {
      return;
    }
    FitContext context = FitContext.of(1);
    Forecaster trained = AnalogForecaster.DEFAULTS.train(seen.build(), context);
    int horizon = WEEKS - known;
    for (int i : launches) {
      Series history = panel.series(i).until(cutoff);
      Series future = panel.series(i).between(cutoff, launch + WEEKS);
      Covariates traits = panel.covariates(i).knownBefore(launch + 1);
      Optional<ForecastDistribution> compared =
          LaunchForecasts.of(trained, history, traits, horizon);
      Optional<ForecastDistribution> smoothed = LaunchForecasts.smoothed(history, horizon);
      if (compared.isPresent() && (known == 0 || smoothed.isPresent())) {
        analog.add(compared.get(), future);
        mean.add(LaunchForecasts.mean(earlier, known, horizon), future);
        smoothed.ifPresent(own -> smoothing.add(own, future));
      }
    }
  }
}
