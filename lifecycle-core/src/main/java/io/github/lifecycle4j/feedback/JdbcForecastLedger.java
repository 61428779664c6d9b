package io.github.lifecycle4j.feedback;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * A ledger in a database: H2, PostgreSQL or DuckDB. It uses the tables {@code lifecycle_ledger},
 * {@code lifecycle_forecast} and {@code lifecycle_outcome} of the connection's schema and makes
 * them when they are not there. Each call is one transaction.
 */
public final class JdbcForecastLedger implements ForecastLedger {

  private final LedgerSettings settings;
  private final Transactions transactions;
  private final ForecastTable forecasts;
  private final Runnable closing;

  private JdbcForecastLedger(
      LedgerSettings settings, String name, Transactions.Source source, Runnable closing) {
    this.settings = settings;
    this.transactions = new Transactions(source, name);
    this.forecasts = new ForecastTable(settings);
    this.closing = closing;
    transactions.run(
        connection -> {
          LedgerSchema.prepare(connection, name, settings);
          // Reads nothing, but fails when a table or a column is not there.
          forecasts.read(connection, LedgerFilter.all().withPeriods(0, 0), entry -> {});
          return name;
        });
  }

  /**
   * Opens the ledger of a database. The data source stays open when the ledger is closed.
   *
   * @param source where connections come from, one for each call
   * @param settings what the ledger keeps; those that it was made with
   * @throws LedgerException if the database fails, or holds a ledger of another version or with
   *     other settings
   */
  public static JdbcForecastLedger open(DataSource source, LedgerSettings settings) {
    return new JdbcForecastLedger(settings, "of the database", source::getConnection, () -> {});
  }

  /**
   * Opens a ledger in a file of its own, which is made when it is not there. The file is an H2
   * database with {@code .mv.db} added to the name; a file with {@code .seal} added keeps its
   * digest while the ledger is closed. It can be open once at a time.
   *
   * @param file the file, without these endings
   * @param settings what the ledger keeps; those that it was made with
   * @throws LedgerException if the file is open already or cannot be opened, was changed or cut
   *     since it was closed, or holds a ledger of another version or with other settings
   */
  public static JdbcForecastLedger embedded(Path file, LedgerSettings settings) {
    LedgerFile database = LedgerFile.open(file);
    try {
      return new JdbcForecastLedger(
          settings, database.toString(), database::connect, database::close);
    } catch (LedgerException failure) {
      database.close();
      throw failure;
    }
  }

  @Override
  public LedgerSettings settings() {
    return settings;
  }

  @Override
  public int issue(Collection<IssuedForecast> issues) {
    Map<ForecastKey, List<LedgerEntry>> batch = ForecastKey.index(issues, settings);
    return transactions.run(
        connection -> {
          Map<ForecastKey, List<LedgerEntry>> stored = forecasts.stored(connection, batch.keySet());
          stored.forEach(
              (key, before) -> {
                if (!before.equals(batch.remove(key))) {
                  throw key.refused();
                }
              });
          forecasts.insert(connection, batch.values());
          return batch.size();
        });
  }

  @Override
  public int reissue(Collection<IssuedForecast> issues) {
    Map<ForecastKey, List<LedgerEntry>> batch = ForecastKey.index(issues, settings);
    return transactions.run(
        connection -> {
          int replaced = forecasts.stored(connection, batch.keySet()).size();
          forecasts.delete(connection, batch.keySet());
          forecasts.insert(connection, batch.values());
          return batch.size() - replaced;
        });
  }

  @Override
  public OutcomeReceipt record(Collection<Outcome> outcomes) {
    Map<OutcomeKey, Double> batch = OutcomeKey.index(outcomes);
    return transactions.run(connection -> OutcomeTable.record(connection, batch));
  }

  @Override
  public void forEach(LedgerFilter filter, Consumer<? super LedgerEntry> action) {
    transactions.run(
        connection -> {
          forecasts.read(connection, filter, action);
          return filter;
        });
  }

  @Override
  public void close() {
    closing.run();
  }
}
