package io.github.lifecycle4j.models.neural.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.neural.Examples;
import io.github.lifecycle4j.models.neural.Network;
import io.github.lifecycle4j.models.neural.Optimiser;
import io.github.lifecycle4j.models.neural.Training;
import io.github.lifecycle4j.models.neural.loss.SquaredError;
import io.github.lifecycle4j.models.neural.spec.Activation;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import io.github.lifecycle4j.models.neural.spec.Shape;
import io.github.lifecycle4j.models.regression.FittedRegressor;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Term;
import io.github.lifecycle4j.train.FitContext;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class Dl4jRegressorTest {

  private static final Formula FORMULA =
      Formula.of("sales", Term.number("price"), Term.number("promotion"));
  private static final Optimiser.Adam ADAM = Optimiser.Adam.DEFAULTS.withRate(0.03);

  private static NetworkSpec spec(int inputs) {
    return NetworkSpec.of(inputs).dense(16, Activation.TANH).dense(1, Activation.IDENTITY);
  }

  /** sales = 200 / price + 30 · promotion + noise of the standard deviation 2. */
  private static Table sales(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] price = new double[rows];
    double[] promotion = new double[rows];
    double[] sales = new double[rows];
    for (int row = 0; row < rows; row++) {
      price[row] = 2 + 6 * random.nextDouble();
      promotion[row] = random.nextInt(2);
      sales[row] = 200 / price[row] + 30 * promotion[row] + 2 * random.nextGaussian();
    }
    return Table.empty()
        .with("sales", NumberColumn.of(sales))
        .with("price", NumberColumn.of(price))
        .with("promotion", NumberColumn.of(promotion));
  }

  private static double meanSquaredError(FittedRegressor fitted, Table table) {
    double[] predictions = fitted.predict(table);
    double sum = 0;
    for (int row = 0; row < predictions.length; row++) {
      sum += Math.pow(predictions[row] - table.numbers("sales").get(row), 2);
    }
    return sum / predictions.length;
  }

  @Test
  void aSpecIsLearntByDl4j() {
    Dl4jRegressor regressor =
        Dl4jRegressor.of(FORMULA, Dl4jRegressorTest::spec, ADAM).withEpochs(30);
    Dl4jRegression fitted = regressor.fit(sales(300, 1), FitContext.of(7));
    // The noise alone gives 4; the sales vary by about 600.
    assertThat(meanSquaredError(fitted, sales(200, 2))).isLessThan(7);
    assertThat(fitted.columns()).containsExactly("price", "promotion");
    assertThat(regressor.fit(sales(300, 1), FitContext.of(7)).predict(sales(20, 2)))
        .isEqualTo(fitted.predict(sales(20, 2)));
  }

  @Test
  void aUsersOwnArchitectureIsLearntAndThenUsedAsItIs() {
    Dl4jArchitecture own =
        (inputs, seed) -> {
          MultiLayerNetwork net =
              new MultiLayerNetwork(
                  new NeuralNetConfiguration.Builder()
                      .seed(seed)
                      .updater(new Adam(0.03))
                      .list(
                          new DenseLayer.Builder()
                              .nIn(inputs)
                              .nOut(16)
                              .activation(org.nd4j.linalg.activations.Activation.SWISH)
                              .build(),
                          new OutputLayer.Builder(LossFunction.MSE)
                              .nIn(16)
                              .nOut(1)
                              .activation(org.nd4j.linalg.activations.Activation.IDENTITY)
                              .build())
                      .build());
          net.init();
          return net;
        };
    Dl4jRegression fitted =
        Dl4jRegressor.of(FORMULA, own).withEpochs(30).fit(sales(300, 1), FitContext.of(7));
    assertThat(meanSquaredError(fitted, sales(200, 2))).isLessThan(7);
    FittedRegressor asItIs =
        new Dl4jPretrained(FORMULA, fitted.network()).fit(sales(3, 1), FitContext.of(1));
    double[] scaled = fitted.network().predict(4.0, 1.0);
    Table one =
        Table.empty().with("price", NumberColumn.of(4)).with("promotion", NumberColumn.of(1));
    assertThat(asItIs.predict(one)).containsExactly(scaled);
    assertThatThrownBy(
            () ->
                new Dl4jPretrained(Formula.of("sales", Term.number("price")), fitted.network())
                    .fit(sales(3, 1), FitContext.of(1)))
        .hasMessageContaining("[price]");
  }

  /** Three steps from the same first weights end with the same weights. */
  @Test
  void stepsOfDl4jAreOurs() {
    NetworkSpec spec = spec(2);
    Examples examples =
        Examples.of(
            new double[][] {{0.5, -1}, {1, 0.25}, {-0.75, 0}}, new double[][] {{1}, {0}, {-1}});
    for (Optimiser optimiser :
        new Optimiser[] {
          ADAM.withRate(0.01), new Optimiser.Sgd(0.1, 0, 0), new Optimiser.Sgd(0.1, 0, 0.05)
        }) {
      Network ours =
          Training.DEFAULTS
              .withOptimiser(optimiser)
              .withEpochs(3)
              .fit(spec, new SquaredError(), examples, FitContext.of(3))
              .network();
      Dl4jArchitecture theirs = Dl4jArchitecture.of(Dl4jRegressorTest::spec, optimiser);
      Network trained =
          new Dl4jTraining(theirs, new Shape(1, 2), FitContext.of(3))
              .learn(examples, 3, 32)
              .toNetwork();
      double[] expected = doubles(ours.weights());
      assertThat(doubles(trained.weights()))
          .as(optimiser.toString())
          .containsExactly(expected, within(1e-5));
    }
    assertThatThrownBy(() -> Dl4jArchitecture.of(Dl4jRegressorTest::spec, Optimiser.Sgd.DEFAULTS))
        .hasMessageContaining("0.9");
    assertThatThrownBy(() -> Dl4jArchitecture.of(Dl4jRegressorTest::spec, ADAM.withDecay(0.125)))
        .hasMessageContaining("0.125");
  }

  private static double[] doubles(float[] values) {
    double[] doubles = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      doubles[i] = values[i];
    }
    return doubles;
  }

  @Test
  void badTrainingsSayWhy() {
    Dl4jRegressor wild =
        Dl4jRegressor.of(FORMULA, Dl4jRegressorTest::spec, new Optimiser.Sgd(1e20, 0, 0));
    assertThatThrownBy(() -> wild.fit(sales(50, 1), FitContext.of(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("epoch")
        .hasMessageContaining("learning rate");
    Dl4jRegressor wide =
        Dl4jRegressor.of(
            FORMULA, inputs -> NetworkSpec.of(inputs).dense(2, Activation.IDENTITY), ADAM);
    assertThatThrownBy(() -> wide.fit(sales(50, 1), FitContext.of(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 outputs");
    assertThatThrownBy(() -> Dl4jRegressor.of(FORMULA, Dl4jRegressorTest::spec, ADAM).withBatch(0))
        .hasMessageContaining("0");
  }
}
