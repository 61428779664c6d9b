package io.github.lifecycle4j.models.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * A file of a learnt model. All numbers are big-endian:
 *
 * <pre>
 * text  "lifecycle4j"   2 bytes of length, then the characters (DataOutput.writeUTF)
 * text  kind            such as "boosted-trees"
 * int   version         of the content
 * ...   content
 * int   CRC-32C of all bytes before it
 * </pre>
 */
public final class SealedBytes {

  private static final String MAGIC = "lifecycle4j";

  private SealedBytes() {}

  /** Writes the content. */
  public interface Writer {
    void write(DataOutputStream out) throws IOException;
  }

  /** Reads the content of a version. */
  public interface Reader<T> {
    T read(int version, DataInputStream in) throws IOException;
  }

  /**
   * Writes a file, over one of the same name.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public static void save(Path file, String kind, int version, Writer content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(MAGIC);
      out.writeUTF(kind);
      out.writeInt(version);
      content.write(out);
      out.writeInt(crc(bytes.toByteArray()));
      Files.write(file, bytes.toByteArray());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(
          "The model cannot be written to %s.".formatted(file), unwritable);
    }
  }

  /**
   * Reads a file.
   *
   * @param newest the newest version that the reader knows
   * @throws UncheckedIOException if it cannot be read
   * @throws IllegalArgumentException if it was altered or cut off, is of another kind or of a newer
   *     version
   */
  public static <T> T load(Path file, String kind, int newest, Reader<T> content) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      int end = bytes.length - Integer.BYTES;
      if (end < 0 || crc(Arrays.copyOf(bytes, end)) != ByteBuffer.wrap(bytes).getInt(end)) {
        throw new IllegalArgumentException(
            "The file %s of %s bytes is no model, or was cut off or altered. Maybe bring it back from a backup."
                .formatted(file, bytes.length));
      }
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, end));
      requireKind(file, kind, in.readUTF(), in.readUTF());
      int version = in.readInt();
      if (version < 1 || version > newest) {
        throw new IllegalArgumentException(
            "The file %s has version %s but this library reads 1 to %s. Maybe update the library."
                .formatted(file, version, newest));
      }
      return content.read(version, in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The model in %s cannot be read.".formatted(file), unreadable);
    }
  }

  private static void requireKind(Path file, String kind, String magic, String found) {
    if (!magic.equals(MAGIC) || !found.equals(kind)) {
      throw new IllegalArgumentException(
          "The file %s holds '%s' of '%s' but '%s' of '%s' is needed."
              .formatted(file, found, magic, kind, MAGIC));
    }
  }

  private static int crc(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
