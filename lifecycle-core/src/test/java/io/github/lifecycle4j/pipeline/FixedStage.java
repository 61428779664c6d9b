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

/**
 * Says the same of everything.
 *
 * @param stage what it says
 * @param atTheCut what it says of histories that are cut off
 */
record FixedStage(LifecycleStage stage, LifecycleStage atTheCut) implements StageDetector {

  /** Says maturity of everything. */
  FixedStage() {
    this(LifecycleStage.MATURITY, LifecycleStage.MATURITY);
  }

  @Override
  public StageDetector forHistoriesCutOff() {
    return new FixedStage(atTheCut, atTheCut);
  }

  @Override
  public String name() {
    return "fixed";
  }

  @Override
  public StagePath online(Series history, Covariates covariates) {
    return new StagePath(
        history.key(),
        history.startPeriod(),
        Collections.nCopies(history.length(), StageProbabilities.certain(stage)));
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
        history.key(),
        history.endPeriod() - 1,
        StageProbabilities.certain(stage),
        1,
        Optional.empty(),
        1,
        List.of());
  }
}
