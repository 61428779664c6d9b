package io.github.lifecycle4j.models.stage;

import static io.github.lifecycle4j.stage.LifecycleStage.DECLINE;
import static io.github.lifecycle4j.stage.LifecycleStage.GROWTH;
import static io.github.lifecycle4j.stage.LifecycleStage.INTRODUCTION;
import static io.github.lifecycle4j.stage.LifecycleStage.MATURITY;
import static io.github.lifecycle4j.stage.LifecycleStage.PRE_LAUNCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.diffusion.Bass;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageDetector;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StagePath;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The published rules on lives made up for them, and on real ones whose answers are published. */
class PublishedRulesTest {

  /** iPod, million units by fiscal year from 2002 on (Apple Inc., quarterly results). */
  private static final Series IPOD =
      years(
          2002, 0.381, 0.939, 4.416, 22.497, 39.409, 51.63, 54.828, 54.132, 50.312, 42.62, 35.165,
          26.379, 14.377);

  private static Series years(long first, double... units) {
    return Series.of(ProductKey.of("life"), Frequency.YEARLY, first - 1970, units);
  }

  private static List<LifecycleStage> stages(StagePath path) {
    return IntStream.range(0, path.length()).mapToObj(path::stage).toList();
  }

  private static List<LifecycleStage> lookBack(StageDetector rule, Series history) {
    return stages(rule.retrospective(history, Covariates.none()));
  }

  private static List<LifecycleStage> online(StageDetector rule, Series history) {
    return stages(rule.online(history, Covariates.none()));
  }

  /**
   * Changes of +100 %, 0, 0 and −50 % have the mean 1/8 and the variance (49 + 1 + 1 + 25) / 256,
   * so that half a standard deviation is 0.27.
   */
  @Test
  void polliAndCookCompareChangesWithHalfADeviation() {
    Series life = years(2000, 0, 10, 20, 20, 20, 10);
    assertThat(lookBack(PolliCookRule.defaults(), life))
        .containsExactly(PRE_LAUNCH, INTRODUCTION, GROWTH, MATURITY, MATURITY, DECLINE);
    assertThat(lookBack(PolliCookRule.defaults().withDeviation(2.5), life).get(2))
        .isEqualTo(MATURITY);
  }

  /** The standard deviation of the iPod's growth is 1.4847, so that only 74 % more is growth. */
  @Test
  void polliAndCookOnTheIPod() {
    assertThat(lookBack(PolliCookRule.defaults(), IPOD))
        .containsExactly(
            INTRODUCTION,
            INTRODUCTION,
            GROWTH,
            GROWTH,
            GROWTH,
            MATURITY,
            MATURITY,
            MATURITY,
            MATURITY,
            MATURITY,
            MATURITY,
            MATURITY,
            MATURITY);
  }

  @Test
  void introductionOfPolliAndCookLastsUntilFivePercentOfThePeak() {
    Series life = years(2000, 1, 3, 100, 100, 4);
    assertThat(lookBack(PolliCookRule.defaults().withDeviation(0.2), life))
        .containsExactly(INTRODUCTION, INTRODUCTION, GROWTH, MATURITY, DECLINE);
  }

  /** A takeoff needs 400 % at first; a rise by 300 % is none. */
  @Test
  void golderAndTellisFindTakeoffSlowdownAndDecline() {
    Series life =
        years(2000, 10_000, 40_000, 240_000, 500_000, 900_000, 800_000, 850_000, 700_000, 400_000);
    assertThat(lookBack(GolderTellisRule.defaults(), life))
        .containsExactly(
            INTRODUCTION,
            INTRODUCTION,
            GROWTH,
            GROWTH,
            GROWTH,
            MATURITY,
            MATURITY,
            DECLINE,
            DECLINE);
    // The slowdown of 2005 is told in 2006, when sales are still lower; the decline in its second.
    assertThat(online(GolderTellisRule.defaults(), life).subList(4, 9))
        .containsExactly(GROWTH, GROWTH, MATURITY, MATURITY, DECLINE);
  }

