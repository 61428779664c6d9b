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

/**
 * Tells the stages of products that live more than once or sleep: each life is given to another
 * detector as a history of its own, which begins in introduction again.
 *
 * <ul>
 *   <li>A <em>relaunch</em> begins with the first sale after a silence of at least a quarter of a
 *       season (of two periods where there is no season) that is longer than the product's own
 *       gaps: less likely than 2 % in the whole life by chance. A silence shorter than a season is
 *       no sleep if something was sold at that time of the season one season before or after. What
 *       came before may have been a <em>false start</em>.
 *   <li>A <em>second life</em> begins where the level turns up after a life had run down to 15 % of
 *       its peak for a season (two periods where there is none), once a level of three times the
 *       lowest and at least 2 % of the earlier peak has come and most periods sell so; after half a
 *       season of running down, once that has lasted half a season. So it is with the records of
 *       vinyl. Levels are means over a year, or a quarter where periods are weeks or days; the
 *       lowest is that of a season.
 *   <li>A <em>sleep</em> is a run of zeros over at least a quarter of the season that comes again a
 *       season later, with sales between: the other detector takes it for missing values. In the
 *       first season a sleep cannot be told from the end, looking back it can.
 * </ul>
 *
 * <p>{@link #online} tells a life only once it has come, and by the past alone; {@link
 * #retrospective} and {@link #estimate} date it back to its beginning. The numbers of the rules are
 * our own.
 */
public final class SeveralLivesDetector implements StageDetector {

  private final StageDetector first;
  private final StageDetector later;

  private SeveralLivesDetector(StageDetector first, StageDetector later) {
    this.first = first;
    this.later = later;
  }

  /**
   * Tells the stages of each life by a detector.
   *
   * @param single a detector of single lives
   */
  public static SeveralLivesDetector of(StageDetector single) {
    return new SeveralLivesDetector(single, single);
  }

  @Override
  public String name() {
    return "several-lives:" + later.name();
  }

  @Override
  public SeveralLivesDetector train(Panel panel, FitContext context) {
    StageDetector trained = later.train(panel, context);
    return new SeveralLivesDetector(
        first == later ? trained : first.train(panel, context), trained);
  }

  /** The beginnings of all lives but the first are seen whatever the data. */
  @Override
  public SeveralLivesDetector forHistoriesCutOff() {
    return new SeveralLivesDetector(first.forHistoriesCutOff(), later);
  }

  /**
   * The numbers of the periods in which the lives of a product begin, the first period of the
   * history first.
   */
  public static List<Long> lives(Series history) {
    return startsInHindsight(history).stream()
        .map(life -> history.startPeriod() + life.start())
        .toList();
  }

  private static List<LifeStarts.Start> startsInHindsight(Series history) {
    return new LifeStarts(new SleepingSeason(history).awake(), true).find();
  }

  @Override
  public StagePath online(Series history, Covariates covariates) {
    Series awake = new SleepingSeason(history).awakeOnline();
    List<LifeStarts.Start> starts = new LifeStarts(awake, false).find();
    List<StageProbabilities> stages = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int start = starts.get(i).start();
      int from = i == 0 ? 0 : starts.get(i).told();
      int to = i + 1 < starts.size() ? starts.get(i + 1).told() : history.length();
      Series life = life(awake, i == 0 ? 0 : start, to);
      stages.addAll(
          detector(i).online(life, covariates).probabilities().subList(from - start, to - start));
    }
    return new StagePath(history.key(), history.startPeriod(), stages);
  }

  @Override
  public StagePath retrospective(Series history, Covariates covariates) {
    List<LifeStarts.Start> starts = startsInHindsight(history);
    Series awake = new SleepingSeason(history).awake();
    List<StageProbabilities> stages = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int to = i + 1 < starts.size() ? starts.get(i + 1).start() : history.length();
      Series life = life(awake, starts.get(i).start(), to);
      stages.addAll(detector(i).retrospective(life, covariates).probabilities());
    }
    return new StagePath(history.key(), history.startPeriod(), stages);
  }

  @Override
  public StageEstimate estimate(Series history, Covariates covariates) {
    List<LifeStarts.Start> starts = startsInHindsight(history);
    LifeStarts.Start last = starts.get(starts.size() - 1);
    Series awake = new SleepingSeason(history).awakeOnline();
    StageEstimate estimate =
        detector(starts.size() - 1)
            .estimate(life(awake, last.start(), history.length()), covariates);
    if (starts.size() == 1) {
      return estimate;
    }
    List<String> evidence = new ArrayList<>(estimate.evidence());
    evidence.add(
        "%s since %s; this is life %s of the product."
            .formatted(
                last.afterSilence() ? "Relaunched" : "Sold more again",
                history.frequency().label(history.startPeriod() + last.start()),
                starts.size()));
    return new StageEstimate(
        estimate.key(),
        estimate.period(),
        estimate.probabilities(),
        estimate.periodsInStage(),
        estimate.next(),
        estimate.level(),
        evidence);
  }

  /** The beginning of a life after the first is seen. */
  private StageDetector detector(int life) {
    return life == 0 ? first : later;
  }

  private static Series life(Series history, int from, int to) {
    return history.between(history.startPeriod() + from, history.startPeriod() + to);
  }
}
