package io.github.lifecycle4j.models.smoothing;

import java.util.ArrayList;
import java.util.List;

/** Compares the estimated models of a history: which is best, and what each of them weighs. */
final class EtsRanking {

  /**
   * A model whose criterion is so much above the least has essentially no support (Burnham and
   * Anderson 2002, sec. 2.6).
   */
  private static final double NO_SUPPORT = 10;

  /** Largest mean squared error of a model whose errors multiply, over that of the naive one. */
  private static final double LARGEST_ERROR = 1.25;

  private final Ets options;
  private final EtsData data;

  EtsRanking(Ets options, EtsData data) {
    this.options = options;
    this.data = data;
  }

  /** Where the model of the least criterion stands, among those in doubt only if all are. */
  int best(List<EtsEstimate> estimates) {
    int best = 0;
    boolean doubted = isDoubtful(estimates.get(0));
    for (int i = 1; i < estimates.size(); i++) {
      boolean doubtful = isDoubtful(estimates.get(i));
      if (doubtful == doubted
          ? criterion(estimates.get(i)) < criterion(estimates.get(best))
          : doubted) {
        best = i;
        doubted = doubtful;
      }
    }
    return best;
  }

  /** The weight of each model; they add up to 1, and those in doubt have none beside another. */
  double[] weights(List<EtsEstimate> estimates, int best) {
    double[] weights = new double[estimates.size()];
    weights[best] = 1;
    double sum = 1;
    for (int i = 0; i < weights.length && options.averaged(); i++) {
      double distance = criterion(estimates.get(i)) - criterion(estimates.get(best));
      if (i != best && distance <= NO_SUPPORT && !isDoubtful(estimates.get(i))) {
        weights[i] = Math.exp(-distance / 2);
        sum += weights[i];
      }
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  /** What users read of the models. */
  List<EtsCandidate> candidates(List<EtsEstimate> estimates, double[] weights) {
    List<EtsCandidate> candidates = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      EtsEstimate estimate = estimates.get(i);
      candidates.add(
          EtsCandidate.of(
              estimate.point().structure,
              deviance(estimate),
              estimate.parameters() + 1,
              data.observed,
              weights[i]));
    }
    return candidates;
  }

  /**
   * Whether errors multiply by factors that are negative one time in six or more often, or
   * forecasts are far worse than the naive ones.
   */
  private boolean isDoubtful(EtsEstimate estimate) {
    if (!estimate.point().structure.hasMultiplicativeError()) {
      return false;
    }
    EtsPass pass = new EtsPass(estimate.point(), data.values);
    return pass.squares >= Math.max(pass.count - estimate.parameters(), 1)
        || pass.mse > LARGEST_ERROR * data.naiveError;
  }

  /** Minus twice the log-likelihood of the values in their own unit. */
  private double deviance(EtsEstimate estimate) {
    return estimate.value() + 2 * data.observed * Math.log(data.unit);
  }

  private double criterion(EtsEstimate estimate) {
    return options.criterion().of(deviance(estimate), estimate.parameters() + 1, data.observed);
  }
}
