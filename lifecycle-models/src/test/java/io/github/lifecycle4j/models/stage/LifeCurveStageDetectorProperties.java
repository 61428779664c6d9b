package io.github.lifecycle4j.models.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageDetector;
import io.github.lifecycle4j.stage.StagePath;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class LifeCurveStageDetectorProperties {

  private static final StageDetector DETECTOR = LifeCurveStageDetector.defaults().withCurves(128);

  @Provide
  Arbitrary<List<Double>> histories() {
    Arbitrary<Double> units =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.integers().between(0, 500).map(i -> (double) i)),
            Tuple.of(2, Arbitraries.just(0.0)),
            Tuple.of(1, Arbitraries.just(Double.NaN)),
            Tuple.of(1, Arbitraries.doubles().between(-1e9, 1e9)));
    return units.list().ofMinSize(1).ofMaxSize(90);
  }

  @Property(tries = 200)
  void usesThePastAlone(
      @ForAll("histories") List<Double> units, @ForAll @IntRange(min = 0, max = 90) int cut) {
    Series history = weekly(units);
    StagePath whole = DETECTOR.online(history, Covariates.none());
    Series known = history.until(history.startPeriod() + cut);
    assertThat(DETECTOR.online(known, Covariates.none()).probabilities())
        .isEqualTo(whole.probabilities().subList(0, known.length()));
  }

  @Property(tries = 50)
  void theEstimateIsTheEndOfTheLookBack(@ForAll("histories") List<Double> units) {
    Series history = weekly(units);
    int last = history.length() - 1;
    StagePath looking = DETECTOR.retrospective(history, Covariates.none());
    assertThat(DETECTOR.estimate(history, Covariates.none()).probabilities())
        .isEqualTo(looking.probabilities().get(last));
  }

  /** Measured, not counted, sales have no natural unit. The filter computes with floats. */
  @Property(tries = 30)
  void aUnitOfMeasureIsOfNoMatter(
      @ForAll("histories") List<Double> units,
      @ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
    double[] measured = units.stream().mapToDouble(u -> u + Math.PI / 1000).toArray();
    double[] scaled = Arrays.stream(measured).map(u -> u * factor).toArray();
    StagePath path = DETECTOR.retrospective(weekly(measured), Covariates.none());
    StagePath other = DETECTOR.retrospective(weekly(scaled), Covariates.none());
    for (int t = 0; t < path.length(); t++) {
      for (LifecycleStage stage : LifecycleStage.values()) {
        assertThat(other.probabilities().get(t).of(stage))
            .isCloseTo(path.probabilities().get(t).of(stage), within(1e-3));
      }
    }
  }

  private static Series weekly(List<Double> units) {
    return weekly(units.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static Series weekly(double... units) {
    return Series.of(ProductKey.of("p"), Frequency.WEEKLY, 100, units);
  }
}
