package io.github.lifecycle4j.models.r;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.predict.Forecast;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;

/** A forecast of R's package forecast; see README.md beside the files. */
public final class RForecast {

  private final Properties values;

  private RForecast(Properties values) {
    this.values = values;
  }

  /** Reads the file of this name, such as {@code "Nile_ses"}. */
  public static RForecast of(String name) {
    Properties values = new Properties();
    try (InputStream file = RForecast.class.getResourceAsStream(name + ".properties");
        Reader reader =
            new InputStreamReader(Objects.requireNonNull(file, name), StandardCharsets.UTF_8)) {
      values.load(reader);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return new RForecast(values);
  }

  /** The history, in counted periods. */
  public Series history() {
    return Series.of(
        ProductKey.of(text("name")),
        Frequency.COUNTED.withSeasonLength(Integer.parseInt(text("frequency"))),
        1,
        numbers("series"));
  }

  /** A number, such as {@code "sigma2"} or {@code "par.alpha"}. */
  public double number(String key) {
    return Double.parseDouble(text(key));
  }

  /** A list of numbers, such as {@code "mean"} or {@code "lower80"}. */
  public double[] numbers(String key) {
    return Arrays.stream(text(key).split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  /** Number of steps. */
  public int horizon() {
    return numbers("mean").length;
  }

  /** Asserts that means and bounds are equal within a tolerance relative to the mean. */
  public void assertEqual(Forecast forecast, double tolerance) {
    assertQuantiles(forecast, tolerance, "lower95", 0.025);
    assertQuantiles(forecast, tolerance, "lower80", 0.1);
    assertQuantiles(forecast, tolerance, "upper80", 0.9);
    assertQuantiles(forecast, tolerance, "upper95", 0.975);
    double[] mean = numbers("mean");
    assertThat(forecast.horizon()).isEqualTo(mean.length);
    for (int h = 0; h < mean.length; h++) {
      assertThat(forecast.mean(h + 1)).isCloseTo(mean[h], within(tolerance * Math.abs(mean[h])));
    }
  }

  private void assertQuantiles(Forecast forecast, double tolerance, String key, double level) {
    double[] expected = numbers(key);
    double[] mean = numbers("mean");
    for (int h = 0; h < expected.length; h++) {
      assertThat(forecast.quantile(h + 1, level))
          .as("%s at step %d", key, h + 1)
          .isCloseTo(expected[h], within(tolerance * Math.abs(mean[h])));
    }
  }

  private String text(String key) {
    return Objects.requireNonNull(values.getProperty(key), key);
  }
}
