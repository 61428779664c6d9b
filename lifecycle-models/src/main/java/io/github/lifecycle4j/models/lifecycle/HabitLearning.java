package io.github.lifecycle4j.models.lifecycle;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.FirstSale;
import io.github.lifecycle4j.models.stage.LifeCurveStageDetector;
import io.github.lifecycle4j.predict.Samples;
import io.github.lifecycle4j.train.FitContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Learns from a catalogue by forecasting the last periods of some of its products. */
final class HabitLearning {

  private static final int PRODUCTS = 150;
  private static final int FEWEST_PRODUCTS = 10;

  /** Paths of a forecast that is only compared with another one. */
  private static final int PATHS = 100;

  /** A coarse detector is enough to compare habits. */
  private static final int FEW_CURVES = 64;

  private static final long SEED = 1;

  private static final int LONGEST_HORIZON = 13;

  /** A history is forecast from at least so many periods of its life. */
  private static final int LEAST_AGE = 4;

  private static final double[] POWERS = {1, 0.5, 0};
  private static final double[] MEMORIES = {0.9, 0.8, 0.95};
  private static final double[] LEVELS = {0.1, 0.5, 0.9};

  private final LifeCurveStageDetector detector;
  private final LifeCurveStageDetector detectorAtTheCut;
  private final List<Product> products = new ArrayList<>();
  private final long beginning;
  private final int horizon;

  /** A product, before its last periods and in them. */
  private record Product(Series history, Covariates covariates, Series future) {}

  /**
   * @param training trains a detector
   */
  HabitLearning(
      Panel panel, LifeCurveStageDetector untrained, boolean training, FitContext context) {
    beginning = panel.startPeriod();
    horizon = (int) Math.min(LONGEST_HORIZON, Math.max(0, (panel.endPeriod() - beginning) / 4));
    // What is compared must not know the periods that are forecast.
    Panel known = panel.knownBefore(panel.endPeriod() - horizon);
    LifeCurveStageDetector trained =
        training ? untrained.trainSeasons(known, context.quiet()) : untrained;
    detector = trained.withCurves(FEW_CURVES);
    detectorAtTheCut = detector.forHistoriesCutOff();
    List<Product> suited = new ArrayList<>();
    for (int i = 0; i < panel.size() && horizon > 0; i++) {
      Series whole = panel.series(i);
      long cutoff = whole.endPeriod() - horizon;
      Series history = whole.until(cutoff);
      if (history.length() - FirstSale.index(history) >= LEAST_AGE) {
        suited.add(
            new Product(history, panel.covariates(i).knownBefore(cutoff), whole.from(cutoff)));
      }
    }
    int step = Math.max(1, suited.size() / PRODUCTS);
    for (int i = 0; i < suited.size() && products.size() < PRODUCTS; i += step) {
      products.add(suited.get(i));
    }
  }

  /** The habits that forecast best; the defaults where there are too few products to learn from. */
  Habits learn(FitContext context) {
    if (products.size() < FEWEST_PRODUCTS) {
      return Habits.DEFAULTS;
    }
    List<Reading> readings =
        context.quiet().map("lives", products.size(), i -> reading(products.get(i)));
    Habits powers = best(powers(), readings, context);
    return best(Arrays.stream(MEMORIES).mapToObj(powers::withMemory).toList(), readings, context);
  }

  private List<Habits> powers() {
    List<Habits> candidates = new ArrayList<>();
    for (long from : new long[] {beginning, Long.MIN_VALUE}) {
      for (double trend : POWERS) {
        for (double season : POWERS) {
          candidates.add(new Habits(trend, season, MEMORIES[0], from));
        }
      }
    }
    return candidates;
  }

  /** The candidate with the least loss over all products; of equals, the first. */
  private static Habits best(List<Habits> candidates, List<Reading> readings, FitContext context) {
    List<double[]> losses =
        context
            .quiet()
            .map(
                "habits",
                readings.size(),
                i -> candidates.stream().mapToDouble(readings.get(i)::loss).toArray());
    double[] sums = new double[candidates.size()];
    int best = 0;
    for (int c = 0; c < sums.length; c++) {
      for (double[] loss : losses) {
        sums[c] += loss[c];
      }
      best = sums[c] < sums[best] ? c : best;
    }
    return candidates.get(best);
  }

  private Reading reading(Product product) {
    LifecycleState whole = state(product, detector);
    boolean early = product.history().startPeriod() == beginning;
    return new Reading(product, whole, early ? state(product, detectorAtTheCut) : whole, beginning);
  }

  private LifecycleState state(Product product, LifeCurveStageDetector one) {
    return LifecycleState.of(
        one, Habits.DEFAULTS, PATHS, 1, product.history(), product.covariates());
  }

  /** A product, taken for one whose launch is seen and, where that may be, for one cut off. */
  private record Reading(
      Product product, LifecycleState whole, LifecycleState cutOff, long beginning) {

    /** Absolute errors of the mean and quantile losses of the last periods, in units. */
    double loss(Habits habits) {
      LifecycleState state = habits.beginning() == beginning ? cutOff : whole;
      SplittableRandom random = new SplittableRandom(SEED);
      Samples forecast =
          Samples.of(
              state
                  .projection(habits, state.covariates(), random)
                  .paths(product.future().length(), random));
      double loss = 0;
      for (int h = 1; h <= forecast.horizon(); h++) {
        double units = product.future().value(h - 1);
        if (!Double.isNaN(units)) {
          loss += Math.abs(units - forecast.mean(h));
          for (double level : LEVELS) {
            double gap = units - forecast.quantile(h, level);
            loss += 2 * Math.max(level * gap, (level - 1) * gap) / LEVELS.length;
          }
        }
      }
      return loss;
    }
  }
}
