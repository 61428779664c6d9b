package io.github.lifecycle4j.models.neural.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.neural.Network;
import io.github.lifecycle4j.models.neural.spec.Activation;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import io.github.lifecycle4j.models.neural.spec.Shape;
import io.github.lifecycle4j.train.Cancellation;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.ForecasterContract;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.IntToDoubleFunction;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** A network that was trained elsewhere; it keeps the whole contract. */
class Dl4jForecasterTest implements ForecasterContract {

  private static final NetworkSpec SPEC =
      NetworkSpec.of(12).dense(8, Activation.TANH).dense(4, Activation.IDENTITY);

  @TempDir Path folder;

  private static Network network(NetworkSpec spec) {
    SplittableRandom random = new SplittableRandom(3);
    float[] weights = new float[spec.parameters()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (random.nextDouble() - 0.5);
    }
    return Network.of(spec, weights);
  }

  @Override
  public Forecaster forecaster() {
    return Dl4jForecaster.of(Dl4jNetwork.of(network(SPEC)));
  }

  @Override
  public Series tooShort() {
    return history().until(history().startPeriod() + 16);
  }

  /** Networks compute with floats. */
  @Override
  public double tolerance() {
    return 1e-5;
  }

  private static Series series(int length, IntToDoubleFunction value) {
    double[] values = new double[length];
    Arrays.setAll(values, value);
    return Series.of(ProductKey.of("tea"), Frequency.MONTHLY, 600, values);
  }

  /**
   * A network that passes the oldest of four values on repeats the last four for ever, whatever
   * their level and spread; a season of four is forecast without an error.
   */
  @Test
  void aNetworkThatCopiesForecastsASeason() {
    NetworkSpec copy = NetworkSpec.of(4).dense(1, Activation.IDENTITY);
    Forecaster forecaster =
        Dl4jForecaster.of(Dl4jNetwork.of(Network.of(copy, new float[] {1, 0, 0, 0, 0})));
    Series season = series(22, t -> 100 + 10 * (t % 4));
    var forecast = forecaster.fit(season, FitContext.of(1)).orElseThrow().forecast(6);
    for (int step = 1; step <= 6; step++) {
      assertThat(forecast.mean(step)).isCloseTo(100 + 10 * ((21 + step) % 4), within(1e-4));
      assertThat(forecast.quantile(step, 0.9)).isCloseTo(forecast.mean(step), within(1e-3));
    }
    // Of a walk by one a period, the value of four periods ago is 4 too low, for each of the first
    // four steps; the running total is too low by 4 times their number.
    var walk = forecaster.fit(series(40, t -> t), FitContext.of(1)).orElseThrow().forecast(4);
    double upper = 1.2815515655446004; // the normal quantile of 0.9
    for (int step = 1; step <= 4; step++) {
      assertThat(walk.mean(step)).isCloseTo(35 + step, within(1e-3));
      assertThat(walk.quantile(step, 0.9)).isCloseTo(35 + step + 4 * upper, within(1e-3));
      double total = walk.total(step).quantile(1, 0.9) - walk.total(step).mean(1);
      assertThat(total).isCloseTo(4 * step * upper, within(1e-2));
    }
  }

  private static Dl4jArchitecture recurrent() {
    return (inputs, seed) -> {
      MultiLayerNetwork net =
          new MultiLayerNetwork(
              new NeuralNetConfiguration.Builder()
                  .seed(seed)
                  .updater(new Adam(0.02))
                  .list(
                      new LastTimeStep(new LSTM.Builder().nIn(1).nOut(8).build()),
                      new OutputLayer.Builder(LossFunction.MSE)
                          .nIn(8)
                          .nOut(2)
                          .activation(org.nd4j.linalg.activations.Activation.IDENTITY)
                          .build())
                  .build());
      net.init();
      return net;
    };
  }

  @Test
  void aUsersOwnRecurrentNetworkIsTheSameFromItsFile() throws Exception {
    MultiLayerNetwork own = (MultiLayerNetwork) recurrent().build(12, 5);
    Path zip = folder.resolve("own.zip");
    ModelSerializer.writeModel(own, zip.toFile(), false);
    Shape window = new Shape(12, 1);
    FitContext context = FitContext.of(1);
    double[] direct =
        Dl4jForecaster.of(Dl4jNetwork.of(own, window))
            .fit(history(), context)
            .orElseThrow()
            .forecast(HORIZON)
            .means();
    assertThat(
            Dl4jForecaster.of(Dl4jNetwork.load(zip, window))
                .fit(history(), context)
                .orElseThrow()
                .forecast(HORIZON)
                .means())
        .containsExactly(direct);
  }

  @Test
  void aCancelledTrainingIsNoFailure() {
    Forecaster learning = Dl4jForecaster.learning(new Shape(4, 1), recurrent(), 2, 8);
    Cancellation cancellation = new Cancellation();
    FitContext context =
        FitContext.of(1)
            .withCancellation(cancellation)
            .withProgress((step, done, total) -> cancellation.cancel());
    assertThatThrownBy(() -> learning.fit(history(), context))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void errorsMustBeSeen() {
    Series silent = series(40, t -> t < 12 ? 5 + t % 3 : Double.NaN);
    assertThat(forecaster().fit(silent, FitContext.of(1)).toString())
        .contains("tea", "0 observations after its first window of 12", "Maybe");
  }

  @Test
  void wrongShapesAreNamed() {
    Dl4jNetwork two =
        Dl4jNetwork.of(network(NetworkSpec.sequence(3, 2).dense(1, Activation.IDENTITY)));
    assertThatThrownBy(() -> Dl4jForecaster.of(two)).hasMessageContaining("3×2");
    assertThatThrownBy(() -> Dl4jForecaster.learning(new Shape(4, 1), recurrent(), 0, 8))
        .hasMessageContaining("epochs 0");
  }

  /** A season of four and noise of the standard deviation 1, learnt by a network of DL4J. */
  @Test
  void whatIsLearntBeatsTheLevel() {
    SplittableRandom random = new SplittableRandom(9);
    double[] noise = new double[90];
    for (int t = 0; t < noise.length; t++) {
      noise[t] = random.nextGaussian();
    }
    IntToDoubleFunction truth = t -> 50 + 10 * Math.sin(Math.PI * t / 2) + noise[t];
    double[] means =
        Dl4jForecaster.learning(new Shape(8, 1), recurrent(), 60, 16)
            .fit(series(80, truth), FitContext.of(2))
            .orElseThrow()
            .forecast(8)
            .means();
    double error = 0;
    for (int h = 0; h < 8; h++) {
      error += Math.abs(means[h] - truth.applyAsDouble(80 + h)) / 8;
    }
    // The level alone is off by 10 in every other period, 5 in the mean.
    assertThat(error).isLessThan(2.5);
  }
}
