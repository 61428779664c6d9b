package io.github.lifecycle4j.models.intermittent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.ReferenceData;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.intermittent.DemandClassification.Pattern;
import io.github.lifecycle4j.models.r.Golden;
import io.github.lifecycle4j.train.FitContext;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Croston and its corrections against R's {@code croston} and published worked numbers. */
class CrostonReferenceTest {

  /**
   * A worked series of the Python package intermittent-forecast, which follows R's tsintermittent.
   */
  private static final double[] WORKED = {0, 0, 3, 0, 4, 0, 0, 0, 2, 0};

  static Stream<Golden> cases() {
    return Golden.all("croston");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void forecastsAsR(Golden r) {
    double alpha = r.number("alpha");
    IntermittentModel croston = model(r.history(), IntermittentMethod.CROSTON, alpha, alpha);
    for (double mean : r.numbers("mean")) {
      assertThat(croston.mean()).isCloseTo(mean, within(1e-12 * mean));
    }
    String textbook = "textbook_first_obs_init.";
    assertThat(croston.demandSize()).isCloseTo(r.number(textbook + "size"), within(1e-12));
    assertThat(croston.interval()).isCloseTo(r.number(textbook + "interval"), within(1e-11));
    assertThat(model(r.history(), IntermittentMethod.SBA, alpha, alpha).mean())
        .isCloseTo(r.number(textbook + "sba"), within(1e-12));
    assertThat(model(r.history(), IntermittentMethod.SBJ, alpha, alpha).mean())
        .isCloseTo(r.number(textbook + "sbj"), within(1e-12));
  }

  /** R fits 0 before the first demand, where there is nothing to go by. */
  @ParameterizedTest
  @MethodSource("cases")
  void fitsAsR(Golden r) {
    Track track = follow(r.history().toArray(), IntermittentMethod.CROSTON, r.number("alpha"));
    double[] fitted = r.numbers("fitted");
    for (int t = track.start(); t < fitted.length; t++) {
      assertThat(track.mean(t)).as("period %d", t).isCloseTo(fitted[t], within(1e-12));
    }
  }

  @Test
  void smoothsSizesAndIntervalsByParametersOfTheirOwn() {
    assertFollows(IntermittentMethod.CROSTON, 1, 1, 1.25, 1.25, 1.25, 1.25, 0.904605, 0.904605);
    assertFollows(
        IntermittentMethod.SBA, 0.9, 0.9, 1.125, 1.125, 1.125, 1.125, 0.8141447, 0.8141447);
  }

  private static void assertFollows(IntermittentMethod method, double... afterEachPeriod) {
    Demand demand = Demand.of(series(WORKED));
    Track track = new Track(demand);
    track.follow(method, 0.5, 0.2);
    for (int i = 0; i < afterEachPeriod.length; i++) {
      assertThat(track.mean(3 + i))
          .isCloseTo(afterEachPeriod[i], within(1e-5 * afterEachPeriod[i]));
    }
  }

  /** By hand: p = 1/3, then 1/3 · .8 = 4/15, 4/15 + .2 · 11/15 = 31/75, …; z = 3, 3.5, 2.75. */
  @Test
  void followsTheProbabilityInEveryPeriod() {
    Track track = new Track(Demand.of(series(WORKED)));
    track.follow(IntermittentMethod.TSB, 0.5, 0.2);
    assertThat(track.mean(3)).isCloseTo(1, within(1e-15));
    assertThat(track.mean(4)).isCloseTo(3 * 4 / 15.0, within(1e-15));
    assertThat(track.mean(5)).isCloseTo(3.5 * 31 / 75, within(1e-15));
    double p = 31 / 75.0 * 0.8 * 0.8 * 0.8;
    assertThat(track.mean(8)).isCloseTo(3.5 * p, within(1e-15));
    assertThat(track.mean(9)).isCloseTo(2.75 * (p + 0.2 * (1 - p)), within(1e-15));
  }

  /**
   * By hand, sums over the mean interval 10/3 ≈ 3 that end with the history: (0 + 3 + 0), (4 + 0 +
   * 0), (0 + 2 + 0); with α = ½ the level is 3, 3.5, 2.75. Over two periods: 0, 3, 4, 0, 2 with the
   * levels 0, 1.5, 2.75, 1.375, 1.6875; over one: 0 … with the last level below.
   */
  @Test
  void smoothsSumsOverSeveralPeriods() {
    double three = 2.75 / 3;
    double two = 1.6875 / 2;
    double one = 0;
    for (int t = 1; t < WORKED.length; t++) {
      one += 0.5 * (WORKED[t] - one);
    }
    assertThat(model(series(WORKED), IntermittentMethod.ADIDA, 0.5, 0.5).mean())
        .isCloseTo(three, within(1e-15));
    assertThat(model(series(WORKED), IntermittentMethod.IMAPA, 0.5, 0.5).mean())
        .isCloseTo((one + two + three) / 3, within(1e-15));
  }

  /** ADI 10/3, mean size 3 and population variance 2/3. */
  @Test
  void classifiesAsSyntetosBoylanAndCroston() {
    DemandClassification worked = DemandClassification.of(series(WORKED));
    assertThat(worked.interval()).isCloseTo(10 / 3.0, within(1e-15));
    assertThat(worked.squaredVariation()).isCloseTo(2 / 27.0, within(1e-15));
    assertThat(worked.pattern()).isEqualTo(Pattern.INTERMITTENT);
    assertThat(DemandClassification.of(series(1, 1, 1, 0, 1)).pattern()).isEqualTo(Pattern.SMOOTH);
    assertThat(DemandClassification.of(series(1, 9, 1, 1, 1)).pattern()).isEqualTo(Pattern.ERRATIC);
    assertThat(DemandClassification.of(series(1, 0, 9, 0, 1)).pattern()).isEqualTo(Pattern.LUMPY);
    assertThat(DemandClassification.of(series(0, 0)).interval()).isInfinite();
  }

  /** Monthly prescriptions that end: the numbers of R and of the class are published ones. */
  @Test
  void aProductThatEnds() throws IOException {
    Series scripts =
        series(
            Files.readAllLines(ReferenceData.file("lifecycles", "pbs_scripts_monthly.csv")).stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(',') + 1)))
                .toArray());
    assertThat(model(scripts, IntermittentMethod.CROSTON, 0.1, 0.1).mean())
        .isCloseTo(0.8688921, within(1e-7));
    assertThat(model(scripts, IntermittentMethod.TSB, 0.1, 0.1).mean()).isLessThan(0.05);
    DemandClassification classification = DemandClassification.of(scripts);
    assertThat(classification.interval()).isCloseTo(1.7894736842105263, within(1e-15));
    assertThat(classification.squaredVariation()).isCloseTo(0.8323491023265576, within(1e-14));
    assertThat(classification.pattern()).isEqualTo(Pattern.LUMPY);
  }

  private static Track follow(double[] values, IntermittentMethod method, double alpha) {
    Track track = new Track(Demand.of(series(values)));
    track.follow(method, alpha, alpha);
    return track;
  }

  private static IntermittentModel model(
      Series history, IntermittentMethod method, double alpha, double beta) {
    return IntermittentDemand.of(method)
        .withSmoothing(alpha, beta)
        .fit(history, FitContext.of(1))
        .orElseThrow()
        .model(IntermittentModel.class)
        .orElseThrow();
  }

  private static Series series(double... values) {
    return Series.of(ProductKey.of("part"), Frequency.MONTHLY, 0, values);
  }
}
