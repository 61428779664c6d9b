package io.github.lifecycle4j.feedback;

import io.github.lifecycle4j.data.ProductKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;

/**
 * The table {@code lifecycle_outcome}: a row for each product and period, its units null where they
 * are not known.
 */
final class OutcomeTable {

  /** The statement that creates the table. */
  static final String DDL =
      "CREATE TABLE lifecycle_outcome (product VARCHAR NOT NULL, period BIGINT NOT NULL,"
          + " units DOUBLE PRECISION, PRIMARY KEY (product, period))";

  private static final ProductRows OF_PRODUCTS =
      new ProductRows("lifecycle_outcome", "period", "period");

  private OutcomeTable() {}

  /** The units in a column; {@code NaN} where it is null. */
  static double units(ResultSet row, int column) throws SQLException {
    double units = row.getDouble(column);
    return row.wasNull() ? Double.NaN : units;
  }

  static OutcomeReceipt record(Connection connection, Map<OutcomeKey, Double> outcomes)
      throws SQLException {
    Map<OutcomeKey, Double> before = stored(connection, outcomes.keySet());
    Map<OutcomeKey, Double> added = new HashMap<>();
    Map<OutcomeKey, Double> corrected = new HashMap<>();
    outcomes.forEach(
        (key, units) -> {
          Double old = before.get(key);
          if (old == null) {
            added.put(key, units);
          } else if (!old.equals(units)) {
            corrected.put(key, units);
          }
        });
    write(
        connection,
        "INSERT INTO lifecycle_outcome (units, product, period) VALUES (?, ?, ?)",
        added);
    write(
        connection,
        "UPDATE lifecycle_outcome SET units = ? WHERE product = ? AND period = ?",
        corrected);
    return new OutcomeReceipt(
        added.size(), corrected.size(), outcomes.size() - added.size() - corrected.size());
  }

  private static Map<OutcomeKey, Double> stored(Connection connection, Set<OutcomeKey> keys)
      throws SQLException {
    Map<OutcomeKey, Double> stored = new HashMap<>();
    LongSummaryStatistics periods = keys.stream().mapToLong(OutcomeKey::period).summaryStatistics();
    OF_PRODUCTS.read(
        connection,
        keys.stream().map(OutcomeKey::product).toList(),
        periods.getMin(),
        periods.getMax(),
        row -> {
          OutcomeKey key = new OutcomeKey(ProductKey.of(row.getString(1)), row.getLong(2));
          if (keys.contains(key)) {
            stored.put(key, units(row, 3));
          }
        });
    return stored;
  }

  private static void write(Connection connection, String sql, Map<OutcomeKey, Double> outcomes)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int waiting = 0;
      for (Map.Entry<OutcomeKey, Double> outcome : outcomes.entrySet()) {
        if (outcome.getValue().isNaN()) {
          statement.setNull(1, Types.DOUBLE);
        } else {
          statement.setDouble(1, outcome.getValue());
        }
        statement.setString(2, outcome.getKey().product().id());
        statement.setLong(3, outcome.getKey().period());
        statement.addBatch();
        if (++waiting % 1_000 == 0) {
          statement.executeBatch();
        }
      }
      statement.executeBatch();
    }
  }
}
