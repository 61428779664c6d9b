package io.github.lifecycle4j.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.Observations.Role;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.database.DriverDataSource;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On DuckDB, which also reads Parquet files. */
class JdbcPanelSourceDuckDbTest {

  private static final ColumnMapping COLUMNS = ColumnMapping.of("sku", "day", "sold");

  private final DriverDataSource duckDb =
      new DriverDataSource("jdbc:duckdb:;jdbc_stream_results=true;");

  @AfterEach
  void everyConnectionIsClosed() throws SQLException {
    for (Connection connection : duckDb.handedOut()) {
      assertThat(connection.isClosed()).isTrue();
    }
  }

  @Test
  void readsAParquetFile(@TempDir Path folder) throws SQLException {
    Path file = folder.resolve("sales.parquet");
    try (Connection connection = duckDb.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT 'P' || (i % 10) AS sku, DATE '2024-01-01' + CAST(i // 10 AS INTEGER) AS day,"
              + " i AS sold, CAST(i AS DECIMAL(10,2)) / 4 AS price, 'toys' AS category"
              + " FROM range(20000) AS t(i)) TO '"
              + file
              + "' (FORMAT parquet)");
    }

    Collected collected =
        JdbcPanelSource.of(
                JdbcQuery.of(duckDb, "SELECT * FROM read_parquet(?) ORDER BY sold")
                    .withParameters(file.toString()),
                Frequency.DAILY)
            .withMapping(COLUMNS.withCovariate("price", Role.FUTURE).withStatic("category"))
            .collect();

    Observations rows = collected.observations();
    assertThat(collected.report().read()).isEqualTo(20_000);
    assertThat(rows.rows()).isEqualTo(20_000);
    assertThat(rows.products()).hasSize(10).contains(ProductKey.of("P7"));
    assertThat(rows.statics(3)).containsEntry(Covariates.CATEGORY, "toys");
    assertThat(LocalDate.ofEpochDay(rows.day(19_999))).isEqualTo("2029-06-22");
    assertThat(rows.units(19_999)).isEqualTo(19_999);
    assertThat(rows.value(19_999, 0)).isEqualTo(4_999.75);
  }

  @Test
  void readsSumsWhichAreHugeIntegersHere() {
    Observations rows =
        read("SELECT 'A' AS sku, DATE '2024-01-01' AS day, sum(i) AS sold FROM range(5) AS t(i)");

    assertThat(rows.units(0)).isEqualTo(10);
  }

  @Test
  void neverUsesTheTimeZoneOfTheMachine() {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      for (String type :
          List.of("DATE", "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_NS", "TIMESTAMPTZ")) {
        String moment = type.equals("TIMESTAMPTZ") ? "2011-12-30 20:30:00+00" : "2011-12-30";
        Observations rows =
            read("SELECT 'A' AS sku, 1 AS sold, CAST('%s' AS %s) AS day".formatted(moment, type));
        assertThat(LocalDate.ofEpochDay(rows.day(0))).as(type).isEqualTo("2011-12-30");
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void saysWhatTheDatabaseSaid() {
    assertThatThrownBy(() -> read("SELECT * FROM read_parquet('nowhere.parquet')"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("The query 'SELECT * FROM read_parquet('nowhere.parquet')'")
        .hasMessageContaining("No files found");
  }

  private Observations read(String sql) {
    return JdbcPanelSource.of(JdbcQuery.of(duckDb, sql), Frequency.DAILY)
        .withMapping(COLUMNS)
        .collect()
        .observations();
  }
}
