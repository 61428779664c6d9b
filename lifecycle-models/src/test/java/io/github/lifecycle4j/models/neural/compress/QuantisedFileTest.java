package io.github.lifecycle4j.models.neural.compress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.models.neural.Examples;
import io.github.lifecycle4j.models.neural.Network;
import io.github.lifecycle4j.models.neural.spec.Activation;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import io.github.lifecycle4j.models.neural.store.NetworkFile;
import io.github.lifecycle4j.models.neural.store.Precision;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuantisedFileTest {

  private static final NetworkSpec SPEC =
      NetworkSpec.sequence(3, 5)
          .dense(7, Activation.TANH)
          .dropout(0.2)
          .flatten()
          .dense(20, Activation.RELU)
          .dense(2, Activation.SIGMOID);

  @TempDir Path folder;

  private static double[][] rows(int count, int width, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] rows = new double[count][width];
    for (double[] row : rows) {
      for (int j = 0; j < width; j++) {
        row[j] = 4 * random.nextDouble() - 2;
      }
    }
    return rows;
  }

  private static QuantisedNetwork quantised() {
    float[] weights = new float[SPEC.parameters()];
    double[] draws = rows(1, weights.length, 3)[0];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) draws[i];
    }
    return QuantisedNetwork.of(
        Network.of(SPEC, weights), Examples.of(rows(50, 15, 1), new double[50][2]));
  }

  private static byte[] golden() throws Exception {
    try (var in = QuantisedFileTest.class.getResourceAsStream("quantised-v1.bin")) {
      return in.readAllBytes();
    }
  }

  @Test
  void whatIsReadPredictsWhatTheWrittenDid() throws Exception {
    QuantisedNetwork written = quantised();
    Path file = folder.resolve("net");
    QuantisedFile.save(written, file);
    QuantisedNetwork read = QuantisedFile.load(file);
    assertThat(read.spec()).isEqualTo(SPEC);
    assertThat(read.bytes()).isEqualTo(written.bytes());
    for (double[] row : rows(40, 15, 2)) {
      assertThat(read.predict(row)).isEqualTo(written.predict(row));
    }
    Path again = folder.resolve("again");
    QuantisedFile.save(read, again);
    assertThat(again).hasSameBinaryContentAs(file);
  }

  /**
   * By hand: the inputs 3 and −1.5 are 6 and −3 halves. The first layer sums 6·4 − 3·1 = 21, 6·(−2)
   * − 3·3 = −21 and 6 + 3·8 = 30, which scaled and with bias are 3.625, −5.75 and 15; rectified, in
   * eighths, 29, 0 and 120. The second sums 58 − 120 = −62, scaled −3.875, with bias −3.625.
   */
  @Test
  void aFileOfVersionOneIsWhatItStandsFor() throws Exception {
    Path file = folder.resolve("golden");
    Files.write(file, golden());
    QuantisedNetwork read = QuantisedFile.load(file);
    assertThat(read.predict(3, -1.5)).containsExactly(-3.625);
    assertThat(read.rounded().weights())
        .containsExactly(1, -1, 1, 0.25f, 1.5f, -8, 1, -0.5f, 0, 1, 3.5f, -0.5f, 0.25f);
    QuantisedFile.save(read, file);
    assertThat(Files.readAllBytes(file)).isEqualTo(golden());
  }

  @Test
  void alteredFilesAreRefused() throws Exception {
    Path file = folder.resolve("net");
    byte[] good = golden();
    for (int at = 0; at < good.length; at++) {
      byte[] bad = good.clone();
      bad[at] ^= 4;
      Files.write(file, bad);
      assertThatThrownBy(() -> QuantisedFile.load(file))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(file.toString());
    }
    Files.write(file, Arrays.copyOf(good, good.length - 5));
    assertThatThrownBy(() -> QuantisedFile.load(file)).hasMessageContaining("cut off or altered");
    Network network =
        Network.of(NetworkSpec.of(1).dense(1, Activation.IDENTITY), new float[] {1, 0});
    NetworkFile.save(network, Precision.INT8, file);
    assertThatThrownBy(() -> QuantisedFile.load(file))
        .hasMessageContaining("'network'")
        .hasMessageContaining("'quantised-network'");
  }

  /** Sealed anew, but with what no network can have. */
  @Test
  void filesOfOtherMakersAreChecked() throws Exception {
    Path file = folder.resolve("net");
    byte[] good = golden();
    Files.write(file, sealed(Arrays.copyOf(good, good.length - 6)));
    assertThatThrownBy(() -> QuantisedFile.load(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("47 bytes")
        .hasMessageContaining("49");
    // The three weights of the second layer, before its bias of 4 bytes.
    byte[] large = Arrays.copyOf(good, good.length - 4);
    Arrays.fill(large, large.length - 7, large.length - 4, (byte) 100);
    Files.write(file, sealed(large));
    assertThatThrownBy(() -> QuantisedFile.load(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unit 0 up to input 2")
        .hasMessageContaining("300");
  }

  private static byte[] sealed(byte[] content) {
    CRC32C crc = new CRC32C();
    crc.update(content);
    return ByteBuffer.allocate(content.length + 4)
        .put(content)
        .putInt((int) crc.getValue())
        .array();
  }
}
