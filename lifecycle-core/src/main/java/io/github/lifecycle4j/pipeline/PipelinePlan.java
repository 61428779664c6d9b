package io.github.lifecycle4j.pipeline;

import io.github.lifecycle4j.clean.Cleaner;
import io.github.lifecycle4j.collect.PanelSource;
import io.github.lifecycle4j.evaluate.Backtest;
import io.github.lifecycle4j.evaluate.Selection;
import io.github.lifecycle4j.features.FeatureSet;
import io.github.lifecycle4j.stage.StageDetector;
import io.github.lifecycle4j.train.GlobalForecaster;
import java.util.List;
import java.util.Optional;

/** The steps of a pipeline as they were asked for. A horizon of 0 was not asked for yet. */
record PipelinePlan(
    PanelSource source,
    Cleaner cleaner,
    Optional<FeatureSet> features,
    List<GlobalForecaster> candidates,
    Optional<Backtest> backtest,
    Selection.Basis basis,
    Optional<StageDetector> detector,
    int horizon,
    List<DecisionRule> rules,
    Optional<Feedback> feedback) {

  static PipelinePlan of(PanelSource source) {
    return new PipelinePlan(
        source,
        Cleaner.defaults(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Selection.Basis.CATALOGUE,
        Optional.empty(),
        0,
        List.of(),
        Optional.empty());
  }

  PipelinePlan withCleaner(Cleaner other) {
    return new PipelinePlan(
        source, other, features, candidates, backtest, basis, detector, horizon, rules, feedback);
  }

  PipelinePlan withFeatures(Optional<FeatureSet> other) {
    return new PipelinePlan(
        source, cleaner, other, candidates, backtest, basis, detector, horizon, rules, feedback);
  }

  PipelinePlan withCandidates(List<GlobalForecaster> other) {
    return new PipelinePlan(
        source, cleaner, features, other, backtest, basis, detector, horizon, rules, feedback);
  }

  PipelinePlan withBacktest(Optional<Backtest> other, Selection.Basis basis) {
    return new PipelinePlan(
        source, cleaner, features, candidates, other, basis, detector, horizon, rules, feedback);
  }

  PipelinePlan withDetector(Optional<StageDetector> other) {
    return new PipelinePlan(
        source, cleaner, features, candidates, backtest, basis, other, horizon, rules, feedback);
  }

  PipelinePlan withHorizon(int other) {
    return new PipelinePlan(
        source, cleaner, features, candidates, backtest, basis, detector, other, rules, feedback);
  }

  PipelinePlan withRules(List<DecisionRule> other) {
    return new PipelinePlan(
        source, cleaner, features, candidates, backtest, basis, detector, horizon, other, feedback);
  }

  PipelinePlan withFeedback(Optional<Feedback> other) {
    return new PipelinePlan(
        source, cleaner, features, candidates, backtest, basis, detector, horizon, rules, other);
  }

  /** Refuses a plan in which a step lacks what it needs. */
  PipelinePlan checked() {
    if (candidates.isEmpty()) {
      throw new IllegalStateException(
          "The pipeline has no forecaster. Name the candidates with train(…).");
    }
    if (horizon == 0) {
      throw new IllegalStateException(
          "The pipeline has no horizon. Name the number of periods with predict(…).");
    }
    if ((!rules.isEmpty() || feedback.isPresent()) && detector.isEmpty()) {
      throw new IllegalStateException(
          "Decisions and feedback need the stage of each product. Name a detector with stage(…).");
    }
    return this;
  }
}