  /** The slowdowns that the rule "two years below the best before" gives by hand. */
  @Test
  void golderAndTellisOnRealLives() {
    GolderTellisRule rule = GolderTellisRule.defaults().withThreshold(1, 2, 20, 0.2);
    List<LifecycleStage> ipod = lookBack(rule, IPOD);
    // 4.416 is 370 % more than 0.939, which needs 200 %; sales fall from 2009 on.
    assertThat(ipod.indexOf(GROWTH)).isEqualTo(2004 - 2002);
    assertThat(ipod.indexOf(DECLINE)).isEqualTo(2009 - 2002);
    // iPad: 7.46 to 32.39 is a takeoff; 2014 and 2015 lie below 2013.
    Series ipad = years(2010, 7.46, 32.39, 58.31, 71.03, 67.98, 54.85, 45.59, 43.75);
    assertThat(lookBack(rule, ipad))
        .containsExactly(INTRODUCTION, GROWTH, GROWTH, GROWTH, DECLINE, DECLINE, DECLINE, DECLINE);
  }

  @Test
  void golderAndTellisKnowALifeWithoutTakeoff() {
    Series life = years(2000, 10_000, 11_000, 10_500, 12_000);
    assertThat(lookBack(GolderTellisRule.defaults(), life)).containsOnly(INTRODUCTION);
    assertThat(online(GolderTellisRule.defaults(), life)).containsOnly(INTRODUCTION);
  }

  /** A Bass curve without noise changes stage at its own inflection points. */
  @Test
  void bassInflectionPointsOfACurveAreItsOwn() {
    Bass bass = new Bass(0.01, 0.4);
    double[] sales = new double[25];
    for (int t = 0; t < sales.length; t++) {
      sales[t] = 1000 * (bass.cumulative(t + 1) - bass.cumulative(t));
    }
    List<LifecycleStage> stages = lookBack(BassInflectionRule.defaults(), years(2000, sales));
    for (int t = 0; t < sales.length; t++) {
      double time = t + 0.5;
      assertThat(stages.get(t))
          .isEqualTo(
              time < bass.takeoff().orElseThrow()
                  ? INTRODUCTION
                  : time < bass.peak()
                      ? GROWTH
                      : time < bass.slowdown().orElseThrow() ? MATURITY : DECLINE);
    }
    assertThat(online(BassInflectionRule.defaults(), years(2000, sales)).subList(0, 3))
        .containsOnly(INTRODUCTION);
    assertThat(online(BassInflectionRule.defaults(), years(2000, sales)).get(24))
        .isEqualTo(stages.get(24));
  }

  @Test
  void everyRuleKeepsTheContractOfDetectors() {
    Series never = years(2000, 0, 0, 0);
    Series none = years(2000);
    for (StageDetector rule :
        List.of(
            PolliCookRule.defaults(), GolderTellisRule.defaults(), BassInflectionRule.defaults())) {
      assertThat(online(rule, never)).as(rule.name()).containsOnly(PRE_LAUNCH);
      assertThat(lookBack(rule, never)).as(rule.name()).containsOnly(PRE_LAUNCH);
      assertThat(online(rule, IPOD)).as(rule.name()).hasSize(IPOD.length());
      assertThat(online(rule, none)).as(rule.name()).isEmpty();
      StageEstimate estimate = rule.estimate(IPOD, Covariates.none());
      assertThat(estimate.level()).isPositive();
      assertThat(estimate.evidence()).as(rule.name()).hasSize(1);
      assertThatThrownBy(() -> rule.estimate(none, Covariates.none()))
          .hasMessageContaining("life")
          .hasMessageContaining("no period");
      // What was told of the past online does not change when more is known.
      assertThat(online(rule, IPOD.until(2008 - 1970)))
          .as(rule.name())
          .isEqualTo(online(rule, IPOD).subList(0, 6));
    }
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatThrownBy(() -> PolliCookRule.defaults().withSpan(0)).hasMessageContaining("0");
    assertThatThrownBy(() -> PolliCookRule.defaults().withDeviation(-1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> GolderTellisRule.defaults().withThreshold(10, 1, 5, 0.5))
        .hasMessageContaining("5");
  }
}
