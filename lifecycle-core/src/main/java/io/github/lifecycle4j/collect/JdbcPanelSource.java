package io.github.lifecycle4j.collect;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.ProductKey;
import java.util.List;

/**
 * The answer to a query in the long format: one row for each product and time, with its units and
 * covariates.
 *
 * <pre>{@code
 * Collected sales =
 *     JdbcPanelSource.of(
 *             JdbcQuery.of(dataSource, "SELECT * FROM sales WHERE week >= ?")
 *                 .withParameters(LocalDate.of(2020, 1, 6)),
 *             Frequency.WEEKLY)
 *         .withMapping(
 *             ColumnMapping.of("sku", "week", "sold")
 *                 .withCovariate("unit_price", Covariates.PRICE, Role.FUTURE))
 *         .collect();
 * }</pre>
 *
 * <p>A row without product or time, with an infinite number, or with a part of a counted period is
 * broken. Of a static column the last text of a product counts, empty ones aside. The answer is
 * streamed: memory is taken for the observations alone. Immutable.
 *
 * @param query the query
 * @param frequency the time grid that the sales are to be put on
 * @param mapping which column holds what
 * @param brokenRows what to do with a row that does not hold what it should
 */
public record JdbcPanelSource(
    JdbcQuery query, Frequency frequency, ColumnMapping mapping, BrokenLines brokenRows)
    implements PanelSource {

  /**
   * A source of a query with the columns {@code product}, {@code date} and {@code units} that fails
   * on a broken row.
   */
  public static JdbcPanelSource of(JdbcQuery query, Frequency frequency) {
    return new JdbcPanelSource(query, frequency, ColumnMapping.defaults(), BrokenLines.FAIL);
  }

  /** The same with other columns. */
  public JdbcPanelSource withMapping(ColumnMapping other) {
    return new JdbcPanelSource(query, frequency, other, brokenRows);
  }

  /** The same with another way to deal with broken rows. */
  public JdbcPanelSource withBrokenRows(BrokenLines other) {
    return new JdbcPanelSource(query, frequency, mapping, other);
  }

  @Override
  public Collected collect() {
    return query.read(
        rows -> {
          Reader reader = new Reader(rows);
          Rejections rejections = new Rejections();
          long read = rows.forEach(brokenRows, rejections, reader::add);
          Observations observations = reader.observations.build();
          return new Collected(
              observations,
              new CollectionReport(
                  query.toString(), read, observations.rows(), 0, rejections.list()));
        });
  }

  /** Reads one answer to the query. */
  private final class Reader {

    private final JdbcRows rows;
    private final int product;
    private final int date;
    private final int units;
    private final int[] covariates;
    private final double[] values;
    private final int[] texts;
    private final List<String> statics = List.copyOf(mapping.statics().values());
    private final Observations.Builder observations =
        Observations.builder(
            frequency, mapping.covariates().values().toArray(Observations.Column[]::new));

    Reader(JdbcRows rows) {
      this.rows = rows;
      this.product = rows.column(mapping.product());
      this.date = rows.column(mapping.date());
      this.units = rows.column(mapping.units());
      this.covariates = mapping.covariates().keySet().stream().mapToInt(rows::column).toArray();
      this.values = new double[covariates.length];
      this.texts = mapping.statics().keySet().stream().mapToInt(rows::column).toArray();
    }

    void add() {
      String id = rows.text(product);
      if (id.isEmpty()) {
        throw rows.broken(product, "empty");
      }
      long day =
          frequency.isDated() ? rows.time(date).toLocalDate().toEpochDay() : rows.whole(date);
      double sold = rows.number(units);
      for (int c = 0; c < values.length; c++) {
        values[c] = rows.number(covariates[c]);
      }
      ProductKey key = ProductKey.of(id);
      observations.add(observations.product(key), day, sold, values);
      for (int s = 0; s < texts.length; s++) {
        String text = rows.text(texts[s]);
        if (!text.isEmpty()) {
          observations.attribute(key, statics.get(s), text);
        }
      }
    }
  }
}
