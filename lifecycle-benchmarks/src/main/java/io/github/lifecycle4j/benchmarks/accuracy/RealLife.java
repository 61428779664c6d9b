package io.github.lifecycle4j.benchmarks.accuracy;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.stage.LifecycleStage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real life by the year with its stages.
 *
 * @param stages one for each year
 */
record RealLife(Series history, List<LifecycleStage> stages) {

  private static final Pattern LIFE =
      Pattern.compile(
          "\"(\\w+)\":\\s*\\{\\s*\"years\":\\s*\\[([^\\]]*)\\],\\s*\"units\":\\s*\\[([^\\]]*)\\],\\s*\"stage\":\\s*\\[([^\\]]*)\\]");

  /**
   * Reads the lives of {@code stage_labels_real_annual.json}.
   *
   * @param data folder of reference data
   */
  static List<RealLife> all(Path data) {
    Path file = data.resolve("lifecycles/stage_labels_real_annual.json");
    List<RealLife> lives = new ArrayList<>();
    try {
      Matcher matcher = LIFE.matcher(Files.readString(file, StandardCharsets.UTF_8));
      while (matcher.find()) {
        double[] units =
            cells(matcher.group(3)).stream().mapToDouble(Double::parseDouble).toArray();
        long first = Long.parseLong(cells(matcher.group(2)).get(0));
        lives.add(
            new RealLife(
                Series.of(ProductKey.of(matcher.group(1)), Frequency.YEARLY, first - 1970, units),
                cells(matcher.group(4)).stream()
                    .map(
                        it -> LifecycleStage.valueOf(it.replace("\"", "").toUpperCase(Locale.ROOT)))
                    .toList()));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("The file '%s' cannot be read.".formatted(file), failed);
    }
    return lives;
  }

  private static List<String> cells(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).toList();
  }
}
