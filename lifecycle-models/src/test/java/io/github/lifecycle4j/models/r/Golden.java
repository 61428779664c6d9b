package io.github.lifecycle4j.models.r;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lifecycle4j.collect.CsvTable;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.predict.Forecast;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A reference case computed by R; see README.md beside the files. */
public final class Golden {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonNode root;

  private Golden(JsonNode root) {
    this.root = root;
  }

  /** The case of this kind and id, such as {@code "smoothing"} and {@code "Nile_ses"}. */
  public static Golden of(String kind, String id) {
    return new Golden(json(kind + "/" + id + ".json"));
  }

  /** All cases of a kind, sorted by id. */
  public static Stream<Golden> all(String kind) {
    try (Stream<Path> files = Files.list(Path.of(resource(kind)))) {
      return files
          .map(file -> file.getFileName().toString())
          .sorted()
          .map(name -> of(kind, name.substring(0, name.lastIndexOf('.'))))
          .toList()
          .stream();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The series of this name in counted periods from 1 on; NaN where R has NA. */
  public static Series series(String name) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(open("series/" + name + ".csv"), StandardCharsets.UTF_8))) {
      double[] values =
          lines
              .lines()
              .skip(1)
              .map(line -> line.substring(line.lastIndexOf(',') + 1))
              .mapToDouble(value -> "NA".equals(value) ? Double.NaN : Double.parseDouble(value))
              .toArray();
      return Series.of(
          ProductKey.of(name), Frequency.COUNTED.withSeasonLength(seasonLength(name)), 1, values);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The table of this name, such as {@code "sk_data/diabetes"}. */
  public static Table table(String name) {
    return CsvTable.of(Path.of(resource(name + ".csv"))).read();
  }

  /** The series of this case, transformed as the case says. */
  public Series history() {
    Series series = series(text("series"));
    double[] values = series.toArray();
    String transform = root.path("transform").asText("none");
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (transform) {
            case "none" -> values[i];
            case "log" -> Math.log(values[i]);
            case "log10" -> Math.log10(values[i]);
            default -> throw new IllegalStateException(transform);
          };
    }
    return Series.of(series.key(), series.frequency(), series.startPeriod(), values);
  }

  /** The id. */
  public String id() {
    return text("id");
  }

  /** Whether there is a value at a path, such as {@code "fit.loglik"}, that is not null. */
  public boolean has(String path) {
    return !at(path).isMissingNode() && !at(path).isNull();
  }

  /** The value at a path, for what the other methods do not read. */
  public JsonNode node(String path) {
    JsonNode node = at(path);
    if (node.isMissingNode()) {
      throw new IllegalArgumentException("The case has no '%s'.".formatted(path));
    }
    return node;
  }

  /** A number; NaN for null. */
  public double number(String path) {
    return number(node(path));
  }

  /** A whole number. */
  public int integer(String path) {
    return node(path).intValue();
  }

  /** A truth value. */
  public boolean flag(String path) {
    return node(path).booleanValue();
  }

  /** A text. */
  public String text(String path) {
    return node(path).textValue();
  }

  /** A list of numbers, NaN for null; a single number is a list of one. */
  public double[] numbers(String path) {
    JsonNode node = node(path);
    return node.isArray()
        ? elements(node).mapToDouble(Golden::number).toArray()
        : new double[] {number(node)};
  }

  /** The names of the fields of an object, in the order of the file. */
  public List<String> names(String path) {
    List<String> names = new ArrayList<>();
    node(path).fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Number of steps of the forecast. */
  public int horizon() {
    return node("forecast.mean").size();
  }

  /**
   * Asserts that means and those bounds that R gives are equal within a tolerance relative to the
   * mean.
   */
  public void assertEqual(Forecast forecast, double tolerance) {
    double[] mean = numbers("forecast.mean");
    assertThat(forecast.horizon()).isEqualTo(mean.length);
    for (int h = 0; h < mean.length; h++) {
      assertThat(forecast.mean(h + 1)).isCloseTo(mean[h], within(tolerance * Math.abs(mean[h])));
    }
    assertQuantiles(forecast, tolerance, "lower95", 0.025);
    assertQuantiles(forecast, tolerance, "lower80", 0.1);
    assertQuantiles(forecast, tolerance, "upper80", 0.9);
    assertQuantiles(forecast, tolerance, "upper95", 0.975);
  }

  private void assertQuantiles(Forecast forecast, double tolerance, String bound, double level) {
    double[] expected = numbers("forecast." + bound);
    for (int h = 0; h < expected.length; h++) {
      if (!Double.isNaN(expected[h])) {
        assertThat(forecast.quantile(h + 1, level))
            .as("%s at step %d", bound, h + 1)
            .isCloseTo(expected[h], within(tolerance * Math.abs(forecast.mean(h + 1))));
      }
    }
  }

  /** The id: names the case in a parameterized test. */
  @Override
  public String toString() {
    return id();
  }

  private JsonNode at(String path) {
    // Some fields have dots in their names, such as "acf_lag0..".
    return root.has(path) ? root.get(path) : root.at("/" + path.replace('.', '/'));
  }

  private static double number(JsonNode node) {
    if (node.isNull()) {
      return Double.NaN;
    }
    if (!node.isNumber()) {
      throw new IllegalArgumentException("%s is not a number.".formatted(node));
    }
    return node.doubleValue();
  }

  /** R's frequency; a frequency below 1, one value in ten years, has no season. */
  private static int seasonLength(String name) {
    return elements(json("manifest.json").get("series"))
        .filter(series -> name.equals(series.get("name").textValue()))
        .mapToInt(series -> Math.max(series.get("frequency").intValue(), 1))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No series '%s'.".formatted(name)));
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static JsonNode json(String file) {
    try (InputStream stream = open(file)) {
      return MAPPER.readTree(stream);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(Golden.class.getResourceAsStream(file), file);
  }

  private static URI resource(String name) {
    try {
      return Objects.requireNonNull(Golden.class.getResource(name), name).toURI();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
