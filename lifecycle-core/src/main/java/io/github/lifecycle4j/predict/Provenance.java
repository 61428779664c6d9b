package io.github.lifecycle4j.predict;

import io.github.lifecycle4j.data.Series;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a forecast was made, kept so that it can be audited and made again.
 *
 * @param forecaster name of the forecaster
 * @param parameters fitted and given parameters by name, sorted; numbers written so that they read
 *     back exactly
 * @param seed the seed of the fit
 * @param dataDigest digest of the history that was fitted, see {@link #digest}
 */
public record Provenance(
    String forecaster, Map<String, String> parameters, long seed, String dataDigest) {

  /** Copies the parameters. */
  public Provenance {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
  }

  /**
   * Returns a digest of a series: equal for equal key, grid, start and values, the same on every
   * machine (SHA-256 over them, first 16 hexadecimal digits).
   */
  public static String digest(Series series) {
    return SeriesDigest.of(series);
  }
}
