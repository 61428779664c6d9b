package io.github.lifecycle4j.feedback;

import java.sql.Connection;
import java.sql.SQLException;

/** Runs work on a database, each piece as a whole or not at all. */
final class Transactions {

  /** Where connections come from. */
  @FunctionalInterface
  interface Source {
    Connection open() throws SQLException;
  }

  /** Work on a connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private final Source source;
  private final String ledger;

  /**
   * @param ledger name of the ledger in messages
   */
  Transactions(Source source, String ledger) {
    this.source = source;
    this.ledger = ledger;
  }

  /** Runs the work and commits it; when it fails, nothing of it stays. */
  <T> T run(Work<T> work) {
    try (Connection connection = source.open()) {
      boolean automatic = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try {
        T result = work.on(connection);
        connection.commit();
        return result;
      } finally {
        // After a commit there is nothing left to undo.
        connection.rollback();
        connection.setAutoCommit(automatic);
      }
    } catch (SQLException failure) {
      throw new LedgerException(
          "The ledger %s failed: %s".formatted(ledger, failure.getMessage()), failure);
    }
  }
}
