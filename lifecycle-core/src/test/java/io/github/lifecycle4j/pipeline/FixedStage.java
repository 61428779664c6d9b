package io.github.lifecycle4j.pipeline;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageDetector;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StagePath;
import io.github.lifecycle4j.stage.StageProbabilities;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Says maturity of everything. */
record FixedStage() implements StageDetector {

  private static final StageProbabilities MATURITY =
      StageProbabilities.certain(LifecycleStage.MATURITY);

  @Override
  public String name() {
    return "fixed";
  }

  @Override
  public StagePath online(Series history, Covariates covariates) {
    return new StagePath(
        history.key(), history.startPeriod(), Collections.nCopies(history.length(), MATURITY));
  }

  @Override
  public StagePath retrospective(Series history, Covariates covariates) {
    return online(history, covariates);
  }

  @Override
  public StageEstimate estimate(Series history, Covariates covariates) {
    if (history.isEmpty()) {
      throw new IllegalArgumentException("no period");
    }
    return new StageEstimate(
        history.key(), history.endPeriod() - 1, MATURITY, 1, Optional.empty(), 1, List.of());
  }
}
