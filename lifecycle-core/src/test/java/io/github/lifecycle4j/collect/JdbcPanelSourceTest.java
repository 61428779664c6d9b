package io.github.lifecycle4j.collect;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.Observations.Column;
import io.github.lifecycle4j.data.Observations.Role;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.database.DriverDataSource;
import io.github.lifecycle4j.database.KeptConnection;
import io.github.lifecycle4j.database.Postgres;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real PostgreSQL. */
class JdbcPanelSourceTest {

  private static final ColumnMapping SALES =
      ColumnMapping.of("sku", "day", "sold")
          .withCovariate("unit_price", Covariates.PRICE, Role.FUTURE)
          .withCovariate("promoted", Covariates.PROMOTION, Role.FUTURE)
          .withCovariate("visits", Role.PAST)
          .withStatic("category");

  private final DriverDataSource postgres = Postgres.connections();

  @BeforeEach
  void createTable() throws SQLException {
    run(
        "DROP TABLE IF EXISTS sales",
        "CREATE TABLE sales (sku text, day date, sold integer, unit_price numeric(8,2),"
            + " promoted boolean, visits double precision, category text)",
        "INSERT INTO sales VALUES"
            + " ('A', '2024-01-01', 3, 9.99, true, 12.5, 'toys'),"
            + " ('B', '2024-01-02', 0, 5, false, null, null),"
            + " ('A', '2024-01-08', null, null, null, 7, 'toys')");
  }

  @AfterEach
  void everyConnectionIsClosed() throws SQLException {
    run("DROP TABLE sales");
    for (Connection connection : postgres.handedOut()) {
      assertThat(connection.isClosed()).isTrue();
    }
  }

  @Test
  void readsRowsWithTheirCovariates() {
    Collected collected = source("SELECT * FROM sales ORDER BY day", SALES).collect();

    Observations rows = collected.observations();
    assertThat(rows.frequency()).isEqualTo(Frequency.WEEKLY);
    assertThat(rows.products()).containsExactly(ProductKey.of("A"), ProductKey.of("B"));
    assertThat(rows.columns())
        .containsExactly(
            new Column("price", Role.FUTURE),
            new Column("promotion", Role.FUTURE),
            new Column("visits", Role.PAST));
    assertRow(rows, 0, 0, "2024-01-01", 3, 9.99, 1, 12.5);
    assertRow(rows, 1, 1, "2024-01-02", 0, 5, 0, NaN);
    assertRow(rows, 2, 0, "2024-01-08", NaN, NaN, NaN, 7);
    assertThat(rows.rows()).isEqualTo(3);
    assertThat(rows.statics(0)).containsExactly(Map.entry("category", "toys"));
    assertThat(rows.statics(1)).isEmpty();
    assertThat(collected.report())
        .isEqualTo(
            new CollectionReport("query 'SELECT * FROM sales ORDER BY day'", 3, 3, 0, List.of()));
  }

  @Test
  void bindsParametersByTheirType() {
    JdbcQuery query =
        query("SELECT * FROM sales WHERE day >= ? AND unit_price < ? AND promoted = ?")
            .withParameters(LocalDate.of(2024, 1, 2), new BigDecimal("5.01"), false);

    Observations rows = source(query, SALES).collect().observations();

    assertThat(rows.products()).containsExactly(ProductKey.of("B"));
    assertThat(rows.rows()).isEqualTo(1);
  }

