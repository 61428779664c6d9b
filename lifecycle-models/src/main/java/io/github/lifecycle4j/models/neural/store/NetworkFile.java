package io.github.lifecycle4j.models.neural.store;

import io.github.lifecycle4j.models.internal.SealedBytes;
import io.github.lifecycle4j.models.internal.nets.WeightMatrix;
import io.github.lifecycle4j.models.neural.Network;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Files of networks, the same on every machine. The frame is that of all models of this library (a
 * header with kind and version, a checksum at the end); kind {@code network}, version 1:
 *
 * <pre>
 * int   bytes of the spec, then the spec as UTF-8 text, a line for the input and each layer
 * text  precision: FLOAT32, FLOAT16 or INT8
 * ...   the weights, little-endian, in the order of {@link Network#weights()}
 * </pre>
 *
 * <p>With INT8 each matrix is a float for each column, its scale, and then a byte for each entry,
 * row by row, which stands for byte × scale of its column; other weights are floats.
 */
public final class NetworkFile {

  private static final String KIND = "network";
  private static final int VERSION = 1;
  private static final float MOST_HALF = 65_504f;

  private NetworkFile() {}

  /**
   * Writes a network, over a file of the same name.
   *
   * @throws IllegalArgumentException if a weight is too large for the precision
   * @throws java.io.UncheckedIOException if the file cannot be written
   */
  public static void save(Network network, Precision precision, Path file) {
    byte[] weights = bytes(network.spec(), network.weights(), precision);
    byte[] spec = SpecText.of(network.spec()).getBytes(StandardCharsets.UTF_8);
    SealedBytes.save(file, KIND, VERSION, out -> write(out, spec, precision, weights));
  }

  private static void write(DataOutputStream out, byte[] spec, Precision precision, byte[] weights)
      throws IOException {
    out.writeInt(spec.length);
    out.write(spec);
    out.writeUTF(precision.name());
    out.write(weights);
  }

  /**
   * Reads a network.
   *
   * @throws IllegalArgumentException if the file was altered or cut off, is no network or of a
   *     newer version
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static Network load(Path file) {
    return SealedBytes.load(file, KIND, VERSION, (version, in) -> read(in));
  }

  private static Network read(DataInputStream in) throws IOException {
    byte[] text = in.readNBytes(in.readInt());
    NetworkSpec spec = SpecText.parse(new String(text, StandardCharsets.UTF_8));
    Precision precision = Precision.valueOf(in.readUTF());
    ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
    return network(spec, precision, bytes);
  }

  /** Bytes that the weights of a network take in a file. */
  public static long weightBytes(NetworkSpec spec, Precision precision) {
    return runs(spec, precision).stream().mapToLong(Run::bytes).sum();
  }

  /**
   * The network that a file would give back.
   *
   * @throws IllegalArgumentException if a weight is too large for the precision
   */
  public static Network rounded(Network network, Precision precision) {
    NetworkSpec spec = network.spec();
    ByteBuffer bytes =
        ByteBuffer.wrap(bytes(spec, network.weights(), precision)).order(ByteOrder.LITTLE_ENDIAN);
    return network(spec, precision, bytes);
  }

  private static Network network(NetworkSpec spec, Precision precision, ByteBuffer bytes) {
    float[] weights = new float[spec.parameters()];
    for (Run run : runs(spec, precision)) {
      run.read(bytes, weights);
    }
    return Network.of(spec, weights);
  }

  private static byte[] bytes(NetworkSpec spec, float[] weights, Precision precision) {
    List<Run> runs = runs(spec, precision);
    int size = runs.stream().mapToInt(Run::bytes).sum();
    ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    for (Run run : runs) {
      run.write(weights, bytes);
    }
    return bytes.array();
  }

  /** The weights in pieces that are written alike. */
  private static List<Run> runs(NetworkSpec spec, Precision precision) {
    int all = spec.parameters();
    if (precision == Precision.FLOAT32) {
      return List.of(new Floats(0, all));
    }
    if (precision == Precision.FLOAT16) {
      return List.of(new Halves(0, all));
    }
    List<Run> runs = new ArrayList<>();
    int at = 0;
    for (WeightMatrix matrix : WeightMatrix.of(spec)) {
      runs.add(new Floats(at, matrix.at()));
      runs.add(new Bytes(new Int8Matrix(matrix)));
      at = matrix.at() + matrix.rows() * matrix.columns();
    }
    runs.add(new Floats(at, all));
    return runs;
  }

  /** Some of the weights. */
  private interface Run {
    int bytes();

    void write(float[] weights, ByteBuffer to);

    void read(ByteBuffer from, float[] weights);
  }

  private record Floats(int from, int to) implements Run {

    @Override
    public int bytes() {
      return (to - from) * Float.BYTES;
    }

    @Override
    public void write(float[] weights, ByteBuffer bytes) {
      bytes.asFloatBuffer().put(weights, from, to - from);
      bytes.position(bytes.position() + bytes());
    }

    @Override
    public void read(ByteBuffer bytes, float[] weights) {
      bytes.asFloatBuffer().get(weights, from, to - from);
      bytes.position(bytes.position() + bytes());
    }
  }

  private record Halves(int from, int to) implements Run {

    @Override
    public int bytes() {
      return (to - from) * Short.BYTES;
    }

    @Override
    public void write(float[] weights, ByteBuffer bytes) {
      for (int i = from; i < to; i++) {
        if (!(Math.abs(weights[i]) <= MOST_HALF)) {
          throw new IllegalArgumentException(
              "The weight %s is beyond ±65,504, the range of %s. Save the network as %s."
                  .formatted(weights[i], Precision.FLOAT16, Precision.FLOAT32));
        }
        bytes.putShort(HalfFloat.bits(weights[i]));
      }
    }

    @Override
    public void read(ByteBuffer bytes, float[] weights) {
      for (int i = from; i < to; i++) {
        weights[i] = HalfFloat.value(bytes.getShort());
      }
    }
  }

  private record Bytes(Int8Matrix matrix) implements Run {

    @Override
    public int bytes() {
      return matrix.columns() * Float.BYTES + matrix.rows() * matrix.columns();
    }

    @Override
    public void write(float[] weights, ByteBuffer bytes) {
      float[] scales = matrix.scales(weights);
      for (float scale : scales) {
        bytes.putFloat(scale);
      }
      bytes.put(matrix.quantised(weights, scales));
    }

    @Override
    public void read(ByteBuffer bytes, float[] weights) {
      float[] scales = new float[matrix.columns()];
      for (int j = 0; j < scales.length; j++) {
        scales[j] = bytes.getFloat();
      }
      byte[] quantised = new byte[matrix.rows() * matrix.columns()];
      bytes.get(quantised);
      matrix.restore(quantised, scales, weights);
    }
  }
}
