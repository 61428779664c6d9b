package io.github.lifecycle4j.feedback;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;

/**
 * The tables of a ledger, in SQL that H2, PostgreSQL and DuckDB share. {@code lifecycle_ledger} has
 * one row: the version of the tables, the calendar unit of a period and the quantile levels. {@code
 * lifecycle_forecast} is described at {@link ForecastTable}, {@code lifecycle_outcome} at {@link
 * OutcomeTable}.
 */
final class LedgerSchema {

  /** Version of the tables that this code reads and writes. */
  static final int VERSION = 1;

  private LedgerSchema() {}

  /** Creates the tables where there are none, and refuses those of another kind. */
  static void prepare(Connection connection, String ledger, LedgerSettings settings)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS lifecycle_ledger"
              + " (version INTEGER NOT NULL, unit VARCHAR NOT NULL, levels VARCHAR NOT NULL)");
      if (isNew(statement, ledger, settings)) {
        statement.execute(new ForecastTable(settings).ddl());
        statement.execute(OutcomeTable.DDL);
        insert(connection, settings);
      }
    }
  }

  private static boolean isNew(Statement statement, String ledger, LedgerSettings settings)
      throws SQLException {
    try (ResultSet row =
        statement.executeQuery("SELECT version, unit, levels FROM lifecycle_ledger")) {
      if (!row.next()) {
        return true;
      }
      int version = row.getInt(1);
      if (version != VERSION) {
        throw new LedgerException(
            "The ledger %s has version %s but this library reads version %s. Maybe use the release that wrote it."
                .formatted(ledger, version, VERSION));
      }
      String kept = kind(row.getString(2), row.getString(3));
      String asked = kind(unit(settings), levels(settings));
      if (!kept.equals(asked)) {
        throw new LedgerException(
            "The ledger %s keeps %s but was opened for %s. Open it with its own settings, or another one."
                .formatted(ledger, kept, asked));
      }
      return false;
    }
  }

  private static void insert(Connection connection, LedgerSettings settings) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO lifecycle_ledger VALUES (?, ?, ?)")) {
      insert.setInt(1, VERSION);
      insert.setString(2, unit(settings));
      insert.setString(3, levels(settings));
      insert.executeUpdate();
    }
  }

  private static String unit(LedgerSettings settings) {
    return settings.frequency().unit().name();
  }

  private static String levels(LedgerSettings settings) {
    return settings.levels().stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static String kind(String unit, String levels) {
    return "periods of a %s with the quantile levels %s".formatted(unit, levels);
  }
}
