package io.github.lifecycle4j.benchmarks.micro;

import io.github.lifecycle4j.models.neural.Examples;
import io.github.lifecycle4j.models.neural.Network;
import io.github.lifecycle4j.models.neural.Predictor;
import io.github.lifecycle4j.models.neural.compress.QuantisedNetwork;
import io.github.lifecycle4j.models.neural.compress.QuantisedPredictor;
import io.github.lifecycle4j.models.neural.spec.Activation;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import io.github.lifecycle4j.models.neural.store.NetworkFile;
import io.github.lifecycle4j.models.neural.store.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Predictions in one thread: one product by the perceptron 2-64-32-1, one and 256 products by a
 * network of a million weights (512-1024-512-1), on floats and on bytes, and reading the latter
 * from a file up to its first prediction.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class NeuralInferenceBenchmark {

  private static final int BATCH = 256;

  private final Network small =
      random(
          NetworkSpec.of(2)
              .dense(64, Activation.RELU)
              .dense(32, Activation.RELU)
              .dense(1, Activation.IDENTITY));
  private final Network large =
      random(
          NetworkSpec.of(512)
              .dense(1024, Activation.RELU)
              .dense(512, Activation.RELU)
              .dense(1, Activation.IDENTITY));
  private final Predictor smallPredictor = small.predictor();
  private final Predictor largePredictor = large.predictor(BATCH);
  private final QuantisedNetwork bytes = QuantisedNetwork.of(large, calibration());
  private final QuantisedPredictor bytesPredictor = bytes.predictor(BATCH);
  private final float[] inputs = floats(512 * BATCH);
  private final float[] outputs = new float[BATCH];
  private final double[] input = new double[512];
  private Path file = Path.of("");

  /** Networks with random weights. */
  public NeuralInferenceBenchmark() {}

  private static float[] floats(int count) {
    SplittableRandom random = new SplittableRandom(1);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (0.1 * (random.nextDouble() - 0.5));
    }
    return values;
  }

  private static Examples calibration() {
    float[] values = floats(512 * BATCH);
    double[][] rows = new double[BATCH][512];
    for (int i = 0; i < values.length; i++) {
      rows[i / 512][i % 512] = values[i];
    }
    return Examples.of(rows, new double[BATCH][1]);
  }

  private static Network random(NetworkSpec spec) {
    return Network.of(spec, floats(spec.parameters()));
  }

  /** Writes the large network. */
  @Setup
  public void write() throws IOException {
    file = Files.createTempFile("network", ".bin");
    NetworkFile.save(large, Precision.FLOAT32, file);
    largePredictor.predict(inputs, BATCH, outputs);
    float[] exact = outputs.clone();
    bytesPredictor.predict(inputs, BATCH, outputs);
    double largest = 0;
    double error = 0;
    for (int i = 0; i < BATCH; i++) {
      largest = Math.max(largest, Math.abs(exact[i]));
      error = Math.max(error, Math.abs(outputs[i] - exact[i]));
    }
    if (!(error < 0.05 * largest)) {
      throw new IllegalStateException("Bytes differ from floats by %s.".formatted(error));
    }
  }

  /** Deletes it. */
  @TearDown
  public void delete() throws IOException {
    Files.delete(file);
  }

  /** One product by the small network. */
  @Benchmark
  public float[] smallOne() {
    smallPredictor.predict(inputs, 1, outputs);
    return outputs;
  }

  /** One product by the large network. */
  @Benchmark
  public float[] largeOne() {
    largePredictor.predict(inputs, 1, outputs);
    return outputs;
  }

  /** 256 products by the large network. */
  @Benchmark
  public float[] largeBatch() {
    largePredictor.predict(inputs, BATCH, outputs);
    return outputs;
  }

  /** One product by the large network on bytes. */
  @Benchmark
  public float[] bytesOne() {
    bytesPredictor.predict(inputs, 1, outputs);
    return outputs;
  }

  /** 256 products by the large network on bytes. */
  @Benchmark
  public float[] bytesBatch() {
    bytesPredictor.predict(inputs, BATCH, outputs);
    return outputs;
  }

  /** From the file to a prediction. */
  @Benchmark
  public double[] loadAndPredict() {
    return NetworkFile.load(file).predict(input);
  }
}
