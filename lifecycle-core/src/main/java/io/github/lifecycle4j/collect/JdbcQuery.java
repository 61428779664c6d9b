package io.github.lifecycle4j.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * A query to any database with a JDBC driver, and how its answer is read.
 *
 * <p>Cells are read by their SQL type: days and times from {@code DATE} and timestamps, numbers
 * from any numeric type or {@code BOOLEAN} (1 and 0), null and NaN being missing, and texts from
 * any type, without spaces around them. Column names match in any letter case, for databases change
 * it.
 *
 * <p>Rows are read in portions of the fetch size where the driver can: those of PostgreSQL, Oracle,
 * SQL Server and H2 do so as they are, that of MySQL with {@code useCursorFetch=true} and that of
 * DuckDB with {@code jdbc_stream_results=true} in the connection's address. A connection that
 * commits automatically stops to do so for the query, is rolled back after it and given back as it
 * was. Immutable.
 */
public final class JdbcQuery {

  private static final int FETCH_SIZE = 10_000;
  private static final int LONGEST_LABEL = 120;

  private final DataSource source;
  private final String sql;
  private final List<Object> parameters;
  private final int fetchSize;
  private final ZoneId zone;

  private JdbcQuery(
      DataSource source, String sql, List<Object> parameters, int fetchSize, ZoneId zone) {
    this.source = source;
    this.sql = sql;
    this.parameters = parameters;
    this.fetchSize = fetchSize;
    this.zone = zone;
  }

  /**
   * A query without parameters, with a fetch size of 10,000 rows and days in UTC.
   *
   * @param source where connections come from
   * @param sql the query, which only reads
   */
  public static JdbcQuery of(DataSource source, String sql) {
    return new JdbcQuery(source, sql, List.of(), FETCH_SIZE, ZoneOffset.UTC);
  }

  /**
   * The same with values for the {@code ?} of the query, in order, of types that the driver knows,
   * such as String, Integer, Double, BigDecimal, LocalDate and OffsetDateTime.
   *
   * @throws IllegalArgumentException if a value is a {@link Date}, whose day depends on the time
   *     zone of the machine
   */
  public JdbcQuery withParameters(Object... values) {
    for (Object value : values) {
      if (value instanceof Date) {
        throw new IllegalArgumentException(
            "The parameter is a %s, whose day depends on the time zone of the machine. Use java.time.LocalDate or OffsetDateTime."
                .formatted(value.getClass().getName()));
      }
    }
    return new JdbcQuery(source, sql, List.of(values), fetchSize, zone);
  }

  /**
   * The same, holding this many rows at a time.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public JdbcQuery withFetchSize(int rows) {
    if (rows < 1) {
      throw new IllegalArgumentException(
          "The fetch size is %s but must be at least 1. Maybe use 10000.".formatted(rows));
    }
    return new JdbcQuery(source, sql, parameters, rows, zone);
  }

  /**
   * The same, telling day and time of a timestamp with time zone in this zone; the zone of the
   * machine is never used.
   */
  public JdbcQuery withZone(ZoneId other) {
    return new JdbcQuery(source, sql, parameters, fetchSize, other);
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
        return reader.apply(new JdbcRows(toString(), rows, zone));
      }
    } catch (SQLException failure) {
      throw new UncheckedIOException(
          "The %s cannot be run: %s Maybe try it in a client of the database first."
              .formatted(this, sentence(failure)),
          new IOException(failure));
    }
  }

  /** The message of a failure with a full stop. */
  static String sentence(Exception failure) {
    String message = String.valueOf(failure.getMessage()).strip();
    return message.endsWith(".") ? message : message + ".";
  }

  /** The query on one line, cut where it is long. */
  @Override
  public String toString() {
    String line = sql.strip().replaceAll("\\s+", " ");
    return "query '%s'"
        .formatted(
            line.length() <= LONGEST_LABEL ? line : line.substring(0, LONGEST_LABEL - 1) + "…");
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
