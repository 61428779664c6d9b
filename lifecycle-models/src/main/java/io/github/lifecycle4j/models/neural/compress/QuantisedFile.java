package io.github.lifecycle4j.models.neural.compress;

import io.github.lifecycle4j.models.internal.SealedBytes;
import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import io.github.lifecycle4j.models.neural.spec.Shape;
import io.github.lifecycle4j.models.neural.store.SpecText;
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
 * Files of networks that compute with bytes, scales of inputs included, so that a network that is
 * read predicts what the written one did, bit for bit, without a calibration. The frame is that of
 * all models of this library (a header with kind and version, a checksum at the end); kind {@code
 * quantised-network}, version 1:
 *
 * <pre>
 * int   bytes of the spec, then the spec as UTF-8 text, a line for the input and each layer
 * for each dense layer, little-endian:
 *   float    scale of its inputs
 *   float    scale of each unit's weights
 *   byte     each weight, row by row, a row for each input; stands for byte × scale of its unit
 *   float    bias of each unit
 * </pre>
 */
public final class QuantisedFile {

  private static final String KIND = "quantised-network";
  private static final int VERSION = 1;

  private QuantisedFile() {}

  /**
   * Writes a network, over a file of the same name.
   *
   * @throws java.io.UncheckedIOException if the file cannot be written
   */
  public static void save(QuantisedNetwork network, Path file) {
    SealedBytes.save(file, KIND, VERSION, out -> write(network, out));
  }

  private static void write(QuantisedNetwork network, DataOutputStream out) throws IOException {
    byte[] spec = SpecText.of(network.spec()).getBytes(StandardCharsets.UTF_8);
    out.writeInt(spec.length);
    out.write(spec);
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.toIntExact(network.bytes())).order(ByteOrder.LITTLE_ENDIAN);
    for (QuantisedLayer layer : network.layers()) {
      bytes.putFloat(layer.inputScale);
      putFloats(layer.unitScales, bytes);
      bytes.put(layer.weights);
      putFloats(layer.bias, bytes);
    }
    out.write(bytes.array());
  }

  private static void putFloats(float[] values, ByteBuffer to) {
    for (float value : values) {
      to.putFloat(value);
    }
  }

  /**
   * Reads a network.
   *
   * @throws IllegalArgumentException if the file was altered or cut off, is no such network or of a
   *     newer version
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static QuantisedNetwork load(Path file) {
    return SealedBytes.load(file, KIND, VERSION, (version, in) -> read(file, in));
  }

  private static QuantisedNetwork read(Path file, DataInputStream in) throws IOException {
    byte[] text = in.readNBytes(in.readInt());
    NetworkSpec spec = SpecText.parse(new String(text, StandardCharsets.UTF_8));
    ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
    requireSize(file, spec, bytes.remaining());
    List<QuantisedLayer> layers = new ArrayList<>();
    Shape shape = spec.input();
    for (LayerSpec each : spec.layers()) {
      if (each instanceof LayerSpec.Dense dense) {
        layers.add(layer(dense, shape, bytes));
      }
      shape = each.output(shape);
    }
    return new QuantisedNetwork(spec, layers);
  }

  private static void requireSize(Path file, NetworkSpec spec, int found) {
    long needed = 0;
    Shape shape = spec.input();
    for (LayerSpec each : spec.layers()) {
      if (each instanceof LayerSpec.Dense dense) {
        needed += Float.BYTES * (1 + 2L * dense.units()) + (long) shape.width() * dense.units();
      }
      shape = each.output(shape);
    }
    if (needed != found) {
      throw new IllegalArgumentException(
          "The file %s has %s bytes of weights and scales, but its network needs %s:%n%s"
              .formatted(file, found, needed, spec.summary()));
    }
  }

  private static QuantisedLayer layer(LayerSpec.Dense dense, Shape shape, ByteBuffer bytes) {
    float inputScale = bytes.getFloat();
    float[] unitScales = getFloats(dense.units(), bytes);
    byte[] weights = new byte[shape.width() * dense.units()];
    bytes.get(weights);
    float[] bias = getFloats(dense.units(), bytes);
    return new QuantisedLayer(
        shape.steps(), dense.activation(), inputScale, weights, unitScales, bias);
  }

  private static float[] getFloats(int count, ByteBuffer from) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = from.getFloat();
    }
    return values;
  }
}
