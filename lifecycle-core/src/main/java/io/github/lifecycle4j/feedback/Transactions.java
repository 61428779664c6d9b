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
    try (Session session = new Session(source)) {
      T result = work.on(session.connection);
      session.connection.commit();
      return result;
    } catch (SQLException failure) {
      throw new LedgerException(
          "The ledger %s failed: %s".formatted(ledger, failure.getMessage()), failure);
    }
  }

  /** A connection without automatic commit that is given back as it was. */
  private static final class Session implements AutoCloseable {

    private final Connection connection;
    private final boolean automatic;

    Session(Source source) throws SQLException {
      connection = source.open();
      try {
        automatic = connection.getAutoCommit();
        connection.setAutoCommit(false);
      } catch (SQLException failure) {
        try (connection) {
          throw failure;
        }
      }
    }

    @Override
    public void close() throws SQLException {
      try (connection) {
        // After a commit there is nothing left to undo.
        connection.rollback();
        connection.setAutoCommit(automatic);
      }
    }
  }
}
