package io.github.lifecycle4j.collect;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.ProductKey;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A CSV file in the long format: one line for each product and time, with its units and covariates.
 *
 * <pre>{@code
 * Collected sales =
 *     CsvPanelSource.of(Path.of("sales.csv.gz"), Frequency.WEEKLY)
 *         .withMapping(
 *             ColumnMapping.of("sku", "week", "sold")
 *                 .withCovariate("unit_price", Covariates.PRICE, Role.FUTURE)
 *                 .withCovariate("visits", Role.PAST)
 *                 .withStatic("brand"))
 *         .collect();
 * }</pre>
 *
 * <p>An empty cell of a number is missing, {@code NaN}; a line without product or time is broken.
 * Numbers are written with a decimal point and no thousands separator. Of a static column the last
 * text of a product counts, empty ones aside. The file is streamed: memory is taken for the
 * observations, not for the file. Immutable.
 *
 * @param path the file, plain or gzip
 * @param frequency the time grid that the sales are to be put on
 * @param mapping which column holds what
 * @param time how times are written
 * @param format how the file is written
 * @param brokenLines what to do with a line that does not hold what it should
 */
public record CsvPanelSource(
    Path path,
    Frequency frequency,
    ColumnMapping mapping,
    TimeFormat time,
    CsvFormat format,
    BrokenLines brokenLines)
    implements PanelSource {

  /**
   * A source of a file with the columns {@code product}, {@code date} and {@code units},
   * {@linkplain TimeFormat#detected() detected} times and the usual format, that fails on a broken
   * line.
   */
  public static CsvPanelSource of(Path path, Frequency frequency) {
    return new CsvPanelSource(
        path,
        frequency,
        ColumnMapping.defaults(),
        TimeFormat.detected(),
        CsvFormat.defaults(),
        BrokenLines.FAIL);
  }

  /** The same with other columns. */
  public CsvPanelSource withMapping(ColumnMapping other) {
    return new CsvPanelSource(path, frequency, other, time, format, brokenLines);
  }

  /** The same with times written in another way. */
  public CsvPanelSource withTime(TimeFormat other) {
    return new CsvPanelSource(path, frequency, mapping, other, format, brokenLines);
  }

  /** The same for a file written in another way. */
  public CsvPanelSource withFormat(CsvFormat other) {
    return new CsvPanelSource(path, frequency, mapping, time, other, brokenLines);
  }

  /** The same with another way to deal with broken lines. */
  public CsvPanelSource withBrokenLines(BrokenLines other) {
    return new CsvPanelSource(path, frequency, mapping, time, format, other);
  }

  @Override
  public Collected collect() {
    try (CsvFile file = CsvFile.open(path, format)) {
      Reader reader = new Reader(file);
      Rejections rejections = new Rejections();
      long read = file.forEach(brokenLines, rejections, reader::add);
      Observations observations = reader.observations.build();
      return new Collected(
          observations,
          new CollectionReport(path.toString(), read, observations.rows(), 0, rejections.list()));
    }
  }

  /** Reads one file. */
  private final class Reader {

    private final int product;
    private final int date;
    private final int units;
    private final int[] covariates;
    private final double[] values;
    private final TimeFormat.DayReader days = time.days(frequency);
    private final TextPool products = new TextPool();
    private final List<ProductKey> keys = new ArrayList<>();
    private final List<StaticColumn> statics = new ArrayList<>();
    private final Observations.Builder observations =
        Observations.builder(
            frequency, mapping.covariates().values().toArray(Observations.Column[]::new));

    Reader(CsvFile file) {
      this.product = file.column(mapping.product());
      this.date = file.column(mapping.date());
      this.units = file.column(mapping.units());
      this.covariates = mapping.covariates().keySet().stream().mapToInt(file::column).toArray();
      this.values = new double[covariates.length];
      mapping
          .statics()
          .forEach((column, name) -> statics.add(new StaticColumn(file.column(column), name)));
    }

    void add(CsvRow row) {
      if (row.cell(product).length() == 0) {
        throw row.broken(product, "empty");
      }
      long day = day(row);
      double sold = row.number(units);
      for (int c = 0; c < values.length; c++) {
        values[c] = row.number(covariates[c]);
      }
      for (StaticColumn column : statics) {
        column.read(row);
      }
      int index = row.text(product, products);
      if (index == keys.size()) {
        keys.add(ProductKey.of(products.text(index)));
      }
      observations.add(observations.product(keys.get(index)), day, sold, values);
      for (StaticColumn column : statics) {
        column.assign(index, keys.get(index), observations);
      }
    }

    private long day(CsvRow row) {
      Cell cell = row.cell(date);
      if (cell.length() == 0) {
        throw row.broken(date, "empty");
      }
      try {
        return days.day(cell);
      } catch (DateTimeException | ArithmeticException | NumberFormatException wrong) {
        throw row.broken(date, "not " + time.expected(frequency));
      }
    }
  }

  /** A column of texts that belong to the product. */
  private static final class StaticColumn {

    private final int column;
    private final String name;
    private final TextPool texts = new TextPool();
    private int[] assigned = {};
    private int read;

    StaticColumn(int column, String name) {
      this.column = column;
      this.name = name;
    }

    void read(CsvRow row) {
      read = row.text(column, texts);
    }

    void assign(int product, ProductKey key, Observations.Builder observations) {
      if (product >= assigned.length) {
        int before = assigned.length;
        assigned = Arrays.copyOf(assigned, 2 * product + 16);
        Arrays.fill(assigned, before, assigned.length, TextPool.ABSENT);
      }
      if (read != TextPool.ABSENT && assigned[product] != read) {
        assigned[product] = read;
        observations.attribute(key, name, texts.text(read));
      }
    }
  }
}
