package io.github.lifecycle4j.models.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.stage.StageDefinition;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurveChoiceTest {

  private static final StagePrior PRIOR = StagePrior.of(Frequency.Unit.WEEK);

  /** A life that follows a curve of the population itself, scaled to a peak of 1000. */
  private static Series life(LifeCurves curves, int curve, int weeks) {
    double[] units = new double[weeks + 1];
    for (int age = 0; age < weeks; age++) {
      units[age + 1] = Math.rint(1000 * curves.relativeLevel(curve, age));
    }
    return Series.of(ProductKey.of("p"), Frequency.WEEKLY, 0, units);
  }

  private static int[] chosen(CurveTable table, Series history) {
    return new CurveChoice(
            new SalesSignal(history, Covariates.none(), PRIOR, period -> 0), table, PRIOR)
        .curves();
  }

  @Test
  void keepsTheCurveOfALifeAndLeavesMostOthersOut() {
    LifeCurves curves = new LifeCurves(8192, StageDefinition.STANDARD, PRIOR, 0.2);
    CurveTable table = new CurveTable(curves, 150);
    int[] seenFromTheLaunchOn =
        IntStream.range(0, 200).filter(curve -> !curves.isUnderWay(curve)).toArray();
    for (int curve : Arrays.copyOf(seenFromTheLaunchOn, 30)) {
      Series history = life(curves, curve, 140);
      if (history.value(1) > 0) {
        assertThat(chosen(table, history)).contains(curve).hasSizeLessThan(4096);
      }
    }
  }

  @Test
  void aLifeThatShowsItsLaunchIsNotUnderWay() {
    LifeCurves curves = new LifeCurves(512, StageDefinition.STANDARD, PRIOR, 0.5);
    CurveTable table = new CurveTable(curves, 30);
    Series history = life(curves, 0, 20);
    assertThat(chosen(table, history))
        .containsExactly(
            IntStream.range(0, 512).filter(curve -> !curves.isUnderWay(curve)).toArray());
    assertThat(chosen(table, history.from(1))).hasSize(512);
  }
}
