package io.github.lifecycle4j.models.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.models.neural.loss.CrossEntropy;
import io.github.lifecycle4j.models.neural.loss.SquaredError;
import io.github.lifecycle4j.models.neural.spec.Activation;
import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import io.github.lifecycle4j.train.Cancellation;
import io.github.lifecycle4j.train.Execution;
import io.github.lifecycle4j.train.FitContext;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class TrainingTest {

  private static final NetworkSpec SMALL =
      NetworkSpec.of(2)
          .dense(16, Activation.TANH)
          .dropout(0.1)
          .norm()
          .dense(1, Activation.IDENTITY);

  /** y = sin(3a)·b with a little noise. */
  private static Examples surface(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] inputs = new double[rows][2];
    double[][] targets = new double[rows][1];
    for (int i = 0; i < rows; i++) {
      inputs[i][0] = 2 * random.nextDouble() - 1;
      inputs[i][1] = 2 * random.nextDouble() - 1;
      targets[i][0] =
          Math.sin(3 * inputs[i][0]) * inputs[i][1] + 0.02 * (random.nextDouble() - 0.5);
    }
    return Examples.of(inputs, targets);
  }

  @Test
  void learnsXor() {
    double[][] inputs = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    double[][] targets = {{0}, {1}, {1}, {0}};
    NetworkSpec spec = NetworkSpec.of(2).dense(8, Activation.TANH).dense(2, Activation.IDENTITY);
    Training training =
        Training.DEFAULTS.withOptimiser(Optimiser.Adam.DEFAULTS.withRate(0.05)).withEpochs(300);
    CrossEntropy loss = new CrossEntropy(2);
    for (int seed = 0; seed < 5; seed++) {
      Network network =
          training.fit(spec, loss, Examples.of(inputs, targets), FitContext.of(seed)).network();
      for (int i = 0; i < 4; i++) {
        double[] outputs = network.predict(inputs[i]);
        boolean one = outputs[1] > outputs[0];
        assertThat(one).isEqualTo(targets[i][0] == 1);
      }
    }
  }

  @Test
  void learnsASurfaceAndPredictsNewPoints() {
    NetworkSpec spec =
        NetworkSpec.of(2)
            .dense(32, Activation.RELU)
            .dense(32, Activation.RELU)
            .dense(1, Activation.IDENTITY);
    Training training = Training.DEFAULTS.withOptimiser(Optimiser.Adam.DEFAULTS.withRate(0.005));
    Trained trained = training.fit(spec, new SquaredError(), surface(1000, 1), FitContext.of(4));
    Examples test = surface(200, 2);
    double sum = 0;
    for (int i = 0; i < test.size(); i++) {
      double error = trained.network().predict(test.input(i))[0] - test.target(i)[0];
      sum += error * error;
    }
    // The targets vary by about .16; the noise alone gives a mean square of 3e-5.
    assertThat(sum / test.size()).isLessThan(1.5e-3);
    assertThat(trained.history().end()).isEqualTo(TrainingHistory.End.COMPLETED);
    assertThat(trained.history().epochs()).hasSize(100);
  }

  /** Remember the first of eight symbols (a copy over a gap). */
  @Test
  void recurrentNetworksCopy() {
    SplittableRandom random = new SplittableRandom(8);
    double[][] inputs = new double[600][8 * 4];
    double[][] targets = new double[600][1];
    for (int i = 0; i < inputs.length; i++) {
      for (int t = 0; t < 8; t++) {
        int symbol = random.nextInt(4);
        inputs[i][t * 4 + symbol] = 1;
        targets[i][0] = t == 0 ? symbol : targets[i][0];
      }
    }
    List<Examples> parts = Examples.of(inputs, targets).split(0.8, 1);
    NetworkSpec steps = NetworkSpec.sequence(8, 4);
    NetworkSpec attention =
        steps
            .dense(16, Activation.IDENTITY)
            .then(new LayerSpec.Position())
            .attention(2, true)
            .lastStep()
            .dense(4, Activation.IDENTITY);
    Training training =
        Training.DEFAULTS.withOptimiser(Optimiser.Adam.DEFAULTS.withRate(0.01)).withEpochs(60);
    for (NetworkSpec spec :
        List.of(
            steps.lstm(16).lastStep().dense(4, Activation.IDENTITY),
            steps.gru(16).lastStep().dense(4, Activation.IDENTITY),
            attention)) {
      Network network =
          training.fit(spec, new CrossEntropy(4), parts.get(0), FitContext.of(2)).network();
      int right = 0;
      for (int i = 0; i < parts.get(1).size(); i++) {
        double[] outputs = network.predict(parts.get(1).input(i));
        int best = 0;
        for (int j = 1; j < 4; j++) {
          best = outputs[j] > outputs[best] ? j : best;
        }
        right += best == parts.get(1).target(i)[0] ? 1 : 0;
      }
      assertThat(right).as(spec.summary()).isGreaterThan(117);
    }
  }

  /** The adding problem of Hochreiter and Schmidhuber (1997, section 5.4), over 16 steps. */
  @Test
  void recurrentNetworksAdd() {
    SplittableRandom random = new SplittableRandom(9);
    double[][] inputs = new double[1200][32];
    double[][] targets = new double[1200][1];
    for (int i = 0; i < inputs.length; i++) {
      int first = random.nextInt(8);
      int second = 8 + random.nextInt(8);
      for (int t = 0; t < 16; t++) {
        inputs[i][2 * t] = random.nextDouble();
        inputs[i][2 * t + 1] = t == first || t == second ? 1 : 0;
      }
      targets[i][0] = inputs[i][2 * first] + inputs[i][2 * second];
    }
    List<Examples> parts = Examples.of(inputs, targets).split(0.85, 1);
    NetworkSpec spec = NetworkSpec.sequence(16, 2).gru(24).lastStep().dense(1, Activation.IDENTITY);
    Training training =
        Training.DEFAULTS
            .withOptimiser(Optimiser.Adam.DEFAULTS.withRate(0.01))
            .withClip(1)
            .withEpochs(40);
    TrainingHistory history =
        training
            .fit(
                TrainingTask.of(spec, new SquaredError(), parts.get(0))
                    .withValidation(parts.get(1)),
                FitContext.of(3))
            .history();
    // Predicting the mean gives 1/6; the paper calls the problem solved below .04 in the error.
    double lowest =
        history.epochs().stream()
            .mapToDouble(TrainingHistory.Epoch::validationLoss)
            .min()
            .orElseThrow();
    assertThat(lowest).isLessThan(0.04 * 0.04);
  }

  @Test
  void anyNumberOfThreadsGivesTheSameBits() {
    Examples examples = surface(500, 1);
    Training training = Training.DEFAULTS.withEpochs(5).withBatch(200);
    Trained once = training.fit(SMALL, new SquaredError(), examples, FitContext.of(7));
    Trained twice = training.fit(SMALL, new SquaredError(), examples, FitContext.of(7));
    assertThat(twice.network().weights()).isEqualTo(once.network().weights());
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      for (int threads : new int[] {2, 4}) {
        FitContext context = FitContext.of(7).withExecution(Execution.on(pool, threads));
        Trained other = training.fit(SMALL, new SquaredError(), examples, context);
        assertThat(other.network().weights()).isEqualTo(once.network().weights());
        assertThat(other.history()).isEqualTo(once.history());
      }
    } finally {
      pool.shutdown();
    }
    assertThat(
            training.fit(SMALL, new SquaredError(), examples, FitContext.of(8)).network().weights())
        .isNotEqualTo(once.network().weights());
  }

  /** The last batch is smaller than the others; with many parts it has as many as they have. */
  @Test
  void inAnyNumberOfPartsTheLossIsTheSameUpToRounding() {
    Examples examples = surface(2079 + 2048, 1);
    NetworkSpec spec = NetworkSpec.of(2).dense(8, Activation.TANH).dense(1, Activation.IDENTITY);
    Training training = Training.DEFAULTS.withEpochs(3).withBatch(2079);
    TrainingHistory whole =
        training.withParts(1).fit(spec, new SquaredError(), examples, FitContext.of(7)).history();
    for (int parts : new int[] {2, 7, 64}) {
      TrainingHistory divided =
          training
              .withParts(parts)
              .fit(spec, new SquaredError(), examples, FitContext.of(7))
              .history();
      for (int epoch = 0; epoch < 3; epoch++) {
        assertThat(divided.epochs().get(epoch).loss())
            .isCloseTo(whole.epochs().get(epoch).loss(), within(1e-5));
      }
    }
  }

  @Test
  void goingOnFromACheckpointIsTheSameAsNotStopping() {
    Examples examples = surface(300, 1);
    for (Optimiser optimiser :
        List.of(Optimiser.Adam.DEFAULTS.withDecay(0.01), Optimiser.Sgd.DEFAULTS)) {
      Training training =
          Training.DEFAULTS
              .withOptimiser(optimiser)
              .withSchedule(new Schedule.WarmUpCosine(0.2, 0.1))
              .withEpochs(12);
      List<Checkpoint> states = new ArrayList<>();
      TrainingTask task =
          TrainingTask.of(SMALL, new SquaredError(), examples).withValidation(surface(60, 3));
      Trained whole =
          training.fit(
              task.withListener((epoch, checkpoint) -> states.add(checkpoint.make())),
              FitContext.of(7));
      assertThat(states.get(4).epoch()).isEqualTo(5);
      Trained rest = training.fit(task.withCheckpoint(states.get(4)), FitContext.of(7));
      assertThat(rest.network().weights()).isEqualTo(whole.network().weights());
      assertThat(rest.history()).isEqualTo(whole.history());
    }
  }

  @Test
  void stopsEarlyAndKeepsTheBestWeights() {
    Examples examples = surface(40, 1);
    TrainingTask task =
        TrainingTask.of(SMALL, new SquaredError(), examples).withValidation(surface(100, 2));
    Training training =
        Training.DEFAULTS
            .withOptimiser(Optimiser.Adam.DEFAULTS.withRate(0.05))
            .withEpochs(2000)
            .withPatience(5);
    Trained trained = training.fit(task, FitContext.of(5));
    TrainingHistory history = trained.history();
    assertThat(history.end()).isEqualTo(TrainingHistory.End.STOPPED_EARLY);
    int best = history.best().orElseThrow();
    assertThat(history.epochs()).hasSize(best + 5);
    double sum = 0;
    for (int i = 0; i < 100; i++) {
      double error =
          trained.network().predict(surface(100, 2).input(i))[0] - surface(100, 2).target(i)[0];
      sum += error * error;
    }
    assertThat(sum / 100).isCloseTo(history.epochs().get(best - 1).validationLoss(), within(1e-6));
    assertThatThrownBy(
            () ->
                training.fit(
                    TrainingTask.of(SMALL, new SquaredError(), examples), FitContext.of(5)))
        .hasMessageContaining("patience of 5");
  }

  @Test
  void divergingKeepsTheLastGoodWeights() {
    Examples examples = surface(64, 1);
    NetworkSpec spec = NetworkSpec.of(2).dense(1, Activation.IDENTITY);
    List<Checkpoint> states = new ArrayList<>();
    Trained trained =
        Training.DEFAULTS
            .withOptimiser(new Optimiser.Sgd(1e6, 0, 0))
            .fit(
                TrainingTask.of(spec, new SquaredError(), examples)
                    .withListener((epoch, checkpoint) -> states.add(checkpoint.make())),
                FitContext.of(5));
    assertThat(trained.history().end()).isEqualTo(TrainingHistory.End.DIVERGED);
    assertThat(trained.history().message())
        .contains("epoch " + (states.size() + 1))
        .contains("batch")
        .contains("learning rate");
    for (float weight : trained.network().weights()) {
      assertThat(weight).isFinite();
    }
    assertThat(trained.network().weights()).isEqualTo(states.get(states.size() - 1).best);
  }

  /** Rows that are missing or weigh nothing have no part; a weight of 2 counts as two rows. */
  @Test
  void weightsAndMissingTargets() {
    double[][] inputs = {{1}, {2}, {3}, {4}};
    double[][] clean = {{1}, {3}, {2}, {5}};
    NetworkSpec line = NetworkSpec.of(1).dense(1, Activation.IDENTITY);
    Training training =
        Training.DEFAULTS
            .withOptimiser(new Optimiser.Sgd(0.05, 0.9, 0))
            .withBatch(4)
            .withEpochs(2000);
    Network missing =
        training
            .fit(
                line,
                new SquaredError(),
                Examples.of(inputs, new double[][] {{1}, {Double.NaN}, {2}, {5}}),
                FitContext.of(1))
            .network();
    Network weightless =
        training
            .fit(
                line,
                new SquaredError(),
                Examples.of(inputs, clean).withWeights(1, 0, 1, 1),
                FitContext.of(1))
            .network();
    // Least squares by hand on (1, 1), (3, 2), (4, 5): slope 17 / 14, mean 8/3 both.
    for (Network network : List.of(missing, weightless)) {
      assertThat(network.predict(2)[0])
          .isCloseTo(8.0 / 3 + 17.0 / 14 * (2 - 8.0 / 3), within(1e-4));
    }
    // Weight 2 on the last: mean x 2.4 + …; by the weighted normal equations.
    Network heavy =
        training
            .fit(
                line,
                new SquaredError(),
                Examples.of(inputs, clean).withWeights(1, 1, 1, 2),
                FitContext.of(1))
            .network();
    double meanX = 14.0 / 5;
    double meanY = 16.0 / 5;
    double sxy = 1 + 6 + 6 + 2 * 20 - 5 * meanX * meanY;
    double sxx = 1 + 4 + 9 + 2 * 16 - 5 * meanX * meanX;
    assertThat(heavy.predict(0)[0]).isCloseTo(meanY - sxy / sxx * meanX, within(1e-4));
  }

  @Test
  void beginsWithAnotherNetwork() {
    Examples examples = surface(200, 1);
    Training training = Training.DEFAULTS.withEpochs(20);
    Trained first = training.fit(SMALL, new SquaredError(), examples, FitContext.of(1));
    TrainingTask task =
        TrainingTask.of(SMALL, new SquaredError(), surface(50, 6)).withStart(first.network());
    TrainingHistory tuned = training.withEpochs(1).fit(task, FitContext.of(2)).history();
    TrainingHistory fresh =
        training
            .withEpochs(1)
            .fit(SMALL, new SquaredError(), surface(50, 6), FitContext.of(2))
            .history();
    assertThat(tuned.epochs().get(0).loss()).isLessThan(fresh.epochs().get(0).loss() / 2);
  }

  @Test
  void canBeCancelled() {
    Cancellation cancellation = new Cancellation();
    TrainingTask task =
        TrainingTask.of(SMALL, new SquaredError(), surface(100, 1))
            .withListener((epoch, checkpoint) -> cancellation.cancel());
    assertThatThrownBy(
            () -> Training.DEFAULTS.fit(task, FitContext.of(1).withCancellation(cancellation)))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void whatDoesNotFitIsNamed() {
    Examples examples = surface(10, 1);
    SquaredError loss = new SquaredError();
    assertThatThrownBy(
            () -> TrainingTask.of(NetworkSpec.of(3).dense(1, Activation.RELU), loss, examples))
        .hasMessageContaining("2 inputs")
        .hasMessageContaining("3");
    assertThatThrownBy(
            () -> TrainingTask.of(NetworkSpec.of(2).dense(4, Activation.RELU), loss, examples))
        .hasMessageContaining("4 outputs");
    double[][] inputs = {{1}, {2}};
    NetworkSpec line = NetworkSpec.of(1).dense(1, Activation.IDENTITY);
    assertThatThrownBy(
            () -> TrainingTask.of(line, loss, Examples.of(inputs, new double[][] {{3}, {3}})))
        .hasMessageContaining("3.0");
    assertThatThrownBy(
            () ->
                TrainingTask.of(
                    line, loss, Examples.of(inputs, new double[][] {{Double.NaN}, {Double.NaN}})))
        .hasMessageContaining("missing");
    assertThatThrownBy(() -> Examples.of(new double[0][], new double[0][]))
        .hasMessageContaining("at least 1");
    assertThatThrownBy(() -> Examples.of(new double[][] {{Double.NaN}}, new double[][] {{1}}))
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> Examples.of(new double[][] {{1e300}}, new double[][] {{1}}))
        .hasMessageContaining("1.0E300");
    assertThatThrownBy(() -> examples.withWeights(1, 2)).hasMessageContaining("10 examples");
    assertThatThrownBy(() -> Training.DEFAULTS.withEpochs(0)).hasMessageContaining("0");
    assertThatThrownBy(() -> Optimiser.Adam.DEFAULTS.withRate(-1)).hasMessageContaining("-1.0");
    assertThatThrownBy(() -> Network.of(SMALL, new float[3])).hasMessageContaining("not 3");
  }
}
