package io.github.lifecycle4j.models.neural.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.models.neural.Network;
import io.github.lifecycle4j.models.neural.spec.Activation;
import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import io.github.lifecycle4j.models.neural.spec.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class Dl4jNetworkTest {

  private static final NetworkSpec ROW =
      NetworkSpec.of(3).dense(8, Activation.RELU).dropout(0.2).dense(2, Activation.TANH);
  private static final NetworkSpec GRAPH =
      NetworkSpec.sequence(5, 3)
          .convolution(4, 2, 1, Activation.RELU)
          .lstm(4)
          .residual(new LayerSpec.Dense(4, Activation.TANH))
          .lastStep()
          .dense(2, Activation.IDENTITY);

  @TempDir Path folder;

  private static Network network(NetworkSpec spec) {
    SplittableRandom random = new SplittableRandom(5);
    float[] weights = new float[spec.parameters()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (random.nextDouble() - 0.5);
    }
    return Network.of(spec, weights);
  }

  private static double[] example(int size) {
    SplittableRandom random = new SplittableRandom(6);
    return random.doubles(size, -1, 1).toArray();
  }

  @Test
  void oursGoesToAZipFileOfDl4jAndBack() throws IOException {
    for (NetworkSpec spec : List.of(ROW, GRAPH)) {
      Network ours = network(spec);
      Path zip = folder.resolve("net.zip");
      Dl4jNetwork.of(ours).save(zip);
      Dl4jNetwork back = Dl4jNetwork.load(zip);
      assertThat(back.toNetwork().spec()).isEqualTo(spec);
      assertThat(back.toNetwork().weights()).isEqualTo(ours.weights());
      double[] example = example(spec.input().size());
      assertThat(back.predict(example)).containsExactly(ours.predict(example), within(1e-5));
      assertThat(back.model())
          .isInstanceOf(spec.equals(ROW) ? MultiLayerNetwork.class : ComputationGraph.class);
    }
    // DL4J itself reads the file as it is.
    Dl4jNetwork.of(network(ROW)).save(folder.resolve("row.zip"));
    MultiLayerNetwork theirs =
        ModelSerializer.restoreMultiLayerNetwork(folder.resolve("row.zip").toFile());
    assertThat(theirs.numParams()).isEqualTo(ROW.parameters());
  }

  @Test
  void aNetworkOfDl4jBecomesOurs() throws IOException {
    MultiLayerNetwork theirs =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .seed(3)
                .list(
                    new DenseLayer.Builder()
                        .nIn(3)
                        .nOut(6)
                        .activation(org.nd4j.linalg.activations.Activation.TANH)
                        .build(),
                    new OutputLayer.Builder(LossFunction.MSE)
                        .nIn(6)
                        .nOut(1)
                        .activation(org.nd4j.linalg.activations.Activation.IDENTITY)
                        .build())
                .build());
    theirs.init();
    double[] example = example(3);
    double expected = theirs.output(Nd4j.create(new double[][] {example})).getDouble(0);
    Path zip = folder.resolve("theirs.zip");
    ModelSerializer.writeModel(theirs, zip.toFile(), false);
    Dl4jNetwork loaded = Dl4jNetwork.load(zip, new Shape(1, 3));
    assertThat(loaded.predict(example)[0]).isCloseTo(expected, within(1e-6));
    Network ours = loaded.toNetwork();
    assertThat(ours.spec())
        .isEqualTo(NetworkSpec.of(3).dense(6, Activation.TANH).dense(1, Activation.IDENTITY));
    assertThat(ours.predict(example)[0]).isCloseTo(expected, within(1e-5));
    assertThatThrownBy(() -> Dl4jNetwork.load(zip)).hasMessageContaining("shape");
  }

  @Test
  void manyThreadsShareOneNetwork() throws Exception {
    Dl4jNetwork network = Dl4jNetwork.of(network(GRAPH));
    double[] example = example(15);
    double[] alone = network.predict(example);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<double[]>> all = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        all.add(pool.submit(() -> network.predict(example)));
      }
      for (Future<double[]> each : all) {
        assertThat(each.get()).isEqualTo(alone);
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void layersWithoutACounterpartAreNamed() {
    for (NetworkSpec spec :
        List.of(
            NetworkSpec.sequence(4, 2).gru(3),
            NetworkSpec.of(4).norm(),
            NetworkSpec.sequence(4, 2).attention(1, true))) {
      assertThatThrownBy(() -> Dl4jNetwork.of(network(spec)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(spec.layers().get(0).toString());
    }
    assertThatThrownBy(
            () -> Dl4jNetwork.of(network(NetworkSpec.sequence(4, 2).attention(1, false))))
        .hasMessageContaining("SelfAttentionLayer has no biases");
    assertThatThrownBy(() -> Dl4jNetwork.of(network(NetworkSpec.of(4).norm())))
        .hasMessageContaining("within a DenseLayer only");
    MultiLayerNetwork theirs =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .list(
                    new BatchNormalization.Builder().nIn(2).nOut(2).build(),
                    new OutputLayer.Builder(LossFunction.XENT)
                        .nIn(2)
                        .nOut(1)
                        .activation(org.nd4j.linalg.activations.Activation.SIGMOID)
                        .build())
                .build());
    theirs.init();
    assertThatThrownBy(() -> Dl4jNetwork.of(theirs, new Shape(1, 2)).toNetwork())
        .hasMessageContaining("Layer 0")
        .hasMessageContaining("BatchNormalization");
  }

  @Test
  void otherFilesAndShapesAreRefused() throws IOException {
    Path text = folder.resolve("text.zip");
    Files.writeString(text, "no zip");
    assertThatThrownBy(() -> Dl4jNetwork.load(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("text.zip");
    Dl4jNetwork network = Dl4jNetwork.of(network(ROW));
    assertThatThrownBy(() -> network.predict(1, 2))
        .hasMessageContaining("2")
        .hasMessageContaining("3");
    assertThatThrownBy(() -> network.toNetwork(NetworkSpec.of(3).dense(9, Activation.RELU)))
        .hasMessageContaining("0_W [3, 8]");
  }
}
