package io.github.lifecycle4j.models.stage;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.stage.StageDetector;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StagePath;
import io.github.lifecycle4j.stage.StageProbabilities;
import io.github.lifecycle4j.train.FitContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A detector that is trained again and again as a catalogue grows. {@link #train} trains it once
 * for each part of the time that a panel spans, on what was known before that part; {@link #online}
 * tells the stages of each part by the detector trained for it, so no stage knows of sales, its own
 * product's or another's, that came later. {@link #retrospective} and {@link #estimate} ask the
 * detector trained on the whole panel.
 *
 * <p>Before it is trained, and for periods before the panel, it is the detector it was made of.
 * {@code online} takes about n / 2 times the time of one reading where a history spans n parts.
 */
public final class RetrainedStageDetector implements StageDetector {

  /** Weeks after which a detector is trained again. */
  private static final double WEEKS = 26;

  private final StageDetector untrained;
  private final SortedMap<Long, StageDetector> trainedBefore;
  private final StageDetector last;

  private RetrainedStageDetector(
      StageDetector untrained, SortedMap<Long, StageDetector> trainedBefore, StageDetector last) {
    this.untrained = untrained;
    this.trainedBefore = trainedBefore;
    this.last = last;
  }

  /**
   * Trains a detector again every 26 weeks or, for longer and shorter periods, as often as lives of
   * such goods go as far: every 182 days, 13 months, 9 quarters or 7 years.
   */
  public static RetrainedStageDetector of(StageDetector detector) {
    return new RetrainedStageDetector(detector, new TreeMap<>(), detector);
  }

  @Override
  public String name() {
    return "retrained:" + untrained.name();
  }

  @Override
  public RetrainedStageDetector train(Panel panel, FitContext context) {
    long every = Math.round(WEEKS * StagePrior.of(panel.frequency().unit()).pace());
    SortedMap<Long, StageDetector> trained = new TreeMap<>();
    for (long from = panel.startPeriod() + every; from < panel.endPeriod(); from += every) {
      trained.put(from, untrained.train(panel.knownBefore(from), context));
    }
    return new RetrainedStageDetector(untrained, trained, untrained.train(panel, context));
  }

  @Override
  public RetrainedStageDetector forHistoriesCutOff() {
    SortedMap<Long, StageDetector> cutOff = new TreeMap<>();
    trainedBefore.forEach((from, detector) -> cutOff.put(from, detector.forHistoriesCutOff()));
    return new RetrainedStageDetector(
        untrained.forHistoriesCutOff(), cutOff, last.forHistoriesCutOff());
  }

  @Override
  public StagePath online(Series history, Covariates covariates) {
    List<StageProbabilities> stages = new ArrayList<>();
    StageDetector detector = untrained;
    for (Map.Entry<Long, StageDetector> next : trainedBefore.entrySet()) {
      tell(detector, history.until(next.getKey()), covariates, stages);
      detector = next.getValue();
    }
    tell(detector, history, covariates, stages);
    return new StagePath(history.key(), history.startPeriod(), stages);
  }

  /** Adds the stages of the periods of a history that have none yet. */
  private static void tell(
      StageDetector detector,
      Series history,
      Covariates covariates,
      List<StageProbabilities> stages) {
    if (history.length() > stages.size()) {
      List<StageProbabilities> told =
          detector.online(history, covariates.knownBefore(history.endPeriod())).probabilities();
      stages.addAll(told.subList(stages.size(), told.size()));
    }
  }

  @Override
  public StagePath retrospective(Series history, Covariates covariates) {
    return last.retrospective(history, covariates);
  }

  @Override
  public StageEstimate estimate(Series history, Covariates covariates) {
    return last.estimate(history, covariates);
  }
}
