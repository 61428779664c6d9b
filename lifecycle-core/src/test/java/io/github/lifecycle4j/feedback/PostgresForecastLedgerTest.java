package io.github.lifecycle4j.feedback;

import static io.github.lifecycle4j.feedback.LedgerFixture.A;
import static io.github.lifecycle4j.feedback.LedgerFixture.SETTINGS;
import static io.github.lifecycle4j.feedback.LedgerFixture.issue;
import static io.github.lifecycle4j.feedback.LedgerFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.database.DriverDataSource;
import io.github.lifecycle4j.database.KeptConnection;
import io.github.lifecycle4j.database.Postgres;
import io.github.lifecycle4j.stage.LifecycleStage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A ledger in a real PostgreSQL. */
class PostgresForecastLedgerTest extends ForecastLedgerContract {

  private final DriverDataSource postgres = Postgres.connections();

  @Override
  ForecastLedger open(LedgerSettings settings) {
    return JdbcForecastLedger.open(postgres, settings);
  }

  @AfterEach
  void dropTables() throws SQLException {
    for (Connection connection : postgres.handedOut()) {
      assertThat(connection.isClosed()).isTrue();
    }
    run(
        "DROP TABLE IF EXISTS lifecycle_ledger",
        "DROP TABLE IF EXISTS lifecycle_forecast",
        "DROP TABLE IF EXISTS lifecycle_outcome");
  }

  @Test
  void findsWhatAnotherProgramWrote() {
    try (ForecastLedger one = open(SETTINGS);
        ForecastLedger other = open(SETTINGS)) {
      one.issue(List.of(issue(A, "ses", 1, LifecycleStage.GROWTH, row(1, 2, 3))));

      assertThat(other.errorsBy(LedgerEntry::forecaster, LedgerFilter.all())).containsKey("ses");
    }
  }

  @Test
  void givesTheConnectionBackAsItWas() throws SQLException {
    try (Connection connection = postgres.getConnection();
        ForecastLedger ledger =
            JdbcForecastLedger.open(new KeptConnection(connection).source(), SETTINGS)) {
      ledger.issue(List.of(issue(A, "ses", 1, LifecycleStage.GROWTH, row(1, 2, 3))));
      assertThat(connection.getAutoCommit()).isTrue();

      run("DROP TABLE lifecycle_outcome");
      assertThatThrownBy(() -> ledger.record(List.of(new Outcome(A, 1, 1))))
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("lifecycle_outcome");
      assertThat(connection.getAutoCommit()).isTrue();
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
}
