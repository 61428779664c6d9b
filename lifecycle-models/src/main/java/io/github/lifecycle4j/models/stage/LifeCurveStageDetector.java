package io.github.lifecycle4j.models.stage;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.FirstSale;
import io.github.lifecycle4j.models.internal.seasons.CategorySeasons;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageDefinition;
import io.github.lifecycle4j.stage.StageDetector;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StagePath;
import io.github.lifecycle4j.stage.StageProbabilities;
import io.github.lifecycle4j.train.FitContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

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

  /** Most lives that are learned from, evenly spread over the catalogue. */
  private static final int MOST_LIVES = 500;

  /** Younger lives tell hardly anything of how long lives are. */
  private static final int LEAST_AGE = 8;

  private final int curves;
  private final double underWay;
  private final Map<Frequency.Unit, LifeLengths> learned;
  private final CategorySeasons seasons;
  private final CurveTables tables;
  private final CurveTables detailedTables;

  private LifeCurveStageDetector(
      int curves,
      double underWay,
      Map<Frequency.Unit, LifeLengths> learned,
      CategorySeasons seasons) {
    this.curves = curves;
    this.underWay = underWay;
    this.learned = learned;
    this.seasons = seasons;
    tables = new CurveTables(curves, false, underWay, this::prior);
    detailedTables = new CurveTables(curves, true, underWay, this::prior);
  }

  private StagePrior prior(Frequency.Unit unit) {
    StagePrior typical = StagePrior.of(unit);
    return Optional.ofNullable(learned.get(unit)).map(typical::learned).orElse(typical);
  }

  /**
   * A detector of the stages of {@link StageDefinition#STANDARD} with 2048 curves (looking back
   * 65,536 for weeks, 262,144 for years).
   */
  public static LifeCurveStageDetector defaults() {
    return new LifeCurveStageDetector(DEFAULT_CURVES, UNDER_WAY, Map.of(), CategorySeasons.none());
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
    return new LifeCurveStageDetector(number, underWay, learned, seasons);
  }

  @Override
  public LifeCurveStageDetector forHistoriesCutOff() {
    return new LifeCurveStageDetector(curves, UNDER_WAY_AT_THE_CUT, learned, seasons);
  }

  /**
   * Learns the {@linkplain #trainSeasons season} of a catalogue and how long introduction, growth,
   * maturity and decline are there, together, and how many lives are at their best when they are
   * launched, from up to 500 of its lives. Lives that are not over tell what they can. What is held
   * likely without any counts as 30 lives.
   */
  @Override
  public LifeCurveStageDetector train(Panel panel, FitContext context) {
    LifeCurveStageDetector seasonal = trainSeasons(panel, context);
    Frequency.Unit unit = panel.frequency().unit();
    StagePrior typical = StagePrior.of(unit);
    CurveTables prior = new CurveTables(curves, false, underWay, StagePrior::of);
    int[] old =
        IntStream.range(0, panel.size())
            .filter(i -> panel.series(i).length() - FirstSale.index(panel.series(i)) >= LEAST_AGE)
            .toArray();
    int step = Math.max(1, (old.length + MOST_LIVES - 1) / MOST_LIVES);
    List<CurveWeights> lives =
        context.map(
            "stage lengths",
            (old.length + step - 1) / step,
            i ->
                seasonal
                    .reading(
                        panel.series(old[i * step]),
                        panel.covariates(old[i * step]),
                        prior,
                        typical.learning())
                    .weights());
    Map<Frequency.Unit, LifeLengths> lengths = new EnumMap<>(Frequency.Unit.class);
    lengths.putAll(learned);
    lengths.put(unit, typical.lengths().learned(lives, prior.of(unit, 1).curves()));
    return new LifeCurveStageDetector(curves, underWay, lengths, seasonal.seasons);
  }

  /**
   * Learns the season that all lives of a catalogue share, with what their {@link
   * Covariates#CATEGORY} has beside it, shrunk towards none by how far they agree: a product is
   * expected to have it until its own sales tell better, which takes two years.
   */
  public LifeCurveStageDetector trainSeasons(Panel panel, FitContext context) {
    return new LifeCurveStageDetector(
        curves, underWay, learned, CategorySeasons.learn(panel, context));
  }

  @Override
  public String name() {
    return "life-curves";
  }

  @Override
  public StagePath online(Series history, Covariates covariates) {
    LifeReading reading = start(history, covariates, tables, prior(history.frequency().unit()));
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
    CurveTables from = history.length() > LONGEST_DETAILED ? tables : detailedTables;
    return reading(history, covariates, from, prior(history.frequency().unit()));
  }

  /** A history read to its end. */
  private LifeReading reading(
      Series history, Covariates covariates, CurveTables from, StagePrior prior) {
    LifeReading reading = start(history, covariates, from, prior);
    while (reading.hasNext()) {
      reading.next();
    }
    return reading;
  }

  private LifeReading start(
      Series history, Covariates covariates, CurveTables from, StagePrior prior) {
    Frequency frequency = history.frequency();
    return new LifeReading(
        new SalesSignal(history, covariates, prior, seasons.logFactor(frequency, covariates)),
        from.of(frequency.unit(), history.length()),
        prior);
  }
}