  @Test
  void refusesParametersWhoseDayDependsOnTheMachine() {
    JdbcQuery query = query("SELECT * FROM sales WHERE day >= ?");

    assertThatThrownBy(() -> query.withParameters(java.sql.Date.valueOf("2024-01-01")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.sql.Date")
        .hasMessageContaining("LocalDate");
  }

  @Test
  void neverUsesTheTimeZoneOfTheMachine() {
    TimeZone before = TimeZone.getDefault();
    try {
      // Apia left out 2011-12-30 when it crossed the date line.
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      for (String type : List.of("date", "timestamp", "timestamptz")) {
        Observations rows =
            source(
                    "SELECT 'A' AS sku, 1 AS sold, '2011-12-30 20:30:00+00'::%s AS day"
                        .formatted(type),
                    ColumnMapping.of("sku", "day", "sold"))
                .collect()
                .observations();
        assertThat(LocalDate.ofEpochDay(rows.day(0))).as(type).isEqualTo("2011-12-30");
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void tellsTheDayOfAMomentInTheGivenZone() {
    JdbcQuery query =
        query("SELECT 'A' AS sku, 1 AS sold, '2024-01-31 20:30:00+00'::timestamptz AS day")
            .withZone(ZoneId.of("Asia/Tokyo"));

    Observations rows =
        source(query, ColumnMapping.of("sku", "day", "sold")).collect().observations();

    assertThat(LocalDate.ofEpochDay(rows.day(0))).isEqualTo("2024-02-01");
  }

  @Test
  void readsCountedPeriodsAndRefusesPartsOfThem() {
    JdbcPanelSource whole = counted("SELECT 'A' AS sku, 7 AS t, 2 AS sold");
    assertThat(whole.collect().observations().period(0)).isEqualTo(7);

    for (String period : List.of("7.5", "null::integer")) {
      JdbcPanelSource none = counted("SELECT 'A' AS sku, %s AS t, 2 AS sold".formatted(period));
      assertThatThrownBy(none::collect)
          .isInstanceOf(CollectException.class)
          .hasMessageContaining("Row 1 of the query")
          .hasMessageContaining("in the column 't', which is not a whole number");
    }
  }

  private JdbcPanelSource counted(String sql) {
    return JdbcPanelSource.of(query(sql), Frequency.COUNTED)
        .withMapping(ColumnMapping.of("sku", "t", "sold"));
  }

  @Test
  void failsOnABrokenRowOrCountsIt() throws SQLException {
    run(
        "INSERT INTO sales (sku, day, sold, visits) VALUES"
            + " (null, '2024-01-09', 1, 1),"
            + " (' ', '2024-01-10', 1, 1),"
            + " ('B', null, 1, 1),"
            + " ('B', '2024-01-11', 1, 'Infinity')");
    JdbcPanelSource source = source("SELECT * FROM sales ORDER BY visits, day", SALES);

    assertThatThrownBy(source::collect)
        .isInstanceOf(CollectException.class)
        .hasMessage(
            "Row 1 of the query 'SELECT * FROM sales ORDER BY visits, day' has '' in the column"
                + " 'sku', which is empty. Maybe leave such rows out in the query, or leave out"
                + " and count them with BrokenLines.REJECT.");

    CollectionReport report = source.withBrokenRows(BrokenLines.REJECT).collect().report();
    assertThat(report.read()).isEqualTo(7);
    assertThat(report.used()).isEqualTo(3);
    assertThat(report.rejections())
        .extracting(CollectionReport.Rejection::reason, CollectionReport.Rejection::count)
        .containsExactly(
            tuple("the column 'sku' is empty", 2L),
            tuple("the column 'day' is empty", 1L),
            tuple("the column 'visits' is too large a number", 1L));
    assertThat(report.rejections().get(2).examples().get(0)).startsWith("row 6 has 'Infinity'");
  }

  @Test
  void refusesAnAnswerWithoutRows() {
    JdbcPanelSource source = source("SELECT * FROM sales WHERE sold > 100", SALES);

    assertThatThrownBy(source::collect)
        .isInstanceOf(CollectException.class)
        .hasMessageContaining("gives no rows");
  }

  @Test
  void holdsNoMoreRowsThanTheFetchSize() throws SQLException {
    run("DROP SEQUENCE IF EXISTS sent", "CREATE SEQUENCE sent");
    // The database draws from the sequence for each row that it sends; the first one is refused.
    JdbcQuery query =
        query(
                "SELECT nextval('sent')::text AS sold, 'A' AS sku, DATE '2024-01-01' AS day"
                    + " FROM generate_series(1, 200000)")
            .withFetchSize(100);
    JdbcPanelSource source = source(query, ColumnMapping.of("sku", "day", "sold"));

    assertThatThrownBy(source::collect).isInstanceOf(CollectException.class);

    assertThat(number("SELECT last_value FROM sent")).isEqualTo(100);
    run("DROP SEQUENCE sent");
  }

  @Test
  void streamsManyRows() {
    JdbcQuery query =
        query(
                "SELECT 'P' || (i % 500) AS sku, DATE '2020-01-01' + i / 500 AS day, i AS sold"
                    + " FROM generate_series(0, 199999) AS i")
            .withFetchSize(1000);

    Observations rows =
        source(query, ColumnMapping.of("sku", "day", "sold")).collect().observations();

    assertThat(rows.rows()).isEqualTo(200_000);
    assertThat(rows.products()).hasSize(500);
    double sum = 0;
    for (int row = 0; row < rows.rows(); row++) {
      sum += rows.units(row);
    }
    assertThat(sum).isEqualTo(200_000.0 * 199_999 / 2);
    assertThat(LocalDate.ofEpochDay(rows.day(199_999))).isEqualTo("2021-02-03");
  }

  @Test
  void givesTheConnectionBackAsItWas() throws SQLException {
    try (Connection connection = postgres.getConnection()) {
      for (boolean automatic : new boolean[] {true, false}) {
        connection.setAutoCommit(automatic);
        KeptConnection kept = new KeptConnection(connection);
        source(JdbcQuery.of(kept.source(), "SELECT * FROM sales"), SALES).collect();
        JdbcPanelSource broken =
            source(JdbcQuery.of(kept.source(), "SELECT *, 1 / (sold - 3) AS t FROM sales"), SALES);
        assertThatThrownBy(broken::collect).isInstanceOf(UncheckedIOException.class);
        assertThat(kept.closed()).isEqualTo(2);
        assertThat(connection.getAutoCommit()).isEqualTo(automatic);
        connection.setAutoCommit(true);
      }
    }
  }

  @Test
  void namesTheColumnThatIsMissing() {
    JdbcPanelSource source = source("SELECT sku, day, sold AS quantity FROM sales", SALES);

    assertThatThrownBy(source::collect)
        .isInstanceOf(CollectException.class)
        .hasMessage(
            "The query 'SELECT sku, day, sold AS quantity FROM sales' has no column 'sold' but"
                + " [sku, day, quantity]. Maybe add it to the query or name it with AS.");
  }

  @Test
  void refusesAColumnThatIsThereTwice() {
    JdbcPanelSource source = source("SELECT *, 1 AS sold FROM sales", SALES);

    assertThatThrownBy(source::collect)
        .isInstanceOf(CollectException.class)
        .hasMessageContaining("more than one column 'sold'");
  }

  @Test
  void namesRowValueAndColumnOfAWrongType() {
    JdbcPanelSource text =
        source(
            "SELECT sku, day::text AS day, sold FROM sales",
            ColumnMapping.of("sku", "day", "sold"));
    assertThatThrownBy(text::collect)
        .isInstanceOf(CollectException.class)
        .hasMessageContaining("Row 1 of the query")
        .hasMessageContaining("'2024-01-01' of type text in the column 'day'")
        .hasMessageContaining("CAST(… AS DATE)");

    JdbcPanelSource units =
        source("SELECT sku, day, sku AS sold FROM sales", ColumnMapping.of("sku", "day", "sold"));
    assertThatThrownBy(units::collect)
        .isInstanceOf(CollectException.class)
        .hasMessageContaining("'A' of type text in the column 'sold'");
  }

  @Test
  void saysWhatTheDatabaseSaid() {
    JdbcPanelSource source = source("SELECT * FROM nowhere", SALES);

    assertThatThrownBy(source::collect)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("The query 'SELECT * FROM nowhere' cannot be run: ")
        .hasMessageContaining("\"nowhere\" does not exist");
  }

  @Test
  void saysThatTheDatabaseIsNotThere() {
    JdbcPanelSource source =
        source(JdbcQuery.of(new DriverDataSource("jdbc:nowhere:x"), "SELECT 1"), SALES);

    assertThatThrownBy(source::collect)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("No suitable driver");
  }

  @Test
  void refusesAFetchSizeOfNothing() {
    JdbcQuery query = query("SELECT 1");

    assertThatThrownBy(() -> query.withFetchSize(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fetch size is 0");
  }

  private JdbcPanelSource source(String sql, ColumnMapping mapping) {
    return source(query(sql), mapping);
  }

  private static JdbcPanelSource source(JdbcQuery query, ColumnMapping mapping) {
    return JdbcPanelSource.of(query, Frequency.WEEKLY).withMapping(mapping);
  }

  private JdbcQuery query(String sql) {
    return JdbcQuery.of(postgres, sql);
  }

  private static void assertRow(
      Observations rows, int row, int product, String date, double units, double... values) {
    assertThat(rows.product(row)).isEqualTo(product);
    assertThat(LocalDate.ofEpochDay(rows.day(row))).isEqualTo(date);
    assertThat(rows.units(row)).isEqualTo(Double.valueOf(units));
    for (int c = 0; c < values.length; c++) {
      assertThat(rows.value(row, c)).isEqualTo(Double.valueOf(values[c]));
    }
  }

  private void run(String... statements) throws SQLException {
    try (Connection connection = postgres.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = postgres.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
