package io.github.lifecycle4j.models.neural.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.models.neural.Network;
import io.github.lifecycle4j.models.neural.spec.Activation;
import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkFileTest {

  /** Every kind of layer. */
  private static final NetworkSpec ALL =
      NetworkSpec.sequence(6, 4)
          .then(new LayerSpec.Embedding(3, 5, 3))
          .dense(8, Activation.TANH)
          .then(new LayerSpec.Position())
          .residual(
              new LayerSpec.Norm(),
              new LayerSpec.Attention(2, true),
              new LayerSpec.Residual(List.of(new LayerSpec.Dropout(0.25))))
          .convolution(5, 3, 2, Activation.RELU)
          .lstm(4)
          .gru(3)
          .flatten()
          .then(new LayerSpec.Variational(6, 0.5))
          .then(new LayerSpec.NBeats(4, 2, 1, 7))
          .lastStep()
          .dense(2, Activation.SIGMOID);

  @TempDir Path folder;

  @Test
  void aLayerOfSeveralRatesHasAText() {
    NetworkSpec spec =
        NetworkSpec.of(12)
            .then(
                new LayerSpec.NHits(
                    6,
                    List.of(new LayerSpec.NHits.Rate(4, 3), new LayerSpec.NHits.Rate(1, 1)),
                    2,
                    8))
            .dense(1, Activation.IDENTITY);
    assertThat(SpecText.parse(SpecText.of(spec))).isEqualTo(spec);
  }

  private static Network network(NetworkSpec spec) {
    SplittableRandom random = new SplittableRandom(5);
    float[] weights = new float[spec.parameters()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (random.nextDouble() - 0.5);
    }
    return Network.of(spec, weights);
  }

  @Test
  void readsWhatItWrote() {
    Network network = network(ALL);
    Path file = folder.resolve("net");
    NetworkFile.save(network, Precision.FLOAT32, file);
    Network read = NetworkFile.load(file);
    assertThat(read.spec()).isEqualTo(ALL);
    assertThat(read.weights()).isEqualTo(network.weights());
  }

  @Test
  void halvesAndBytesAreCloseAndSmall() throws Exception {
    Network network = network(NetworkSpec.of(64).dense(128, Activation.RELU).lstm(32));
    float[] weights = network.weights();
    Path whole = folder.resolve("whole");
    NetworkFile.save(network, Precision.FLOAT32, whole);
    Path half = folder.resolve("half");
    NetworkFile.save(network, Precision.FLOAT16, half);
    Path bytes = folder.resolve("bytes");
    NetworkFile.save(network, Precision.INT8, bytes);
    assertThat(Files.size(half)).isLessThan(Files.size(whole) * 51 / 100);
    assertThat(Files.size(bytes)).isLessThan(Files.size(whole) * 30 / 100);
    float[] halves = NetworkFile.load(half).weights();
    float[] quantised = NetworkFile.load(bytes).weights();
    for (int i = 0; i < weights.length; i++) {
      // Half an ulp of a half is 2⁻¹¹ of it; half a byte is half a 127th of the largest, 0.5.
      assertThat(halves[i]).isCloseTo(weights[i], within(Math.abs(weights[i]) * 0x1p-11f + 1e-7f));
      assertThat(quantised[i]).isCloseTo(weights[i], within(0.5f / 127 / 2 + 1e-6f));
    }
  }

  @Test
  void alteredFilesAreRefused() throws Exception {
    Path file = folder.resolve("net");
    NetworkFile.save(network(ALL), Precision.FLOAT16, file);
    byte[] good = Files.readAllBytes(file);
    for (int at : new int[] {0, 20, 60, good.length / 2, good.length - 1}) {
      byte[] bad = good.clone();
      bad[at] ^= 4;
      Files.write(file, bad);
      assertThatThrownBy(() -> NetworkFile.load(file))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(file.toString());
    }
    Files.write(file, java.util.Arrays.copyOf(good, good.length - 9));
    assertThatThrownBy(() -> NetworkFile.load(file)).hasMessageContaining("cut off or altered");
  }

  /** A file of version 1, kept as it was written, whose weights are 0, 1/8, 2/8, …. */
  @Test
  void filesOfVersionOneStayReadable() throws Exception {
    for (Precision precision : Precision.values()) {
      Path file = folder.resolve("golden");
      try (var in =
          NetworkFileTest.class.getResourceAsStream(
              "network-v1-%s.bin".formatted(precision.name().toLowerCase(java.util.Locale.ROOT)))) {
        Files.write(file, in.readAllBytes());
      }
      Network read = NetworkFile.load(file);
      assertThat(read.spec()).isEqualTo(ALL);
      float[] weights = read.weights();
      for (int i = 0; i < weights.length; i++) {
        // The sizes of a column with 7/8 as its largest are hit within half a 127th of it.
        float tolerance = precision == Precision.INT8 ? 0.875f / 127 / 2 + 1e-6f : 0f;
        assertThat(weights[i]).isCloseTo(i % 8 / 8f, within(tolerance));
      }
    }
  }

  @Test
  void tooLargeForAHalfIsNamed() {
    Network network =
        Network.of(NetworkSpec.of(1).dense(1, Activation.IDENTITY), new float[] {1e6f, 0});
    assertThatThrownBy(() -> NetworkFile.save(network, Precision.FLOAT16, folder.resolve("net")))
        .hasMessageContaining("1000000.0")
        .hasMessageContaining("FLOAT32");
  }

  @Test
  void everyHalfIsItself() {
    for (int bits = 0; bits < 1 << 16; bits++) {
      float value = HalfFloat.value((short) bits);
      if (!Float.isNaN(value)) {
        assertThat(HalfFloat.bits(value)).isEqualTo((short) bits);
      }
    }
    // IEEE 754's own examples: 1, the largest, the smallest normal and subnormal, 1/3.
    assertThat(HalfFloat.value((short) 0x3C00)).isEqualTo(1f);
    assertThat(HalfFloat.value((short) 0x7BFF)).isEqualTo(65504f);
    assertThat(HalfFloat.value((short) 0x0400)).isEqualTo(0x1p-14f);
    assertThat(HalfFloat.value((short) 0x0001)).isEqualTo(0x1p-24f);
    assertThat(HalfFloat.bits(1f / 3)).isEqualTo((short) 0x3555);
    assertThat(HalfFloat.bits(-2f)).isEqualTo((short) 0xC000);
  }

  /** Between two halves the nearest is taken, in the middle the even one. */
  @Test
  void roundsToTheNearestHalf() {
    for (int bits = 0; bits < 0x7BFF; bits++) {
      float low = HalfFloat.value((short) bits);
      float high = HalfFloat.value((short) (bits + 1));
      float middle = (low + high) / 2;
      assertThat(HalfFloat.bits(Math.nextDown(middle))).isEqualTo((short) bits);
      assertThat(HalfFloat.bits(Math.nextUp(middle))).isEqualTo((short) (bits + 1));
      assertThat(HalfFloat.bits(middle)).isEqualTo((short) (bits % 2 == 0 ? bits : bits + 1));
    }
  }
}
