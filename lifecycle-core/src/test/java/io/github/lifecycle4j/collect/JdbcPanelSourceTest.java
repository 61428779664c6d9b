package io.github.lifecycle4j.collect;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    Observations rows =
        source("SELECT * FROM sales WHERE day >= ? AND unit_price < ? AND promoted = ?", SALES)
            .withParameters(LocalDate.of(2024, 1, 2), new BigDecimal("5.01"), false)
            .collect()
            .observations();

    assertThat(rows.products()).containsExactly(ProductKey.of("B"));
    assertThat(rows.rows()).isEqualTo(1);
  }

  @Test
  void refusesParametersWhoseDayDependsOnTheMachine() {
    JdbcPanelSource source = source("SELECT * FROM sales WHERE day >= ?", SALES);

    assertThatThrownBy(() -> source.withParameters(java.sql.Date.valueOf("2024-01-01")))
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
    Observations rows =
        source(
                "SELECT 'A' AS sku, 1 AS sold, '2024-01-31 20:30:00+00'::timestamptz AS day",
                ColumnMapping.of("sku", "day", "sold"))
            .withZone(ZoneId.of("Asia/Tokyo"))
            .collect()
            .observations();

    assertThat(LocalDate.ofEpochDay(rows.day(0))).isEqualTo("2024-02-01");
  }

  @Test
  void readsCountedPeriodsAndRefusesPartsOfThem() {
    ColumnMapping columns = ColumnMapping.of("sku", "t", "sold");
    Observations rows =
        JdbcPanelSource.of(
                postgres, "SELECT 'A' AS sku, 7 AS t, 2 AS sold", columns, Frequency.COUNTED)
            .collect()
            .observations();
    assertThat(rows.period(0)).isEqualTo(7);

    JdbcPanelSource halves =
        JdbcPanelSource.of(
            postgres, "SELECT 'A' AS sku, 7.5 AS t, 2 AS sold", columns, Frequency.COUNTED);
    assertThatThrownBy(halves::collect)
        .isInstanceOf(CollectException.class)
        .hasMessageContaining("Row 1 ")
        .hasMessageContaining("'7.5'")
        .hasMessageContaining("whole number");
  }

  @Test
  void reportsRowsThatSayNothing() throws SQLException {
    run(
        "INSERT INTO sales (sku, day, sold, visits) VALUES"
            + " (null, '2024-01-09', 1, 1),"
            + " (' ', '2024-01-10', 1, 1),"
            + " ('B', null, 1, 1),"
            + " ('B', '2024-01-11', 1, 'Infinity')");

    Collected collected = source("SELECT * FROM sales ORDER BY visits, day", SALES).collect();

    assertThat(collected.report().read()).isEqualTo(7);
    assertThat(collected.report().used()).isEqualTo(3);
    assertThat(collected.report().rejections())
        .containsExactlyInAnyOrder(
            new CollectionReport.Rejection("no product", 2, List.of("row 1", "row 2")),
            new CollectionReport.Rejection("no date", 1, List.of("row 3")),
            new CollectionReport.Rejection("an infinite number", 1, List.of("row 6")));
  }

  @Test
  void holdsNoMoreRowsThanTheFetchSize() throws SQLException {
    run("DROP SEQUENCE IF EXISTS sent", "CREATE SEQUENCE sent");
    // The database draws from the sequence for each row that it sends; the first one is refused.
    JdbcPanelSource source =
        source(
                "SELECT nextval('sent')::text AS sold, 'A' AS sku, DATE '2024-01-01' AS day"
                    + " FROM generate_series(1, 200000)",
                ColumnMapping.of("sku", "day", "sold"))
            .withFetchSize(100);

    assertThatThrownBy(source::collect).isInstanceOf(CollectException.class);

    assertThat(number("SELECT last_value FROM sent")).isEqualTo(100);
    run("DROP SEQUENCE sent");
  }

  @Test
  void streamsManyRows() {
    Observations rows =
        source(
                "SELECT 'P' || (i % 500) AS sku, DATE '2020-01-01' + i / 500 AS day, i AS sold"
                    + " FROM generate_series(0, 199999) AS i",
                ColumnMapping.of("sku", "day", "sold"))
            .withFetchSize(1000)
            .collect()
            .observations();

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
        JdbcPanelSource.of(kept.source(), "SELECT * FROM sales", SALES, Frequency.DAILY).collect();
        JdbcPanelSource broken =
            JdbcPanelSource.of(
                kept.source(), "SELECT *, 1 / (sold - 3) AS t FROM sales", SALES, Frequency.DAILY);
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
        .hasMessageContaining("'2024-01-01' of type text in column 'day'")
        .hasMessageContaining("CAST(… AS DATE)");

    JdbcPanelSource units =
        source("SELECT sku, day, sku AS sold FROM sales", ColumnMapping.of("sku", "day", "sold"));
    assertThatThrownBy(units::collect)
        .isInstanceOf(CollectException.class)
        .hasMessageContaining("'A' of type text in column 'sold'");
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
        JdbcPanelSource.of(
            new DriverDataSource("jdbc:nowhere:x"), "SELECT 1", SALES, Frequency.DAILY);

    assertThatThrownBy(source::collect)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("No suitable driver");
  }

  @Test
  void refusesAFetchSizeOfNothing() {
    JdbcPanelSource source = source("SELECT 1", SALES);

    assertThatThrownBy(() -> source.withFetchSize(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fetch size is 0");
  }

  private JdbcPanelSource source(String sql, ColumnMapping mapping) {
    return JdbcPanelSource.of(postgres, sql, mapping, Frequency.WEEKLY);
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
