package io.github.lifecycle4j.models.stage;

import static io.github.lifecycle4j.stage.LifecycleStage.DECLINE;
import static io.github.lifecycle4j.stage.LifecycleStage.DISCONTINUED;
import static io.github.lifecycle4j.stage.LifecycleStage.GROWTH;
import static io.github.lifecycle4j.stage.LifecycleStage.INTRODUCTION;
import static io.github.lifecycle4j.stage.LifecycleStage.MATURITY;
import static io.github.lifecycle4j.stage.LifecycleStage.PRE_LAUNCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageDetector;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StagePath;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LifeCurveStageDetectorTest {

  private static final ProductKey KEY = ProductKey.of("p");
  private static final StageDetector DETECTOR = LifeCurveStageDetector.defaults();

  /** From 5 units up to 100 and down again: 15 % and 90 % are crossed at 20, 35 and 91 weeks. */
  private static double life(int week) {
    double level =
        week < 20
            ? 5 + 0.5 * week
            : week < 37
                ? 15 + 5 * (week - 20)
                : week < 87 ? 100 : Math.max(5, 100 - 3 * (week - 87));
    return Math.rint(level);
  }

  @Test
  void findsTheStagesOfAPlainLife() {
    Series history = weekly(125, LifeCurveStageDetectorTest::life);
    StagePath path = DETECTOR.retrospective(history, Covariates.none());
    assertThat(path.length()).isEqualTo(125);
    assertThat(path.stage(5)).isEqualTo(INTRODUCTION);
    assertThat(path.stage(28)).isEqualTo(GROWTH);
    assertThat(path.stage(60)).isEqualTo(MATURITY);
    assertThat(path.stage(110)).isEqualTo(DECLINE);
    assertThat(first(path, GROWTH)).isBetween(20 - 8, 20 + 8);
    assertThat(first(path, MATURITY)).isBetween(35 - 8, 35 + 8);
    assertThat(first(path, DECLINE)).isBetween(91 - 10, 91 + 10);
  }

  /**
   * iPod units in millions by fiscal year, as reported by Apple; the true boundaries within one
   * year.
   */
  @Test
  void findsTheStagesOfTheIpod() {
    Series units =
        Series.of(
            ProductKey.of("ipod"),
            Frequency.YEARLY,
            Frequency.YEARLY.periodOf(LocalDate.of(2002, 1, 1)),
            0.381,
            0.939,
            4.416,
            22.497,
            39.409,
            51.63,
            54.828,
            54.132,
            50.312,
            42.62,
            35.165,
            26.379,
            14.377);
    StagePath path = DETECTOR.retrospective(units, Covariates.none());
    // Growth from 2004 (5 % of the peak), maturity from 2008 (growth below 10 %), decline from
    // 2011.
    assertThat(first(path, GROWTH)).isBetween(1, 3);
    assertThat(first(path, MATURITY)).isBetween(5, 7);
    assertThat(first(path, DECLINE)).isBetween(8, 10);
  }

  @Test
  void aSeasonIsNoDeclineAndAPromotionNoGrowth() {
    double[] promotion = new double[156];
    Arrays.fill(promotion, 100, 103, 1);
    Series history = weekly(156, t -> Math.rint(100 * season(t) * (promotion[t] > 0 ? 2.5 : 1)));
    Covariates covariates =
        Covariates.none().withFuture(Covariates.PROMOTION, weekly(156, t -> promotion[t]));
    StagePath online = DETECTOR.online(history, covariates);
    StagePath rule = TrailingGrowthRule.defaults().online(history, covariates);
    for (int t = 78; t < 156; t++) {
      assertThat(online.stage(t)).as("week %d", t).isEqualTo(MATURITY);
    }
    assertThat(IntStream.range(78, 156).filter(t -> rule.stage(t) == DECLINE).count())
        .isGreaterThan(20);
  }

  private static double season(int week) {
    return Math.exp(0.4 * Math.sin(2 * Math.PI * week / 52));
  }

  @Test
  void aStockOutIsNoDecline() {
    Series history = weekly(104, t -> t >= 96 ? 0 : 60);
    Series stockout = weekly(104, t -> t >= 96 ? 1 : 0);
    Covariates covariates = Covariates.none().withPast(Covariates.STOCKOUT, stockout);
    assertThat(DETECTOR.estimate(history, covariates).mostLikely()).isEqualTo(MATURITY);
    assertThat(DETECTOR.estimate(history, covariates).level()).isBetween(54.0, 66.0);
  }

  @Test
  void aSaleOfASoldOutPeriodEndsTheSilence() {
    Series history = weekly(80, t -> t < 60 ? 40 : t < 79 ? 0 : 20);
    Series stockout = weekly(80, t -> t < 79 ? 0 : 0.5);
    Covariates covariates = Covariates.none().withPast(Covariates.STOCKOUT, stockout);
    StagePath atTheTime = DETECTOR.online(history, covariates);
    StagePath lookingBack = DETECTOR.retrospective(history, covariates);
    assertThat(gone(atTheTime, 78)).isGreaterThan(0.5);
    assertThat(gone(atTheTime, 79)).isZero();
    assertThat(IntStream.range(0, 80).mapToDouble(t -> gone(lookingBack, t)).max()).hasValue(0);
  }

  @Test
  void nothingSoldIsNotLaunched() {
    StagePath path = DETECTOR.online(weekly(30, t -> t < 25 ? 0 : 4), Covariates.none());
    assertThat(IntStream.range(0, 25).mapToObj(path::stage)).containsOnly(PRE_LAUNCH);
    assertThat(path.probabilities().get(25).of(PRE_LAUNCH)).isZero();
    StageEstimate none = DETECTOR.estimate(weekly(9, t -> 0), Covariates.none());
    assertThat(none.mostLikely()).isEqualTo(PRE_LAUNCH);
    assertThat(none.periodsInStage()).isEqualTo(9);
    assertThat(none.next()).isEmpty();
    assertThat(none.level()).isZero();
    assertThat(none.evidence()).containsExactly("No sale in 9 weeks so far.");
  }

  @Test
  void aLongSilenceIsTheEnd() {
    Series history = weekly(140, t -> t < 100 ? 40 : 0);
    StagePath path = DETECTOR.retrospective(history, Covariates.none());
    assertThat(IntStream.range(0, 100).mapToDouble(t -> gone(path, t)).max()).hasValue(0);
    assertThat(path.stage(139)).isEqualTo(DISCONTINUED);
    StageEstimate now = DETECTOR.estimate(history, Covariates.none());
    assertThat(now.next()).isEmpty();
    assertThat(now.evidence())
        .anyMatch(sentence -> sentence.equals("No sale in the last 40 weeks."));
  }

  @Test
  void theUsualGapIsNotTheEnd() {
    Series history = weekly(150, t -> t % 13 == 0 ? 3 : 0);
    StagePath path = DETECTOR.online(history, Covariates.none());
    for (int t = 60; t < 150; t++) {
      assertThat(gone(path, t)).as("week %d", t).isLessThan(0.5);
    }
  }

  private static double gone(StagePath path, int t) {
    return path.probabilities().get(t).of(DISCONTINUED);
  }

  @Test
  void tellsTheNextTransitionAndTheEvidence() {
    Series history = weekly(100, LifeCurveStageDetectorTest::life);
    StageEstimate now = DETECTOR.estimate(history, Covariates.none());
    assertThat(now.mostLikely()).isEqualTo(DECLINE);
    assertThat(now.period()).isEqualTo(history.endPeriod() - 1);
    assertThat(now.periodsInStage()).isBetween(6, 20);
    StageEstimate.Transition next = now.next().orElseThrow();
    assertThat(next.to()).isEqualTo(DISCONTINUED);
    assertThat(next.earliest()).isBetween(1.0, next.latest());
    StageEstimate later =
        DETECTOR.estimate(weekly(112, LifeCurveStageDetectorTest::life), Covariates.none());
    assertThat(later.next().orElseThrow().expected()).isLessThan(next.expected());
    assertThat(now.level()).isBetween(0.9 * 64, 1.1 * 64);
    assertThat(now.evidence().get(0))
        .matches(
            "The level is \\S+ units a week, 6\\d % of the peak of \\S+ reached in the week"
                + " \\S+\\.");
    assertThat(now.evidence().get(1)).startsWith("The level fell from ");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
  void aShortHistoryIsMostLikelyAnIntroduction(int length) {
    Series history = weekly(length, t -> 3);
    assertThat(DETECTOR.estimate(history, Covariates.none()).mostLikely()).isEqualTo(INTRODUCTION);
    assertThat(DETECTOR.online(history, Covariates.none()).length()).isEqualTo(length);
  }

  /** The same life told in periods of another length, a few dozen of them. */
  @ParameterizedTest
  @CsvSource({"DAY, 0.25", "WEEK, 1.5", "MONTH, 2.5", "QUARTER, 3.5", "YEAR, 6", "COUNT, 1.5"})
  void readsEveryFrequency(Frequency.Unit unit, double weeks) {
    int length = (int) (118 / weeks);
    double[] units = IntStream.range(0, length).mapToDouble(t -> life((int) (weeks * t))).toArray();
    Series history = Series.of(KEY, new Frequency(unit, 1), 0, units);
    StagePath path = DETECTOR.retrospective(history, Covariates.none());
    assertThat(path.stage(1)).isEqualTo(INTRODUCTION);
    assertThat(path.stage((int) (60 / weeks))).isEqualTo(MATURITY);
    assertThat(path.stage(length - 1)).isEqualTo(DECLINE);
  }

  /** At the same level all the time: the launch and growth of long ago are not seen. */
  @Test
  void aLevelHistoryWhoseLaunchIsNotSeenIsNoIntroduction() {
    Series level = weekly(80, t -> 60);
    StageDetector cutOff = DETECTOR.forHistoriesCutOff();
    for (int weeks : new int[] {4, 12, 26, 40, 52, 80}) {
      Series history = level.until(level.startPeriod() + weeks);
      assertThat(probability(cutOff, history, INTRODUCTION))
          .as("%d weeks", weeks)
          .isLessThan(probability(DETECTOR, history, INTRODUCTION) / 2);
    }
    Series year = level.until(level.startPeriod() + 52);
    assertThat(probability(cutOff, year, MATURITY)).isGreaterThan(0.5);
  }

  private static double probability(StageDetector detector, Series history, LifecycleStage stage) {
    return detector.estimate(history, Covariates.none()).probabilities().of(stage);
  }

  @Test
  void onlyKnownPeriodsWithoutSalesShowTheLaunch() {
    Series sales = weekly(52, t -> 60);
    Series unknownBefore = weekly(53, t -> t == 0 ? Double.NaN : 60);
    Series nothingBefore = weekly(53, t -> t == 0 ? 0 : 60);
    double told = probability(DETECTOR, sales, MATURITY);
    assertThat(probability(DETECTOR, unknownBefore, MATURITY)).isCloseTo(told, within(0.05));
    assertThat(probability(DETECTOR, nothingBefore, MATURITY)).isLessThan(told / 2);
  }

  @Test
  void missingValuesSayNothing() {
    StagePath all = DETECTOR.online(weekly(20, t -> Double.NaN), Covariates.none());
    assertThat(IntStream.range(0, 20).mapToObj(all::stage)).containsOnly(PRE_LAUNCH);
    Series gaps = weekly(125, t -> t % 3 == 1 ? Double.NaN : life(t));
    StagePath path = DETECTOR.retrospective(gaps, Covariates.none());
    assertThat(List.of(path.stage(5), path.stage(28), path.stage(60), path.stage(110)))
        .containsExactly(INTRODUCTION, GROWTH, MATURITY, DECLINE);
  }

  @Test
  void refusesWhatItCannotTell() {
    assertThat(DETECTOR.online(weekly(0, t -> 0), Covariates.none()).length()).isZero();
    assertThatThrownBy(() -> DETECTOR.estimate(weekly(0, t -> 0), Covariates.none()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(p) has no period");
    assertThatThrownBy(() -> LifeCurveStageDetector.defaults().withCurves(3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 life curves");
  }

  private static int first(StagePath path, LifecycleStage stage) {
    return IntStream.range(0, path.length())
        .filter(t -> path.stage(t) == stage)
        .findFirst()
        .orElseThrow();
  }

  private static Series weekly(int length, IntToDoubleFunction units) {
    return Series.of(
        KEY, Frequency.WEEKLY, 2000, IntStream.range(0, length).mapToDouble(units).toArray());
  }
}
