package io.github.lifecycle4j.models.stage;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageDetector;
import io.github.lifecycle4j.stage.StagePath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** A product whose stage in each period is known. */
record LabelledLife(Series history, Covariates covariates, List<LifecycleStage> stages) {

  /** Adds what a detector tells online, from a period on, to a score. */
  void scoreOnline(StageDetector detector, int from, StageScore score) {
    score(detector.online(history, covariates), from, score);
  }

  /** Adds what a detector tells looking back to a score. */
  void scoreRetrospective(StageDetector detector, StageScore score) {
    score(detector.retrospective(history, covariates), 0, score);
  }

  /** The life without its first periods. */
  LabelledLife from(int index) {
    long first = history.startPeriod() + index;
    Covariates seen = Covariates.none();
    for (Map.Entry<String, Series> past : covariates.past().entrySet()) {
      seen = seen.withPast(past.getKey(), past.getValue().from(first));
    }
    return new LabelledLife(history.from(first), seen, stages.subList(index, stages.size()));
  }

  private void score(StagePath path, int from, StageScore score) {
    for (int t = from; t < stages.size(); t++) {
      score.add(stages.get(t), path.stage(t));
    }
  }

  /** Reads the planted lives: product,week,units,promotion,stockout,stage,mean. */
  static List<LabelledLife> planted(Path file) {
    Map<String, List<String[]>> rows = new LinkedHashMap<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      reader.readLine();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.split(",", -1);
        rows.computeIfAbsent(cells[0], key -> new ArrayList<>()).add(cells);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return rows.entrySet().stream().map(e -> life(e.getKey(), e.getValue())).toList();
  }

  private static LabelledLife life(String product, List<String[]> rows) {
    ProductKey key = ProductKey.of(product);
    long start = Long.parseLong(rows.get(0)[1]);
    return new LabelledLife(
        Series.of(key, Frequency.WEEKLY, start, column(rows, 2)),
        Covariates.none()
            .withPast(
                Covariates.PROMOTION, Series.of(key, Frequency.WEEKLY, start, column(rows, 3)))
            .withPast(
                Covariates.STOCKOUT, Series.of(key, Frequency.WEEKLY, start, column(rows, 4))),
        rows.stream()
            .map(cells -> LifecycleStage.valueOf(cells[5].toUpperCase(Locale.ROOT)))
            .toList());
  }

  private static double[] column(List<String[]> rows, int column) {
    return rows.stream().mapToDouble(cells -> Double.parseDouble(cells[column])).toArray();
  }
}
