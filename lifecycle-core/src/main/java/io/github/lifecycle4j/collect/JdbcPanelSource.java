package io.github.lifecycle4j.collect;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.ProductKey;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * The answer to an SQL query in the long format, one row for each product and time, from any
 * database with a JDBC driver.
 *
 * <p>Cells are read by their SQL type: the day from {@code DATE} or a timestamp, with counted
 * periods from a whole number; units and covariates from any numeric type or {@code BOOLEAN} (1 and
 * 0), null and NaN being missing; the product and static covariates from any type, as text. A row
 * without product or day, or with an infinite number, is left out and reported. Column names match
 * in any letter case.
 *
 * <p>Rows are read in portions of the fetch size where the driver can: PostgreSQL, Oracle, SQL
 * Server and H2 do so as they are, MySQL with {@code useCursorFetch=true} and DuckDB with {@code
 * jdbc_stream_results=true} in the connection's address. The query runs in a transaction of its own
 * that is rolled back; the connection is given back as it was. Immutable.
 */
public final class JdbcPanelSource implements PanelSource {

  private static final int FETCH_SIZE = 10_000;

  private final JdbcQuery query;
  private final ColumnMapping mapping;
  private final Frequency frequency;
  private final ZoneId zone;

  private JdbcPanelSource(
      JdbcQuery query, ColumnMapping mapping, Frequency frequency, ZoneId zone) {
    this.query = query;
    this.mapping = mapping;
    this.frequency = frequency;
    this.zone = zone;
  }

  /**
   * A source of the rows of a query, without parameters, with a fetch size of 10,000 rows and days
   * in UTC.
   *
   * @param source where connections come from
   * @param sql the query, which only reads
   * @param mapping which column holds what
   * @param frequency the time grid that the sales are to be put on
   */
  public static JdbcPanelSource of(
      DataSource source, String sql, ColumnMapping mapping, Frequency frequency) {
    JdbcQuery query = new JdbcQuery(source, sql, List.of(), FETCH_SIZE);
    return new JdbcPanelSource(query, mapping, frequency, ZoneOffset.UTC);
  }

  /**
   * The same with values for the {@code ?} of the query, in order, of types that the driver knows,
   * such as String, Integer, Double, BigDecimal, LocalDate and OffsetDateTime.
   *
   * @throws IllegalArgumentException if a value is a {@link java.util.Date}, whose day depends on
   *     the time zone of the machine
   */
  public JdbcPanelSource withParameters(Object... values) {
    return with(new JdbcQuery(query.source(), query.sql(), List.of(values), query.fetchSize()));
  }

  /**
   * The same, holding this many rows at a time.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public JdbcPanelSource withFetchSize(int rows) {
    return with(new JdbcQuery(query.source(), query.sql(), query.parameters(), rows));
  }

  /** The same, telling the day of a timestamp with time zone in this zone. */
  public JdbcPanelSource withZone(ZoneId other) {
    return new JdbcPanelSource(query, mapping, frequency, other);
  }

  private JdbcPanelSource with(JdbcQuery other) {
    return new JdbcPanelSource(other, mapping, frequency, zone);
  }

  @Override
  public Collected collect() {
    return query.read(rows -> new Reader(rows).read());
  }

  /** Reads one answer to the query. */
  private final class Reader {

    private final JdbcRows rows;
    private final int product;
    private final int date;
    private final int units;
    private final List<Observations.Column> columns = List.copyOf(mapping.covariates().values());
    private final int[] covariates;
    private final List<String> statics = List.copyOf(mapping.statics().values());
    private final int[] texts;
    private final Observations.Builder observations =
        Observations.builder(frequency, columns.toArray(Observations.Column[]::new));
    private final Rejections rejections = new Rejections();

    Reader(JdbcRows rows) {
      this.rows = rows;
      this.product = rows.column(mapping.product());
      this.date = rows.column(mapping.date());
      this.units = rows.column(mapping.units());
      this.covariates = mapping.covariates().keySet().stream().mapToInt(rows::column).toArray();
      this.texts = mapping.statics().keySet().stream().mapToInt(rows::column).toArray();
    }

    Collected read() {
      double[] values = new double[covariates.length];
      while (rows.next()) {
        add(values);
      }
      long used = observations.rows();
      return new Collected(
          observations.build(),
          new CollectionReport(
              "query '%s'".formatted(query.label()), rows.row(), used, 0, rejections.list()));
    }

    private void add(double[] values) {
      String id = rows.text(product);
      OptionalLong day = day();
      double sold = rows.number(units);
      boolean infinite = Double.isInfinite(sold);
      for (int c = 0; c < values.length; c++) {
        values[c] = rows.number(covariates[c]);
        infinite |= Double.isInfinite(values[c]);
      }
      if (id.isBlank()) {
        reject("no product");
      } else if (day.isEmpty()) {
        reject("no date");
      } else if (infinite) {
        reject("an infinite number");
      } else {
        ProductKey key = ProductKey.of(id);
        observations.add(observations.product(key), day.getAsLong(), sold, values);
        addStatics(key);
      }
    }

    private OptionalLong day() {
      if (frequency.isDated()) {
        Optional<LocalDate> day = rows.date(date, zone);
        return day.isPresent() ? OptionalLong.of(day.get().toEpochDay()) : OptionalLong.empty();
      }
      return rows.whole(date);
    }

    private void addStatics(ProductKey key) {
      for (int s = 0; s < texts.length; s++) {
        String text = rows.text(texts[s]);
        if (!text.isBlank()) {
          observations.attribute(key, statics.get(s), text);
        }
      }
    }

    private void reject(String reason) {
      rejections.add(reason, "row " + rows.row());
    }
  }
}
