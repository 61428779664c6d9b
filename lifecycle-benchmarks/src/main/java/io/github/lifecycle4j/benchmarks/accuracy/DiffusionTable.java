package io.github.lifecycle4j.benchmarks.accuracy;

import io.github.lifecycle4j.benchmarks.ReferenceFolder;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.ForecasterCatalog;
import io.github.lifecycle4j.models.diffusion.Bass;
import io.github.lifecycle4j.models.diffusion.DiffusionCurve;
import io.github.lifecycle4j.models.diffusion.GammaShiftedGompertz;
import io.github.lifecycle4j.models.diffusion.Trapezoid;
import io.github.lifecycle4j.models.diffusion.Weibull;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Diffusion forecasters, untrained, on whole lives cut off when 2, 3 or 5 periods are known, and at
 * 30, 50 and 75 % of their length: simulated ones by the week and by the year, of several shapes
 * with overdispersed sales about a level that wanders, and the real ones by the year. For young (up
 * to 5 periods) and older lives it gives the share of periods within the central 80 %, below and
 * above it, the share of means outside the central 90 %, the absolute error of the mean over what
 * was sold (WAPE, the median of all windows), and the median time of a fit by the processor.
 *
 * <pre>
 * java -Dlifecycle.data=DIR -cp benchmarks.jar \
 *     io.github.lifecycle4j.benchmarks.accuracy.DiffusionTable bass,weibull,diffusion,ses
 * </pre>
 */
public final class DiffusionTable {

  private static final int LIVES = 80;
  private static final int[] FEW = {2, 3, 5};
  private static final double[] SHARES = {0.3, 0.5, 0.75};

  /** Standard deviation of the wandering level, and how much of it a period keeps. */
  private static final double WANDERING = 0.12;

  private static final double KEPT = 0.7;

  /** Standard deviation of the noise of a period beside that of counts. */
  private static final double NOISE = 0.2;

  private DiffusionTable() {}

  /** Prints the table; see the class. */
  public static void main(String... arguments) {
    System.out.printf(
        "%-8s %-6s %-18s %8s %8s %8s %8s %8s %8s %8s%n",
        "lives",
        "age",
        "forecaster",
        "windows",
        "in 80 %",
        "below",
        "above",
        "mean out",
        "WAPE",
        "ms");
    SplittableRandom random = new SplittableRandom(1);
    List<Series> weekly = new ArrayList<>();
    List<Series> yearly = new ArrayList<>();
    for (int i = 0; i < LIVES; i++) {
      weekly.add(simulated("week " + i, Frequency.WEEKLY, between(random, 15, 50), random));
      yearly.add(simulated("year " + i, Frequency.YEARLY, between(random, 5, 15), random));
    }
    List<Series> real =
        RealLife.all(ReferenceFolder.path()).stream().map(RealLife::history).toList();
    for (String name : arguments[0].split(",", -1)) {
      Forecaster forecaster = (Forecaster) ForecasterCatalog.create(name);
      print("weekly", weekly, 13, forecaster);
      print("yearly", yearly, 5, forecaster);
      print("real", real, 5, forecaster);
    }
  }

  private static double between(SplittableRandom random, double least, double most) {
    return least * Math.exp(random.nextDouble() * Math.log(most / least));
  }

  /** A life of some shape whose median sale comes after a number of periods. */
  private static Series simulated(
      String name, Frequency frequency, double median, SplittableRandom random) {
    DiffusionCurve curve =
        switch (random.nextInt(4)) {
          case 0 -> new Bass(between(random, 0.005, 0.3), 1);
          case 1 -> new GammaShiftedGompertz(between(random, 1, 20), 1, between(random, 0.3, 3));
          case 2 -> new Weibull(1, between(random, 1, 3));
          default ->
              new Trapezoid(
                  between(random, 0.2, 1), between(random, 0.1, 2), between(random, 0.2, 1));
        };
    double stretch = curve.quantile(0.5) / median;
    double market = median * between(random, 20, 5_000);
    double[] units = new double[(int) Math.ceil(3 * median)];
    double wandered = WANDERING * random.nextGaussian();
    for (int t = 0; t < units.length; t++) {
      double share = curve.cumulative((t + 1) * stretch) - curve.cumulative(t * stretch);
      wandered = KEPT * wandered + Math.sqrt(1 - KEPT * KEPT) * WANDERING * random.nextGaussian();
      double mean = market * share * Math.exp(wandered + NOISE * random.nextGaussian());
      units[t] = Math.rint(Math.max(0, mean + Math.sqrt(mean) * random.nextGaussian()));
    }
    int first = 0;
    while (units[first] == 0) {
      first++;
    }
    return Series.of(
        ProductKey.of(name), frequency, 0, Arrays.copyOfRange(units, first, units.length));
  }

  private static void print(
      String lives, List<Series> histories, int horizon, Forecaster forecaster) {
    Score young = new Score();
    Score older = new Score();
    for (Series history : histories) {
      for (int known : FEW) {
        young.score(history, known, horizon, forecaster);
      }
      for (double share : SHARES) {
        int known = (int) (share * history.length());
        if (known > FEW[FEW.length - 1]) {
          older.score(history, known, horizon, forecaster);
        }
      }
    }
    young.print(lives, "young", forecaster.name());
    older.print(lives, "older", forecaster.name());
  }

  /** Adds up over windows. */
  private static final class Score {

    private int windows;
    private int periods;
    private int below;
    private int above;
    private int outlying;
    private final List<Double> errors = new ArrayList<>();
    private final List<Double> times = new ArrayList<>();

    void score(Series history, int known, int horizon, Forecaster forecaster) {
      long cutoff = history.startPeriod() + known;
      long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      FitOutcome outcome = forecaster.fit(history.until(cutoff), FitContext.of(1));
      times.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e6);
      if (!(outcome instanceof FitOutcome.Fitted fitted)) {
        return;
      }
      int steps = (int) Math.min(horizon, history.endPeriod() - cutoff);
      if (steps < 1) {
        return;
      }
      windows++;
      ForecastDistribution forecast = fitted.forecaster().forecast(steps).distribution();
      double error = 0;
      double sold = 0;
      for (int h = 1; h <= steps; h++) {
        double units = history.valueAt(cutoff + h - 1);
        if (Double.isNaN(units)) {
          continue;
        }
        periods++;
        below += units < forecast.quantile(h, 0.1) ? 1 : 0;
        above += units > forecast.quantile(h, 0.9) ? 1 : 0;
        double mean = forecast.mean(h);
        outlying += mean < forecast.quantile(h, 0.05) || mean > forecast.quantile(h, 0.95) ? 1 : 0;
        error += Math.abs(units - mean);
        sold += Math.abs(units);
      }
      errors.add(sold > 0 ? error / sold : 1);
    }

    void print(String lives, String age, String name) {
      System.out.printf(
          Locale.ROOT,
          "%-8s %-6s %-18s %8d %7.1f%% %7.1f%% %7.1f%% %7.1f%% %8.3f %8.2f%n",
          lives,
          age,
          name,
          windows,
          100.0 * (periods - below - above) / periods,
          100.0 * below / periods,
          100.0 * above / periods,
          100.0 * outlying / periods,
          median(errors),
          median(times));
    }

    private static double median(List<Double> numbers) {
      return numbers.stream().sorted().toList().get(numbers.size() / 2);
    }
  }
}
