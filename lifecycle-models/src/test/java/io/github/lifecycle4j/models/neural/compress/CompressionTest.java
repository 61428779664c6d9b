package io.github.lifecycle4j.models.neural.compress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
import io.github.lifecycle4j.models.neural.store.Precision;
import io.github.lifecycle4j.train.FitContext;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CompressionTest {

  private static final Loss LOSS = new SquaredError();
  private static final NetworkSpec SPEC =
      NetworkSpec.of(4)
          .dense(64, Activation.RELU)
          .dropout(0)
          .dense(64, Activation.RELU)
          .dense(1, Activation.IDENTITY);
  private static final Training TRAINING =
      Training.DEFAULTS
          .withOptimiser(Optimiser.Adam.DEFAULTS.withRate(0.005))
          .withSchedule(new Schedule.WarmUpCosine(0, 0.02))
          .withEpochs(60);

  /** A sum of two bumps, with noise of the variance 1/48. */
  private static Examples bumps(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] inputs = new double[rows][4];
    double[][] targets = new double[rows][1];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < 4; j++) {
        inputs[i][j] = 2 * random.nextDouble() - 1;
      }
      targets[i][0] =
          Math.exp(-3 * inputs[i][0] * inputs[i][0])
              - inputs[i][1] * inputs[i][2]
              + 0.5 * (random.nextDouble() - 0.5);
    }
    return Examples.of(inputs, targets);
  }

  private final Examples examples = bumps(800, 1);
  private final Examples test = bumps(400, 2);
  private final Network network = TRAINING.fit(SPEC, LOSS, examples, FitContext.of(3)).network();

  @Test
  void fourFifthsOfTheWeightsGoAtLittleCost() {
    Network pruned =
        Pruning.DEFAULTS
            .prune(network, TrainingTask.of(SPEC, LOSS, examples), TRAINING, FitContext.of(4))
            .network();
    long[] time = {0};
    CompressionReport report =
        CompressionReport.timed(() -> time[0] += 800_000)
            .with("whole", network, Precision.FLOAT32, LOSS, test)
            .with("pruned", pruned, Precision.FLOAT32, LOSS, test)
            .with("bytes", network, Precision.INT8, LOSS, test)
            .with("computes with bytes", QuantisedNetwork.of(network, examples), LOSS, test);
    CompressionReport.Row whole = report.rows().get(0);
    // 4 · 64 + 64 · 64 + 64 weights in matrices, 129 biases.
    assertThat(report.rows().get(1).nonZero()).isLessThanOrEqualTo(4416 / 5 + 1 + 129);
    assertThat(report.rows().get(1).loss()).isLessThan(1.02 * whole.loss());
    assertThat(report.rows().get(2).loss()).isLessThan(1.02 * whole.loss());
    assertThat(report.rows().get(2).bytes()).isLessThan(whole.bytes() * 30 / 100);
    assertThat(whole.bytes()).isEqualTo(4L * SPEC.parameters());
    assertThat(report.rows().get(3).loss()).isLessThan(1.02 * whole.loss());
    // The clock goes on by 800 µs between the start and the end of 400 predictions.
    assertThat(whole.microseconds()).isCloseTo(2, within(1e-9));
    assertThat(report.text()).contains("whole", "pruned", "100.0%", "2.00");
    assertThat(CompressionReport.empty().with("w", network, Precision.FLOAT16, LOSS, test).text())
        .contains("not timed");
  }

  @Test
  void bytesComputeWhatFloatsDo() {
    QuantisedNetwork quantised = QuantisedNetwork.of(network, examples);
    double whole = network.loss(LOSS, test);
    assertThat(quantised.loss(LOSS, test)).isCloseTo(whole, within(0.02 * whole));
    assertThat(quantised.rounded().loss(LOSS, test)).isCloseTo(whole, within(0.02 * whole));
    NetworkSpec wide = NetworkSpec.of(4).dense(256, Activation.RELU).dense(64, Activation.RELU);
    assertThat(
            QuantisedNetwork.of(Network.of(wide, new float[wide.parameters()]), examples).bytes())
        .isLessThan(4L * wide.parameters() * 30 / 100);
    // One at a time or many at once, the numbers are the same.
    QuantisedPredictor many = quantised.predictor(test.size());
    float[] inputs = new float[test.size() * 4];
    for (int i = 0; i < test.size(); i++) {
      for (int j = 0; j < 4; j++) {
        inputs[4 * i + j] = (float) test.input(i)[j];
      }
    }
    float[] outputs = new float[test.size()];
    many.predict(inputs, test.size(), outputs);
    for (int i = 0; i < test.size(); i++) {
      assertThat((double) outputs[i]).isEqualTo(quantised.predict(test.input(i))[0]);
    }
    assertThatThrownBy(() -> quantised.predict(1, 2)).hasMessageContaining("4 numbers, not 2");
    NetworkSpec recurrent = NetworkSpec.sequence(2, 2).lstm(1);
    assertThatThrownBy(
            () ->
                QuantisedNetwork.of(
                    Network.of(recurrent, new float[recurrent.parameters()]), examples))
        .hasMessageContaining("Lstm");
  }

  @Test
  void unitsGoAndTheNetworkShrinks() {
    Network smaller = new NeuronPruning(0.5).prune(network);
    assertThat(smaller.spec())
        .isEqualTo(
            NetworkSpec.of(4)
                .dense(32, Activation.RELU)
                .dropout(0)
                .dense(32, Activation.RELU)
                .dense(1, Activation.IDENTITY));
    Network tuned =
        TRAINING
            .fit(
                TrainingTask.of(smaller.spec(), LOSS, examples).withStart(smaller),
                FitContext.of(5))
            .network();
    assertThat(tuned.loss(LOSS, test)).isLessThan(1.1 * network.loss(LOSS, test));
    assertThatThrownBy(
            () ->
                new NeuronPruning(0.5)
                    .prune(
                        Network.of(NetworkSpec.sequence(2, 2).lstm(1), new float[4 * (2 + 1 + 1)])))
        .hasMessageContaining("Lstm");
  }

  /** Units whose weights lead nowhere go first, and nothing changes. */
  @Test
  void idleUnitsGoWithoutACost() {
    NetworkSpec spec = NetworkSpec.of(2).dense(4, Activation.TANH).dense(2, Activation.IDENTITY);
    float[] weights = {
      1, 0, 2, 5, //
      3, 0, 4, 5, //
      1, 0, 1, 5, //
      1, 2, //
      7, 7, //
      3, 4, //
      0, 0, //
      0.5f, 0.25f
    };
    Network whole = Network.of(spec, weights);
    Network smaller = new NeuronPruning(0.5).prune(whole);
    assertThat(smaller.weights()).containsExactly(1, 2, 3, 4, 1, 1, 1, 2, 3, 4, 0.5f, 0.25f);
    // Unit 1 gives tanh(0) = 0, unit 3 is not looked at.
    assertThat(smaller.predict(0.3, -0.2)).isEqualTo(whole.predict(0.3, -0.2));
  }

  @Test
  void badOptionsAreNamed() {
    assertThatThrownBy(() -> new Pruning(1, 3)).hasMessageContaining("1.0");
    assertThatThrownBy(() -> new NeuronPruning(0)).hasMessageContaining("0.0");
    assertThat(List.of(Pruning.DEFAULTS.withShare(0.5).withRounds(2)))
        .containsExactly(new Pruning(0.5, 2));
  }
}
