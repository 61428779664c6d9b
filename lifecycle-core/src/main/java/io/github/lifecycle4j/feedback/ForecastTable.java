package io.github.lifecycle4j.feedback;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.stage.LifecycleStage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The table {@code lifecycle_forecast}: a row for each step of each forecast, with the columns
 * {@code q1}, {@code q2}, … for the quantiles of the ledger's levels.
 */
final class ForecastTable {

  private static final int FETCH_SIZE = 5_000;
  private static final int BATCH_SIZE = 1_000;
  private static final int COLUMNS_BEFORE_QUANTILES = 9;
  private static final ProductRows OF_PRODUCTS =
      new ProductRows("lifecycle_forecast", "start_period", "step");

  private final LedgerSettings settings;

  ForecastTable(LedgerSettings settings) {
    this.settings = settings;
  }

  /** The statement that creates the table. */
  String ddl() {
    return "CREATE TABLE lifecycle_forecast (product VARCHAR NOT NULL, forecaster VARCHAR NOT NULL,"
        + " start_period BIGINT NOT NULL, step INTEGER NOT NULL, period BIGINT NOT NULL,"
        + " stage VARCHAR NOT NULL, seed BIGINT NOT NULL, digest VARCHAR NOT NULL,"
        + " mean DOUBLE PRECISION NOT NULL, "
        + IntStream.rangeClosed(1, settings.levels().size())
            .mapToObj("q%s DOUBLE PRECISION NOT NULL, "::formatted)
            .collect(Collectors.joining())
        + "PRIMARY KEY (product, start_period, step, forecaster))";
  }

  /** The forecasts that are there under these keys. */
  Map<ForecastKey, List<LedgerEntry>> stored(Connection connection, Set<ForecastKey> keys)
      throws SQLException {
    Map<ForecastKey, List<LedgerEntry>> stored = new HashMap<>();
    LongSummaryStatistics starts =
        keys.stream().mapToLong(ForecastKey::startPeriod).summaryStatistics();
    OF_PRODUCTS.read(
        connection,
        keys.stream().map(ForecastKey::product).toList(),
        starts.getMin(),
        starts.getMax(),
        row -> {
          LedgerEntry entry = entry(row);
          ForecastKey key = ForecastKey.of(entry);
          if (keys.contains(key)) {
            stored.computeIfAbsent(key, unused -> new ArrayList<>()).add(entry);
          }
        });
    return stored;
  }

  void insert(Connection connection, Collection<List<LedgerEntry>> forecasts) throws SQLException {
    int columns = COLUMNS_BEFORE_QUANTILES + settings.levels().size();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO lifecycle_forecast VALUES (%s)"
                .formatted(String.join(", ", Collections.nCopies(columns, "?"))))) {
      int waiting = 0;
      for (List<LedgerEntry> forecast : forecasts) {
        for (LedgerEntry entry : forecast) {
          bind(insert, entry);
          insert.addBatch();
          waiting++;
        }
        if (waiting >= BATCH_SIZE) {
          insert.executeBatch();
          waiting = 0;
        }
      }
      insert.executeBatch();
    }
  }

  void delete(Connection connection, Collection<ForecastKey> keys) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM lifecycle_forecast WHERE product = ? AND forecaster = ? AND start_period = ?")) {
      for (ForecastKey key : keys) {
        delete.setString(1, key.product().id());
        delete.setString(2, key.forecaster());
        delete.setLong(3, key.startPeriod());
        delete.addBatch();
      }
      delete.executeBatch();
    }
  }

  /** Hands over the entries of a filter with their outcomes. */
  void read(Connection connection, LedgerFilter filter, Consumer<? super LedgerEntry> action)
      throws SQLException {
    String sql =
        "SELECT f.*, o.units FROM lifecycle_forecast f"
            + " LEFT JOIN lifecycle_outcome o ON o.product = f.product AND o.period = f.period"
            + " WHERE f.period >= ? AND f.period < ?"
            + (filter.product().isPresent() ? " AND f.product = ?" : "")
            + (filter.forecaster().isPresent() ? " AND f.forecaster = ?" : "")
            + " ORDER BY f.product, f.start_period, f.step, f.forecaster";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setFetchSize(FETCH_SIZE);
      int place = 0;
      select.setLong(++place, filter.firstPeriod());
      select.setLong(++place, filter.endPeriod());
      if (filter.product().isPresent()) {
        select.setString(++place, filter.product().get().id());
      }
      if (filter.forecaster().isPresent()) {
        select.setString(++place, filter.forecaster().get());
      }
      int units = COLUMNS_BEFORE_QUANTILES + settings.levels().size() + 1;
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          action.accept(entry(rows).withActual(OutcomeTable.units(rows, units)));
        }
      }
    }
  }

  private static void bind(PreparedStatement insert, LedgerEntry entry) throws SQLException {
    insert.setString(1, entry.product().id());
    insert.setString(2, entry.forecaster());
    insert.setLong(3, entry.startPeriod());
    insert.setInt(4, entry.step());
    insert.setLong(5, entry.period());
    insert.setString(6, entry.stage().name());
    insert.setLong(7, entry.seed());
    insert.setString(8, entry.digest());
    insert.setDouble(9, entry.mean());
    for (int q = 0; q < entry.quantiles().size(); q++) {
      insert.setDouble(COLUMNS_BEFORE_QUANTILES + 1 + q, entry.quantiles().get(q));
    }
  }

  private LedgerEntry entry(ResultSet row) throws SQLException {
    List<Double> quantiles = new ArrayList<>(settings.levels().size());
    for (int q = 0; q < settings.levels().size(); q++) {
      quantiles.add(row.getDouble(COLUMNS_BEFORE_QUANTILES + 1 + q));
    }
    return new LedgerEntry(
        ProductKey.of(row.getString(1)),
        row.getString(2),
        row.getLong(3),
        row.getInt(4),
        LifecycleStage.valueOf(row.getString(6)),
        row.getLong(7),
        row.getString(8),
        row.getDouble(9),
        settings.levels(),
        quantiles,
        Double.NaN);
  }
}
