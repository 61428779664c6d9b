package io.github.lifecycle4j.benchmarks.accuracy;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.analog.AnalogForecaster;
import io.github.lifecycle4j.models.baseline.HistoricMean;
import io.github.lifecycle4j.models.smoothing.SimpleExponentialSmoothing;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.predict.Samples;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
  private static final double[] LEVELS = {0.1, 0.5, 0.9};

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
    System.out.println("weeks known  launches  forecaster     WAPE    wQL");
    for (int known : KNOWN) {
      Losses analog = new Losses();
      Losses mean = new Losses();
      Losses smoothing = new Losses();
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
  private void score(long launch, int known, Losses analog, Losses mean, Losses smoothing) {
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
      Optional<ForecastDistribution> compared = forecast(trained, history, traits, horizon);
      Optional<ForecastDistribution> smoothed = smoothed(history, horizon);
      if (compared.isPresent() && (known == 0 || smoothed.isPresent())) {
        analog.add(compared.get(), future);
        mean.add(meanLaunch(earlier, known), future);
        smoothed.ifPresent(own -> smoothing.add(own, future));
      }
    }
  }

  private static Optional<ForecastDistribution> forecast(
      Forecaster forecaster, Series history, Covariates covariates, int horizon) {
    FitOutcome outcome = forecaster.fit(history, covariates, FitContext.of(1));
    return outcome instanceof FitOutcome.Fitted fitted
        ? Optional.of(fitted.forecaster().forecast(horizon).distribution())
        : Optional.empty();
  }

  /** Smoothing, or the mean of the weeks so far, or the only week. */
  private static Optional<ForecastDistribution> smoothed(Series history, int horizon) {
    return forecast(SimpleExponentialSmoothing.DEFAULTS, history, Covariates.none(), horizon)
        .or(() -> forecast(new HistoricMean(), history, Covariates.none(), horizon))
        .or(() -> onlyWeek(history, horizon));
  }

  private static Optional<ForecastDistribution> onlyWeek(Series history, int horizon) {
    if (history.lastObserved().isEmpty()) {
      return Optional.empty();
    }
    double[] path = new double[horizon];
    Arrays.fill(path, history.lastObserved().getAsDouble());
    return Optional.of(Samples.of(new double[][] {path}));
  }

  /** What earlier launches sold at the same age; those too young at an age give their last week. */
  private static ForecastDistribution meanLaunch(List<Series> earlier, int known) {
    double[][] paths = new double[earlier.size()][WEEKS - known];
    for (int i = 0; i < paths.length; i++) {
      Series one = earlier.get(i);
      for (int h = 0; h < paths[i].length; h++) {
        double units = one.value(Math.min(known + h, one.length() - 1));
        paths[i][h] = Double.isNaN(units) ? 0 : units;
      }
    }
    return Samples.of(paths);
  }

  /** Adds up losses over launches and weeks. */
  private static final class Losses {

    private double absolute;
    private double quantile;
    private double sold;
    private int launches;

    void add(ForecastDistribution forecast, Series future) {
      launches++;
      for (int h = 1; h <= future.length(); h++) {
        double units = future.value(h - 1);
        if (!Double.isNaN(units)) {
          sold += units;
          absolute += Math.abs(units - forecast.mean(h));
          for (double level : LEVELS) {
            double gap = units - forecast.quantile(h, level);
            quantile += 2 * Math.max(level * gap, (level - 1) * gap) / LEVELS.length;
          }
        }
      }
    }

    void print(int known, String name) {
      System.out.printf(
          Locale.ROOT,
          "%11d  %8d  %-11s  %6.3f %6.3f%n",
          known,
          launches,
          name,
          absolute / sold,
          quantile / sold);
    }
  }
}
