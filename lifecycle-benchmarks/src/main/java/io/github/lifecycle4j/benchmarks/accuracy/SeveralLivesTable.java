package io.github.lifecycle4j.benchmarks.accuracy;

import io.github.lifecycle4j.benchmarks.ReferenceFolder;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.stage.SeveralLivesDetector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whether the detector of several lives finds where lives after the first begin: on simulated
 * products of each kind of {@link SeveralLives}, and on real lives by the year: the units of 17
 * formats of music in the US, of which long-playing records alone came back, in 2007, and seven
 * products of Apple and IBM. A beginning is found when one is told within a quarter of a year (of
 * years, within two) of it; what is told beside is false. Precision is the share of what is told
 * that is found, recall that of what there is.
 *
 * <pre>
 * java -Dlifecycle.data=DIR -cp benchmarks.jar \
 *     io.github.lifecycle4j.benchmarks.accuracy.SeveralLivesTable [SEED]
 * </pre>
 */
public final class SeveralLivesTable {

  private static final int OF_EACH_KIND = 100;

  /** Period of the year 2007, after the year in which least vinyl was sold. */
  private static final long VINYL_CAME_BACK = 2007 - 1970;

  private SeveralLivesTable() {}

  /** Prints the table; see the class. */
  public static void main(String... arguments) {
    long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
    System.out.println("kind                  products  beginnings  found  false");
    Map<String, Count> rows = simulated(OF_EACH_KIND, seed);
    rows.forEach((kind, count) -> count.print(kind));
    Count all = new Count();
    rows.values().forEach(all::add);
    all.print("simulated");
    real(ReferenceFolder.path()).print("real");
    System.out.printf(
        Locale.ROOT, "simulated: precision %.3f, recall %.3f%n", all.precision(), all.recall());
  }

  /** Counts by kind of simulated product. */
  static Map<String, Count> simulated(int ofEachKind, long seed) {
    Map<String, Count> rows = new LinkedHashMap<>();
    for (SeveralLives.Product product : SeveralLives.simulate(ofEachKind, seed)) {
      rows.computeIfAbsent(product.kind().toString(), key -> new Count())
          .score(product.history(), product.later());
    }
    return rows;
  }

  /** Counts of the real lives. */
  static Count real(Path data) {
    Count count = new Count();
    for (Series format : formats(data)) {
      boolean vinyl = format.key().id().equals("LP/EP");
      count.score(format, vinyl ? List.of(VINYL_CAME_BACK) : List.of());
    }
    for (RealLife life : RealLife.all(data)) {
      if (life.history().key().id().matches("ip.*|ibm.*")) {
        count.score(life.history(), List.of());
      }
    }
    return count;
  }

  /** Units of the formats of music, from the first to the last year that is known. */
  private static List<Series> formats(Path data) {
    Path file = data.resolve("lifecycles/riaa_units_by_format_millions.csv");
    List<String[]> rows = WideCsv.rows(file);
    String[] head = rows.remove(0);
    List<Series> formats = new ArrayList<>();
    for (int format = 1; format < head.length; format++) {
      int column = format;
      List<String[]> known = rows.stream().filter(row -> !row[column].isEmpty()).toList();
      double[] units = known.stream().mapToDouble(row -> Double.parseDouble(row[column])).toArray();
      long first = Long.parseLong(known.get(0)[0]) - 1970;
      formats.add(Series.of(ProductKey.of(head[column]), Frequency.YEARLY, first, units));
    }
    return formats;
  }

  /** Counts over products. */
  static final class Count {

    private int products;
    private int beginnings;
    private int found;
    private int wrong;

    void score(Series history, List<Long> later) {
      List<Long> told = new ArrayList<>(SeveralLivesDetector.lives(history));
      told.remove(0);
      int near = history.frequency().equals(Frequency.YEARLY) ? 2 : 13;
      for (long beginning : later) {
        int before = told.size();
        told.removeIf(one -> Math.abs(one - beginning) <= near);
        found += told.size() < before ? 1 : 0;
      }
      products++;
      beginnings += later.size();
      wrong += told.size();
    }

    void add(Count other) {
      products += other.products;
      beginnings += other.beginnings;
      found += other.found;
      wrong += other.wrong;
    }

    /** Share of what was told that is right, 1 where nothing was told. */
    double precision() {
      return found + wrong == 0 ? 1 : (double) found / (found + wrong);
    }

    /** Share of what there is that was told, 1 where there is nothing. */
    double recall() {
      return beginnings == 0 ? 1 : (double) found / beginnings;
    }

    private void print(String kind) {
      System.out.printf("%-22s %7d  %10d  %5d  %5d%n", kind, products, beginnings, found, wrong);
    }
  }
}
