package io.github.lifecycle4j.benchmarks.accuracy;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The series of a forecasting competition: M1 (Makridakis et al. 1982, 1,001 series) or M3
 * (Makridakis and Hibon 2000, 3,003 series).
 *
 * @param series in the order of the file
 */
public record Competition(List<CompetitionSeries> series) {

  /** Copies the list. */
  public Competition {
    series = List.copyOf(series);
  }

  /**
   * Reads a competition.
   *
   * @param data the folder of reference data
   * @param name {@code "m1"} or {@code "m3"}: the file NAME/NAME.csv.gz with the columns series,
   *     period, part (train or test) and value, a line for each value in order of time
   */
  public static Competition read(Path data, String name) {
    Map<String, Draft> drafts = new LinkedHashMap<>();
    GzipCsv.read(
        data.resolve(name).resolve(name + ".csv.gz"),
        row ->
            drafts
                .computeIfAbsent(
                    row.getField("series"),
                    key -> new Draft(key, Period.valueOf(row.getField("period"))))
                .add(row.getField("part"), Double.parseDouble(row.getField("value"))));
    return new Competition(drafts.values().stream().map(Draft::series).toList());
  }

  /** The series that are observed like this. */
  public List<CompetitionSeries> of(Period period) {
    return series.stream().filter(one -> one.period() == period).toList();
  }

  /** A {@linkplain #sample(Period, int, long) sample} of each period. */
  public Competition sample(int size, long seed) {
    return new Competition(
        Arrays.stream(Period.values())
            .flatMap(period -> sample(period, size, seed).stream())
            .toList());
  }

  /**
   * A random sample of the series that are observed like this, the same for the same seed.
   *
   * @param size number of series; all of them when there are not as many
   */
  public List<CompetitionSeries> sample(Period period, int size, long seed) {
    List<CompetitionSeries> all = new ArrayList<>(of(period));
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = all.size() - 1; i > 0; i--) {
      Collections.swap(all, i, random.nextInt(i + 1));
    }
    return List.copyOf(all.subList(0, Math.min(size, all.size())));
  }

  /** The values of a series while it is read. */
  private static final class Draft {

    private final ProductKey key;
    private final Period period;
    private final List<Double> train = new ArrayList<>();
    private final List<Double> test = new ArrayList<>();

    Draft(String key, Period period) {
      this.key = ProductKey.of(key);
      this.period = period;
    }

    void add(String part, double value) {
      (part.equals("train") ? train : test).add(value);
    }

    CompetitionSeries series() {
      return new CompetitionSeries(period, series(0, train), series(train.size(), test));
    }

    private Series series(int start, List<Double> values) {
      return Series.of(
          key,
          period.frequency(),
          start,
          values.stream().mapToDouble(Double::doubleValue).toArray());
    }
  }
}
