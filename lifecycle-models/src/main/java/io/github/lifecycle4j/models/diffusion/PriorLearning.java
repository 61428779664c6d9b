package io.github.lifecycle4j.models.diffusion;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.train.FitContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Learns how market and parameters of a curve differ from life to life: the normal distribution of
 * their logarithms with the largest likelihood, by the EM algorithm with the normal approximation
 * of each life's posterior (Lindstrom and Bates 1990). What the literature knows counts as a few
 * lives more.
 */
final class PriorLearning {

  /** Lives that the literature counts for, in the means and in the covariances. */
  private static final double KNOWN_MEANS = 1;

  private static final double KNOWN_COVARIANCES = 3;

  /** Variance of the logarithm of the market before a life is seen. */
  private static final double MARKET_VARIANCE = 4;

  /** Most lives that are learned from, evenly spread over the panel. */
  private static final int MOST_LIVES = 300;

  private static final int ROUNDS = 4;

  private final List<LifeHistory> lives;
  private final Frequency.Unit unit;
  private final FitContext context;

  private PriorLearning(List<LifeHistory> lives, Frequency.Unit unit, FitContext context) {
    this.lives = lives;
    this.unit = unit;
    this.context = context;
  }

  /** Learns from the completed lives of a panel; without any it is what the literature knows. */
  static LifePrior learn(Panel panel, List<CurveFamily> families, FitContext context) {
    List<LifeHistory> completed = completed(panel);
    if (completed.isEmpty()) {
      return LifePrior.KNOWN;
    }
    PriorLearning learning = new PriorLearning(completed, panel.frequency().unit(), context);
    Map<CurveFamily, NormalPrior> learned = new EnumMap<>(CurveFamily.class);
    for (CurveFamily family : families) {
      learned.put(family, learning.learn(family));
    }
    return new LifePrior(learned, completed.size());
  }

  private static List<LifeHistory> completed(Panel panel) {
    List<LifeHistory> completed = new ArrayList<>();
    for (Series series : panel.series()) {
      LifeHistory.find(series).filter(LifeHistory::isCompleted).ifPresent(completed::add);
    }
    int step = (completed.size() + MOST_LIVES - 1) / MOST_LIVES;
    List<LifeHistory> spread = new ArrayList<>();
    for (int i = 0; i < completed.size(); i += step) {
      spread.add(completed.get(i));
    }
    return spread;
  }

  private NormalPrior learn(CurveFamily family) {
    NormalPrior prior = KnownLives.of(family).prior(unit);
    List<LifeMode> modes = List.of();
    for (int round = 0; round < ROUNDS; round++) {
      NormalPrior current = prior;
      List<LifeMode> before = modes;
      modes =
          context.map(
              "life curves",
              lives.size(),
              i -> {
                LifeEstimator estimator = new LifeEstimator(lives.get(i), context.cancellation());
                return before.isEmpty()
                    ? estimator.mode(family, current)
                    : estimator.mode(family, current, List.of(before.get(i).theta()));
              });
      prior = summary(family, modes);
    }
    return prior;
  }

  private NormalPrior summary(CurveFamily family, List<LifeMode> modes) {
    int parameters = 1 + family.parameters().size();
    LifeSpread spread = new LifeSpread(parameters);
    double[] means = new double[parameters];
    for (int i = 0; i < modes.size(); i++) {
      double[] theta = modes.get(i).theta().clone();
      theta[0] += Math.log(lives.get(i).scale());
      double[][] curvature = modes.get(i).regression().curvature(modes.get(i).theta());
      spread.add(theta, new Precision(curvature).covariance(), 1);
      for (int j = 0; j < parameters; j++) {
        means[j] += theta[j] / modes.size();
      }
    }
    KnownLives known = KnownLives.of(family);
    double[] knownMean = known.mean(unit);
    double[][] knownCovariance = known.covariance(unit);
    double[] expected = means.clone();
    double[][] around = new double[parameters][parameters];
    around[0][0] = MARKET_VARIANCE;
    double share = KNOWN_MEANS / (KNOWN_MEANS + modes.size());
    for (int j = 1; j < parameters; j++) {
      expected[j] += share * (knownMean[j - 1] - means[j]);
      System.arraycopy(knownCovariance[j - 1], 0, around[j], 1, parameters - 1);
    }
    spread.add(means, around, KNOWN_COVARIANCES);
    return NormalPrior.of(expected, spread.covariance());
  }
}
