package io.github.lifecycle4j.models.smoothing;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import io.github.lifecycle4j.models.internal.UnivariateModel;
import io.github.lifecycle4j.models.internal.UnsuitedHistoryException;
import io.github.lifecycle4j.train.FitContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fits the models of a choice to a history and takes the best, or all by their weights. */
final class EtsSearch {

  /** In two seasons a jump from one to the next is the same as a trend against a falling season. */
  private static final double SEASONS_FOR_TREND = 2.5;

  private final Ets options;
  private final Series history;
  private final FitContext context;
  private final EtsData data;

  EtsSearch(Ets options, Series history, FitContext context) {
    this.options = options;
    this.history = history;
    this.context = context;
    this.data = EtsData.of(history);
  }

  /**
   * @throws UnsuitedHistoryException if no model can be fitted
   */
  UnivariateModel fit() {
    Optional<EtsStructure> single = options.choice().single();
    single.ifPresent(this::requireSuited);
    List<EtsStructure> structures =
        options.choice().structures().stream().filter(this::isSuited).toList();
    if (structures.isEmpty()) {
      throw nothingSuited();
    }
    return data.constant ? constant(structures.get(0)) : best(structures);
  }

  private UnivariateModel best(List<EtsStructure> structures) {
    EtsEstimator estimator = estimator();
    List<EtsEstimate> estimates = new ArrayList<>();
    for (EtsStructure structure : structures) {
      EtsEstimate estimate = estimator.estimate(structure);
      if (estimate.value() < Double.POSITIVE_INFINITY) {
        estimates.add(estimate);
      }
    }
    if (estimates.isEmpty()) {
      throw nothingSuited();
    }
    EtsRanking ranking = new EtsRanking(options, data);
    int best = ranking.best(estimates);
    estimates.set(best, estimator.polished(estimates.get(best)));
    double[] weights = ranking.weights(estimates, best);
    return weighted(estimates, weights, best, ranking.candidates(estimates, weights));
  }

  private UnivariateModel weighted(
      List<EtsEstimate> estimates, double[] weights, int best, List<EtsCandidate> candidates) {
    List<WeightedEts.Member> members = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        EtsEstimate estimate = estimates.get(i);
        EtsPoint initial = estimate.point().times(data.unit);
        FittedEts fitted =
            fitted(initial, estimate.parameters(), i == best ? candidates : List.of());
        members.add(i == best ? 0 : members.size(), new WeightedEts.Member(fitted, weights[i]));
      }
    }
    return members.size() == 1 ? members.get(0).fitted() : WeightedEts.of(members);
  }

  /** Nothing to learn: the level is the constant, and every share the least there is. */
  private FittedEts constant(EtsStructure structure) {
    double level = UnivariateFit.observed(history)[0];
    EtsPoint still = estimator().still(structure, level);
    return fitted(still, 1, List.of());
  }

  private FittedEts fitted(EtsPoint initial, int estimated, List<EtsCandidate> candidates) {
    EtsPass pass = new EtsPass(initial, history.toArray());
    int degreesOfFreedom =
        options.start() == EtsStart.SIMPLE ? pass.count : Math.max(pass.count - estimated, 1);
    EtsModel model = new EtsModel(history, initial, pass, estimated, degreesOfFreedom, candidates);
    return FittedEts.of(model, options.simulation(), history.key(), context.seed());
  }

  private EtsEstimator estimator() {
    return new EtsEstimator(data, options, context.cancellation());
  }

  private boolean isSuited(EtsStructure structure) {
    boolean chosen = options.choice().single().isEmpty();
    return (data.positive || !structure.isMultiplicative())
        && data.observed >= needed(structure)
        && !startsWithGap(structure)
        && (!structure.hasSeason()
            || (data.seasonLength > 1
                && history.length() >= 2 * data.seasonLength
                && !(chosen && isUndetermined(structure))));
  }

  /** Whether the season is too long, or the history too short to tell season and trend apart. */
  private boolean isUndetermined(EtsStructure structure) {
    return data.seasonLength > EtsVariables.LONGEST_SEASON
        || (structure.hasTrend() && history.length() < SEASONS_FOR_TREND * data.seasonLength);
  }

  /** One observation more than there are estimated numbers besides the variance. */
  private int needed(EtsStructure structure) {
    return EtsEstimator.parameters(structure, data.seasonLength, options) + 1;
  }

  private void requireSuited(EtsStructure structure) {
    if (structure.hasSeason() && data.seasonLength == 1) {
      throw unsuited(
          "has no season but the model %s needs one. Maybe give the series a season length, or use a non-seasonal model.",
          structure.name());
    }
    if (!data.positive && structure.isMultiplicative()) {
      throw unsuited(
          "has values of 0 or below but the model %s multiplies. Maybe use additive components.",
          structure.name());
    }
    UnivariateFit.requireObserved(
        history,
        needed(structure),
        "the model " + structure.name(),
        "Maybe use the naive forecaster, or forecast it from similar products.");
    if (structure.hasSeason() && history.length() < 2 * data.seasonLength) {
      throw unsuited(
          "has %s values but the model %s needs two seasons of %s. Maybe use a non-seasonal model.",
          history.length(), structure.name(), data.seasonLength);
    }
    if (startsWithGap(structure)) {
      throw unsuited(
          "has a missing value where the model %s reads its start. Maybe let the initial state be estimated.",
          structure.name());
    }
  }

  /** A simple start is read off the first values. */
  private boolean startsWithGap(EtsStructure structure) {
    int first = structure.hasSeason() ? 2 * data.seasonLength : structure.hasTrend() ? 2 : 1;
    boolean gap = false;
    for (int t = 0; t < first && t < history.length(); t++) {
      gap |= history.isMissing(t);
    }
    return options.start() == EtsStart.SIMPLE && gap;
  }

  private UnsuitedHistoryException nothingSuited() {
    return unsuited(
        "has %s observations, too few or of the wrong sign for every model of %s. Maybe use the naive forecaster, or forecast it from similar products.",
        data.observed, options.choice().name());
  }

  private UnsuitedHistoryException unsuited(String problem, Object... values) {
    return new UnsuitedHistoryException(
        "The series (%s) %s".formatted(history.key(), problem.formatted(values)));
  }
}
