package io.github.lifecycle4j.feedback;

import io.github.lifecycle4j.database.DriverDataSource;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A ledger in a DuckDB file. */
class DuckDbForecastLedgerTest extends ForecastLedgerContract {

  @TempDir private Path folder;

  @Override
  ForecastLedger open(LedgerSettings settings) {
    return JdbcForecastLedger.open(
        new DriverDataSource("jdbc:duckdb:" + folder.resolve("ledger.duckdb")), settings);
  }
}
