package io.github.lifecycle4j.models.stage;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.FirstSale;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageDefinition;
import io.github.lifecycle4j.stage.StageDetector;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StagePath;
import io.github.lifecycle4j.stage.StageProbabilities;
import java.util.List;

/**
 * Tells the stage by comparing a history with a prior population of life curves of many shapes and
 * lengths (Bayesian model averaging). For each curve the scale, the yearly season (two harmonics)
 * and the effect of promotions are integrated out by a recursive regression on log sales;
 * stock-outs and missing values say nothing. The stage of every curve is known at every age, so the
 * weights of the curves are the probabilities of the stages: filtered ones {@link #online},
 * smoothed ones {@link #retrospective}; the ages at which the curves change stage give the next
 * transition.
 *
 * <p>{@link LifecycleStage#PRE_LAUNCH} lasts until the first sale. {@link
 * LifecycleStage#DISCONTINUED} grows likely as zeros go on longer than the gaps of the product so
 * far. A transition to it is expected when the level falls to 5 % of the peak.
 *
 * <p>A history that begins with known periods without sales shows the launch; otherwise one life in
 * five is held to be under way when its history begins, and four in five where {@linkplain
 * #forHistoriesCutOff the data begin there too}.
 *
 * <p>The covariates used are {@link Covariates#PROMOTION} and {@link Covariates#STOCKOUT}. The time
 * is linear in the length of the history. A detector keeps tables of its curves of 4 bytes a curve
 * and period (52 MB for 192 weeks, 67 MB for 64 years; histories of more than 512 periods are
 * looked back upon with 2048 curves too) for each unit of time it has met; make one detector and
 * use it for the whole catalogue.
 */
public final class LifeCurveStageDetector implements StageDetector {

  private static final int DEFAULT_CURVES = 2048;

  /** Longer histories are looked back upon with as many curves as online, to bound the tables. */
  private static final int LONGEST_DETAILED = 512;

  /** Share of lives under way when the history begins, of which nothing more is known. */
  private static final double UNDER_WAY = 0.2;

  /** The same where the product was on offer as early as anything is known of. */
  private static final double UNDER_WAY_AT_THE_CUT = 0.8;

  private final int curves;
  private final double underWay;
  private final CurveTables tables;
  private final CurveTables detailedTables;

  private LifeCurveStageDetector(int curves, double underWay) {
    this.curves = curves;
    this.underWay = underWay;
    tables = new CurveTables(curves, false, underWay);
    detailedTables = new CurveTables(curves, true, underWay);
  }

  /**
   * A detector of the stages of {@link StageDefinition#STANDARD} with 2048 curves (looking back
   * 65,536 for weeks, 262,144 for years).
   */
  public static LifeCurveStageDetector defaults() {
    return new LifeCurveStageDetector(DEFAULT_CURVES, UNDER_WAY);
  }

  /**
   * The same with another number of curves, of which {@link #online} uses this many and a look back
   * 32 times as many or more, the longer a period: more are more exact and slower.
   *
   * @throws IllegalArgumentException if the number is below 16
   */
  public LifeCurveStageDetector withCurves(int number) {
    if (number < 16) {
      throw new IllegalArgumentException(
          "%s life curves cannot stand for all lives. Maybe use %s."
              .formatted(number, DEFAULT_CURVES));
    }
    return new LifeCurveStageDetector(number, underWay);
  }

  @Override
  public LifeCurveStageDetector forHistoriesCutOff() {
    return new LifeCurveStageDetector(curves, UNDER_WAY_AT_THE_CUT);
  }

  @Override
  public String name() {
    return "life-curves";
  }

  @Override
  public StagePath online(Series history, Covariates covariates) {
    LifeReading reading = start(history, covariates, tables);
    List<StageProbabilities> stages = reading.beforeLaunch();
    while (reading.hasNext()) {
      reading.next();
      stages.add(reading.now());
    }
    return new StagePath(history.key(), history.startPeriod(), stages);
  }

  @Override
  public StagePath retrospective(Series history, Covariates covariates) {
    LifeReading reading = finish(history, covariates);
    List<StageProbabilities> stages = reading.beforeLaunch();
    stages.addAll(reading.lookBack());
    return new StagePath(history.key(), history.startPeriod(), stages);
  }

  @Override
  public StageEstimate estimate(Series history, Covariates covariates) {
    if (history.isEmpty()) {
      throw new IllegalArgumentException(
          "The series (%s) has no period, so there is no stage to tell.".formatted(history.key()));
    }
    return new StageStory(history, finish(history, covariates)).estimate();
  }

  /**
   * What the history leaves likely of the life, also of what is still to come.
   *
   * @param history with a sale
   * @throws IllegalArgumentException if it has none
   */
  public LifeOutlook outlook(Series history, Covariates covariates) {
    int launch = FirstSale.index(history);
    if (launch == history.length()) {
      throw new IllegalArgumentException(
          "The series (%s) has no sale, so there is no life to tell of.".formatted(history.key()));
    }
    LifeReading reading = finish(history, covariates);
    return new LifeOutlook(
        reading, new StageStory(history, reading).estimate(), history.startPeriod() + launch);
  }

  private LifeReading finish(Series history, Covariates covariates) {
    LifeReading reading =
        start(history, covariates, history.length() > LONGEST_DETAILED ? tables : detailedTables);
    while (reading.hasNext()) {
      reading.next();
    }
    return reading;
  }

  private static LifeReading start(Series history, Covariates covariates, CurveTables tables) {
    Frequency.Unit unit = history.frequency().unit();
    StagePrior prior = StagePrior.of(unit);
    return new LifeReading(
        new SalesSignal(history, covariates, prior), tables.of(unit, history.length()), prior);
  }
}
