package io.github.lifecycle4j.predict;

import io.github.lifecycle4j.data.Series;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a series, shortened. */
final class SeriesDigest {

  private SeriesDigest() {}

  static String of(Series series) {
    byte[] name =
        (series.key().id() + '\n' + series.frequency().unit() + '\n')
            .getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(name.length + 12 + 8 * series.length());
    bytes.put(name).putInt(series.frequency().seasonLength()).putLong(series.startPeriod());
    for (int i = 0; i < series.length(); i++) {
      // Equal values have equal bytes: every NaN counts as one.
      bytes.putLong(Double.doubleToLongBits(series.value(i)));
    }
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.array());
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("Every Java platform has SHA-256.", absent);
    }
  }
}
