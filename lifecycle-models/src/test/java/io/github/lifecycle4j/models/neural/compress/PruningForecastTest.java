package io.github.lifecycle4j.models.neural.compress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.models.neural.Examples;
import io.github.lifecycle4j.models.neural.Network;
import io.github.lifecycle4j.models.neural.Optimiser;
import io.github.lifecycle4j.models.neural.Pruning;
import io.github.lifecycle4j.models.neural.Schedule;
import io.github.lifecycle4j.models.neural.Training;
import io.github.lifecycle4j.models.neural.TrainingTask;
import io.github.lifecycle4j.models.neural.loss.Loss;
import io.github.lifecycle4j.models.neural.loss.SquaredError;
import io.github.lifecycle4j.models.neural.spec.Activation;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import io.github.lifecycle4j.train.FitContext;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A network that forecasts the next weeks of a catalogue from the last ones goes on to do so with a
 * fifth of its weights. Sales are simulated: a level that drifts, a yearly season of the product,
 * promotions and noise.
 */
class PruningForecastTest {

  private static final int SEEN = 26;
  private static final int AHEAD = 4;
  private static final int WEEKS = 156;
  private static final int LEARNT = 120;
  private static final Loss LOSS = new SquaredError();
  private static final NetworkSpec SPEC =
      NetworkSpec.of(SEEN + 2)
          .dense(64, Activation.RELU)
          .dense(64, Activation.RELU)
          .dense(AHEAD, Activation.IDENTITY);
  private static final Training TRAINING =
      Training.DEFAULTS
          .withOptimiser(Optimiser.Adam.DEFAULTS.withRate(0.001))
          .withSchedule(new Schedule.WarmUpCosine(0, 0.02))
          .withBatch(64)
          .withEpochs(30);

  private final List<double[]> inputs = new ArrayList<>();
  private final List<double[]> targets = new ArrayList<>();
  private final List<double[]> laterInputs = new ArrayList<>();
  private final List<double[]> laterTargets = new ArrayList<>();

  private static double[] sales(SplittableRandom random) {
    double[] sales = new double[WEEKS];
    double level = 1;
    double phase = 2 * Math.PI * random.nextDouble();
    double swing = 0.6 * random.nextDouble();
    for (int week = 0; week < WEEKS; week++) {
      level *= 1 + 0.02 * random.nextGaussian();
      double season = 1 + swing * Math.sin(2 * Math.PI * week / 52 + phase);
      double promotion = random.nextDouble() < 0.05 ? 1.6 : 1;
      sales[week] = level * season * promotion * (1 + 0.15 * random.nextGaussian());
    }
    return sales;
  }

  /** Windows in units of their mean; those after the learnt weeks are for the test. */
  private void addWindows(double[] sales) {
    for (int end = SEEN; end + AHEAD <= WEEKS; end += 2) {
      double mean = 0;
      for (int week = end - SEEN; week < end; week++) {
        mean += sales[week] / SEEN;
      }
      double[] input = new double[SEEN + 2];
      for (int i = 0; i < SEEN; i++) {
        input[i] = sales[end - SEEN + i] / mean - 1;
      }
      input[SEEN] = Math.sin(2 * Math.PI * end / 52);
      input[SEEN + 1] = Math.cos(2 * Math.PI * end / 52);
      double[] target = new double[AHEAD];
      for (int i = 0; i < AHEAD; i++) {
        target[i] = sales[end + i] / mean - 1;
      }
      boolean later = end >= LEARNT;
      if (later || end + AHEAD <= LEARNT) {
        (later ? laterInputs : inputs).add(input);
        (later ? laterTargets : targets).add(target);
      }
    }
  }

  private static Examples examples(List<double[]> inputs, List<double[]> targets) {
    return Examples.of(inputs.toArray(new double[0][]), targets.toArray(new double[0][]));
  }

  /** Trained long enough to fit, not so long that more training would cost more than pruning. */
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void aFifthOfTheWeightsForecastsAsWell(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int product = 0; product < 60; product++) {
      addWindows(sales(random));
    }
    Examples learnt = examples(inputs, targets);
    Examples later = examples(laterInputs, laterTargets);
    TrainingTask task = TrainingTask.of(SPEC, LOSS, learnt);
    Network whole = TRAINING.fit(task, FitContext.of(1)).network();
    Network pruned = Pruning.DEFAULTS.prune(whole, task, TRAINING, FitContext.of(2)).network();
    double before = whole.loss(LOSS, later);
    double after = pruned.loss(LOSS, later);
    int zeros = 0;
    for (float weight : pruned.weights()) {
      zeros += weight == 0 ? 1 : 0;
    }
    assertThat(zeros).isGreaterThanOrEqualTo((int) (0.8 * (28 * 64 + 64 * 64 + 64 * 4)));
    assertThat(after).isLessThan(1.02 * before);
  }
}
