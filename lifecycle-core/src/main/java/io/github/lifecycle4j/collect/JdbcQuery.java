package io.github.lifecycle4j.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * A query that is read once, row by row, in a transaction of its own that is rolled back at the
 * end.
 *
 * @param source where connections come from
 * @param sql the query
 * @param parameters values of its {@code ?}, in order
 * @param fetchSize rows to hold at a time, at least 1
 */
record JdbcQuery(DataSource source, String sql, List<Object> parameters, int fetchSize) {

  private static final int LONGEST_LABEL = 120;

  JdbcQuery {
    parameters = List.copyOf(parameters);
    if (fetchSize < 1) {
      throw new IllegalArgumentException(
          "The fetch size is %d but must be at least 1. Maybe use 10000.".formatted(fetchSize));
    }
    for (Object parameter : parameters) {
      if (parameter instanceof Date) {
        throw new IllegalArgumentException(
            "The parameter %s is a %s, whose day depends on the time zone of the machine. Use java.time.LocalDate or OffsetDateTime."
                .formatted(Collections.singletonList(parameter), parameter.getClass().getName()));
      }
    }
  }

  /** The query on one line, cut where it is long, as messages name it. */
  String label() {
    String line = sql.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_LABEL ? line : line.substring(0, LONGEST_LABEL - 1) + "…";
  }

  /**
   * Runs the query and hands its rows to the reader.
   *
   * @throws UncheckedIOException if the database fails
   */
  <T> T read(Function<JdbcRows, T> reader) {
    try (Session session = new Session(source);
        PreparedStatement statement = session.prepare(sql)) {
      statement.setFetchSize(fetchSize);
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        return reader.apply(new JdbcRows(label(), rows));
      }
    } catch (SQLException failure) {
      throw new UncheckedIOException(
          "The query '%s' cannot be run: %s Maybe try it in a client of the database first."
              .formatted(label(), sentence(failure)),
          new IOException(failure));
    }
  }

  /** The message of a failure with a full stop. */
  static String sentence(Exception failure) {
    String message = String.valueOf(failure.getMessage()).strip();
    return message.endsWith(".") ? message : message + ".";
  }

  /**
   * A connection without automatic commit, which PostgreSQL needs to send rows in portions. It is
   * given back as it was.
   */
  private static final class Session implements AutoCloseable {

    private final Connection connection;
    private final boolean automatic;

    Session(DataSource source) throws SQLException {
      connection = source.getConnection();
      try {
        automatic = connection.getAutoCommit();
        if (automatic) {
          connection.setAutoCommit(false);
        }
      } catch (SQLException failure) {
        try (connection) {
          throw failure;
        }
      }
    }

    PreparedStatement prepare(String sql) throws SQLException {
      return connection.prepareStatement(
          sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
    }

    @Override
    public void close() throws SQLException {
      try (connection) {
        if (automatic) {
          connection.rollback();
          connection.setAutoCommit(true);
        }
      }
    }
  }
}
