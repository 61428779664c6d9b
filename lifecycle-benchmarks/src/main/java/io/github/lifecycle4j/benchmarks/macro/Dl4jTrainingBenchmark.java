package io.github.lifecycle4j.benchmarks.macro;

import io.github.lifecycle4j.benchmarks.macro.NeuralTrainingBenchmark.Net;
import io.github.lifecycle4j.models.neural.Optimiser;
import io.github.lifecycle4j.models.neural.Trained;
import io.github.lifecycle4j.models.neural.dl4j.Dl4jArchitecture;
import io.github.lifecycle4j.models.neural.spec.Activation;
import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.api.NeuralNetwork;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.graph.rnn.LastTimeStepVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SelfAttentionLayer;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToRnnPreProcessor;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The training step of {@link NeuralTrainingBenchmark} beside that of DeepLearning4J on the same
 * network, one thread each ({@code OMP_NUM_THREADS=1}). DeepLearning4J is given less to do where it
 * cannot do the same: its convolutions are not dilated, for those throw, and its Transformer has no
 * layer norm and no biases in its attention. It has no GRU.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "--add-modules=jdk.incubator.vector",
      "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0"
    })
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 4, time = 2)
public class Dl4jTrainingBenchmark {

  private static final int STEPS = 64;

  /** The network. */
  @Param({"MLP", "MLP_256", "LSTM", "TCN", "TRANSFORMER"})
  public Net net = Net.MLP;

  private final NeuralTrainingBenchmark ours = new NeuralTrainingBenchmark();
  private DoubleSupplier theirs = () -> Double.NaN;

  /** Numbers that mean nothing. */
  public Dl4jTrainingBenchmark() {}

  /** Draws the examples and builds both networks. */
  @Setup
  public void setUp() {
    if (!"1".equals(System.getenv("OMP_NUM_THREADS"))) {
      throw new IllegalStateException("Set OMP_NUM_THREADS=1 so that both use one thread.");
    }
    ours.net = net;
    ours.setUp();
    Model model =
        net == Net.TRANSFORMER
            ? transformer(net.spec)
            : Dl4jArchitecture.of(inputs -> undilated(net.spec), Optimiser.Adam.DEFAULTS)
                .build(net.spec.input().width(), 1);
    SplittableRandom random = new SplittableRandom(1);
    List<DataSet> batches = List.of(batch(random), batch(random), batch(random), batch(random));
    theirs = () -> steps(model, batches);
    if (!(theirs.getAsDouble() < 1)) {
      throw new IllegalStateException("The peer does not learn: its loss is " + model.score());
    }
  }

  private static double steps(Model model, List<DataSet> batches) {
    for (int step = 0; step < STEPS; step++) {
      ((NeuralNetwork) model).fit(batches.get(step % batches.size()));
    }
    return model.score();
  }

  private DataSet batch(SplittableRandom random) {
    int steps = net.spec.input().steps();
    int width = net.spec.input().width();
    long[] shape =
        steps == 1 ? new long[] {net.batch, width} : new long[] {net.batch, width, steps};
    return new DataSet(array(random, shape), array(random, net.batch, net.spec.output().width()));
  }

  private static INDArray array(SplittableRandom random, long... shape) {
    INDArray array = Nd4j.create(DataType.FLOAT, shape);
    for (long i = 0; i < array.length(); i++) {
      array.putScalar(i, 2 * random.nextDouble() - 1);
    }
    return array;
  }

  private static NetworkSpec undilated(NetworkSpec spec) {
    return new NetworkSpec(
        spec.input(),
        spec.layers().stream()
            .map(
                layer ->
                    layer instanceof LayerSpec.Convolution one
                        ? new LayerSpec.Convolution(
                            one.channels(), one.kernel(), 1, Activation.RELU)
                        : layer)
            .toList());
  }

  private static Model transformer(NetworkSpec spec) {
    GraphBuilder graph =
        new NeuralNetConfiguration.Builder()
            .seed(1)
            .activation(org.nd4j.linalg.activations.Activation.IDENTITY)
            .updater(new Adam(0.001))
            .graphBuilder()
            .addInputs("input");
    String last = dense(graph, "embedding", spec.input().width(), 64, "input");
    for (int i = 0; i < 2; i++) {
      graph.addLayer(
          "attention" + i,
          new SelfAttentionLayer.Builder().nIn(64).nOut(64).nHeads(4).projectInput(true).build(),
          last);
      last = sum(graph, "seen" + i, last, "attention" + i);
      String hidden = dense(graph, "wide" + i, 64, 128, last);
      last = sum(graph, "out" + i, last, dense(graph, "narrow" + i, 128, 64, hidden));
    }
    graph
        .addVertex("last", new LastTimeStepVertex("input"), last)
        .addLayer(
            "end",
            new OutputLayer.Builder(LossFunction.MSE).nIn(64).nOut(spec.output().width()).build(),
            "last")
        .setOutputs("end")
        .setInputTypes(InputType.recurrent(spec.input().width(), spec.input().steps()));
    ComputationGraph network = new ComputationGraph(graph.build());
    network.init();
    return network;
  }

  private static String dense(GraphBuilder graph, String name, int in, int out, String from) {
    org.nd4j.linalg.activations.Activation activation =
        out > 64
            ? org.nd4j.linalg.activations.Activation.RELU
            : org.nd4j.linalg.activations.Activation.IDENTITY;
    graph.addLayer(
        name, new DenseLayer.Builder().nIn(in).nOut(out).activation(activation).build(), from);
    graph.addVertex(
        name + "-steps", new PreprocessorVertex(new FeedForwardToRnnPreProcessor()), name);
    return name + "-steps";
  }

  private static String sum(GraphBuilder graph, String name, String one, String other) {
    graph.addVertex(name, new ElementWiseVertex(ElementWiseVertex.Op.Add), one, other);
    return name;
  }

  /** Ours: a training, counted by its steps. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public Trained lifecycle4j() {
    return ours.step();
  }

  /** Theirs: as many steps. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public double dl4j() {
    return theirs.getAsDouble();
  }
}
