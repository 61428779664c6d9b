package io.github.lifecycle4j.models.stage;

import static io.github.lifecycle4j.stage.LifecycleStage.DECLINE;
import static io.github.lifecycle4j.stage.LifecycleStage.DISCONTINUED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageDetector;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StagePath;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class SeveralLivesDetectorTest {

  private static final LifeCurveStageDetector SINGLE =
      LifeCurveStageDetector.defaults().withCurves(256);
  private static final SeveralLivesDetector DETECTOR = SeveralLivesDetector.of(SINGLE);
  private static final ProductKey KEY = ProductKey.of("p");

  /** LP/EP, million units shipped in the US 1973–2019 (RIAA). */
  private static final Series VINYL =
      Series.of(
          KEY,
          Frequency.YEARLY,
          1973 - 1970,
          280,
          276,
          257,
          273,
          344,
          341.3,
          290,
          308,
          295.2,
          243.9,
          209.6,
          204.6,
          167,
          125.2,
          107,
          72.4,
          34.6,
          11.7,
          4.8,
          2.3,
          1.2,
          1.9,
          2.2,
          2.9,
          2.7,
          3.4,
          2.9,
          2.2,
          2.3,
          1.743,
          1.5,
          1.4,
          1.0,
          0.9,
          1.3,
          2.9,
          3.5,
          4.2,
          5.5,
          6.915,
          9.351,
          10.316,
          13.681,
          14.771,
          15.556,
          16.67,
          19.103);

  private static Series weeks(int length, IntToDoubleFunction units) {
    double[] values = new double[length];
    for (int t = 0; t < length; t++) {
      values[t] = Math.rint(units.applyAsDouble(t));
    }
    return Series.of(KEY, Frequency.WEEKLY, 0, values);
  }

  private static StagePath lookBack(StageDetector detector, Series history) {
    return detector.retrospective(history, Covariates.none());
  }

  /** 2008 is the first year with more than in the years before; 2012 sold 2 % of 1977 again. */
  @Test
  void vinylHasComeBack() {
    assertThat(SeveralLivesDetector.lives(VINYL)).containsExactly(1973L - 1970, 2008L - 1970);
    StagePath path = lookBack(DETECTOR.forHistoriesCutOff(), VINYL);
    assertThat(path.stage(2000 - 1973)).isEqualTo(DECLINE);
    StageEstimate now = DETECTOR.forHistoriesCutOff().estimate(VINYL, Covariates.none());
    assertThat(now.mostLikely()).isLessThan(DECLINE);
    assertThat(now.evidence())
        .contains("Sold more again since 2008-01-01; this is life 2 of the product.");
    assertThat(SINGLE.estimate(VINYL, Covariates.none()).mostLikely()).isEqualTo(DECLINE);
  }

  @Test
  void onlineASecondLifeIsToldWhenItHasCome() {
    StagePath online = DETECTOR.forHistoriesCutOff().online(VINYL, Covariates.none());
    assertThat(online.length()).isEqualTo(VINYL.length());
    assertThat(online.stage(2011 - 1973)).isEqualTo(DECLINE);
    assertThat(online.stage(2013 - 1973)).isLessThan(DECLINE);
    Series until2011 = VINYL.until(2012 - 1970);
    assertThat(DETECTOR.forHistoriesCutOff().online(until2011, Covariates.none()).probabilities())
        .isEqualTo(online.probabilities().subList(0, until2011.length()));
  }

  /** Ten weeks on sale, more than a year of silence, then the true launch. */
  @Test
  void aFalseStartIsALifeOfItsOwn() {
    Series history = weeks(130, t -> t < 10 ? 5 : t < 70 ? 0 : 10 * (t - 69));
    assertThat(SeveralLivesDetector.lives(history)).containsExactly(0L, 70L);
    StagePath path = lookBack(DETECTOR, history);
    assertThat(path.stage(65)).isEqualTo(DISCONTINUED);
    assertThat(path.stage(72)).isEqualTo(LifecycleStage.INTRODUCTION);
    assertThat(DETECTOR.estimate(history, Covariates.none()).evidence())
        .anyMatch(line -> line.startsWith("Relaunched since"));
  }

  /** Six weeks on sale and half a year of nothing: no sleep, as it sells in that half later. */
  @Test
  void aShorterSilenceThanASeasonCanBeAFalseStartToo() {
    Series history = weeks(130, t -> t < 6 ? 5 : t < 32 ? 0 : 40);
    assertThat(SeveralLivesDetector.lives(history)).containsExactly(0L, 32L);
    // At the time it may still have been a sleep.
    StagePath online = DETECTOR.online(history, Covariates.none());
    assertThat(online.length()).isEqualTo(history.length());
  }

  /** One unit in one week of ten has longer gaps by chance. */
  @Test
  void gapsThatAProductHasAnywayEndNoLife() {
    Series history = weeks(208, t -> t % 10 == 0 && (t < 60 || t > 80) ? 1 : 0);
    assertThat(SeveralLivesDetector.lives(history)).containsExactly(0L);
  }

  @Test
  void aBulkOrderInTheTailIsNoSecondLife() {
    Series history =
        weeks(180, t -> t < 60 ? 100 * Math.sin(Math.PI * (t + 1) / 62) : t == 130 ? 60 : 2);
    assertThat(SeveralLivesDetector.lives(history)).containsExactly(0L);
  }

  /** On sale in 26 weeks of each year at the same level. */
  @Test
  void aProductThatSleepsHalfTheYearIsNotAtItsEnd() {
    Series history = weeks(4 * 52 + 20, t -> t % 52 < 26 ? 100 : 0);
    assertThat(SeveralLivesDetector.lives(history)).containsExactly(0L);
    StagePath path = lookBack(DETECTOR, history);
    for (int t = 10; t < 4 * 52; t++) {
      assertThat(path.stage(t)).as("week %s", t).isNotEqualTo(DISCONTINUED);
    }
    // In the third winter it is known that the product sleeps in winter.
    StagePath online = DETECTOR.online(history, Covariates.none());
    assertThat(online.stage(2 * 52 + 50)).isNotEqualTo(DISCONTINUED);
    assertThat(SINGLE.online(history, Covariates.none()).stage(50)).isEqualTo(DISCONTINUED);
  }

  @Test
  void theEndIsStillTheEnd() {
    Series history = weeks(4 * 52, t -> t % 52 < 26 && t < 120 ? 100 : 0);
    assertThat(lookBack(DETECTOR, history).stage(4 * 52 - 1)).isEqualTo(DISCONTINUED);
  }

  @Test
  void aSingleLifeIsLeftToTheOtherDetector() {
    Series history = weeks(100, t -> 300 * Math.exp(-Math.pow((t - 50) / 22.0, 2)) + 5);
    assertThat(SeveralLivesDetector.lives(history)).hasSize(1);
    assertThat(lookBack(DETECTOR, history)).isEqualTo(lookBack(SINGLE, history));
    assertThat(DETECTOR.online(history, Covariates.none()))
        .isEqualTo(SINGLE.online(history, Covariates.none()));
    assertThat(DETECTOR.estimate(history, Covariates.none()))
        .isEqualTo(SINGLE.estimate(history, Covariates.none()));
    assertThat(DETECTOR.name()).isEqualTo("several-lives:life-curves");
    Series none = weeks(5, t -> 0);
    assertThat(lookBack(DETECTOR, none).probabilities()).hasSize(5);
    assertThat(List.of(DETECTOR.online(none, Covariates.none()).stage(4)))
        .containsExactly(LifecycleStage.PRE_LAUNCH);
  }
}
