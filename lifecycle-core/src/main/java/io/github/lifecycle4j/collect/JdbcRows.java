package io.github.lifecycle4j.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a query, one at a time, with values that do not depend on driver or time zone. */
final class JdbcRows {

  /** Whole numbers up to this one are exact as a double: 2^53. */
  private static final double LARGEST_EXACT = 0x1p53;

  private final String query;
  private final ResultSet rows;
  private final ZoneId zone;
  private final List<String> labels = new ArrayList<>();
  private final List<Integer> types = new ArrayList<>();
  private final List<String> typeNames = new ArrayList<>();
  private long row;

  /**
   * @param query the query in words, for messages
   * @param zone where moments with a time zone have their day and time
   */
  JdbcRows(String query, ResultSet rows, ZoneId zone) {
    this.query = query;
    this.rows = rows;
    this.zone = zone;
    try {
      ResultSetMetaData columns = rows.getMetaData();
      for (int c = 1; c <= columns.getColumnCount(); c++) {
        labels.add(columns.getColumnLabel(c));
        types.add(columns.getColumnType(c));
        typeNames.add(columns.getColumnTypeName(c));
      }
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /**
   * Number of the column with this name, from 1, in any letter case.
   *
   * @throws CollectException if there is none, or more than one
   */
  int column(String name) {
    int found = 0;
    for (int c = 1; c <= labels.size(); c++) {
      if (labels.get(c - 1).equalsIgnoreCase(name)) {
        if (found > 0) {
          throw new CollectException(
              "The %s has more than one column '%s'. Maybe name them apart with AS."
                  .formatted(query, name));
        }
        found = c;
      }
    }
    if (found == 0) {
      throw new CollectException(
          "The %s has no column '%s' but %s. Maybe add it to the query or name it with AS."
              .formatted(query, name, labels));
    }
    return found;
  }

  /**
   * Hands over every row.
   *
   * @param reader reads the row that this object stands on; a {@link BrokenLine} that it throws is
   *     dealt with as stated
   * @param rejections where rows that are left out are counted
   * @return number of rows read
   * @throws CollectException if there is none, or a row is broken and rows must not be
   */
  long forEach(BrokenLines broken, Rejections rejections, Runnable reader) {
    while (next()) {
      try {
        reader.run();
      } catch (BrokenLine line) {
        if (broken == BrokenLines.FAIL) {
          throw new CollectException(
              "Row %s of the %s %s. Maybe leave such rows out in the query, or leave out and count them with BrokenLines.REJECT."
                  .formatted(row, query, line.getMessage()));
        }
        rejections.add(line.reason(), "row %s %s".formatted(row, line.getMessage()));
      }
    }
    if (row == 0) {
      throw new CollectException(
          "The %s gives no rows. Maybe its conditions or parameters leave out all."
              .formatted(query));
    }
    return row;
  }

  private boolean next() {
    try {
      boolean there = rows.next();
      row += there ? 1 : 0;
      return there;
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** Number of the row, from 1. */
  long row() {
    return row;
  }

  /** The text of a cell without spaces around it; empty where it is null. */
  String text(int column) {
    try {
      String text = rows.getString(column);
      return text == null ? "" : text.strip();
    } catch (SQLException failure) {
      throw unreadable(column, "text", failure);
    }
  }

  /**
   * The number in a cell, 1 and 0 for true and false; {@code NaN} where it is null.
   *
   * @throws BrokenLine if it is infinite
   */
  double number(int column) {
    Object value = object(column);
    if (value == null) {
      return Double.NaN;
    }
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    if (value instanceof Number number) {
      if (Double.isInfinite(number.doubleValue())) {
        throw broken(column, "too large a number");
      }
      return number.doubleValue();
    }
    throw wrongType(column, value, "a number", "DOUBLE PRECISION");
  }

  /**
   * The whole number in a cell.
   *
   * @throws BrokenLine if the cell is null or its number is not whole
   */
  long whole(int column) {
    double number = number(column);
    if (number != Math.rint(number) || Math.abs(number) > LARGEST_EXACT) {
      throw broken(column, "not a whole number");
    }
    return (long) number;
  }

  /**
   * The time in a cell; a date begins at midnight.
   *
   * @throws BrokenLine if the cell is null
   */
  LocalDateTime time(int column) {
    Optional<LocalDateTime> time;
    try {
      time = timeByType(column, types.get(column - 1));
    } catch (SQLException | DateTimeException failure) {
      throw unreadable(column, "a date", failure);
    }
    return time.orElseThrow(() -> broken(column, "empty"));
  }

  private Optional<LocalDateTime> timeByType(int column, int type) throws SQLException {
    if (type == Types.DATE) {
      // DuckDB answers the typed request by way of the machine's time zone, the plain one exactly.
      return (rows.getObject(column) instanceof LocalDate date
              ? Optional.of(date)
              : Optional.ofNullable(rows.getObject(column, LocalDate.class)))
          .map(LocalDate::atStartOfDay);
    }
    // PostgreSQL reports both kinds of timestamp as the one without a zone.
    if (type == Types.TIMESTAMP_WITH_TIMEZONE
        || typeNames.get(column - 1).equalsIgnoreCase("timestamptz")) {
      return Optional.ofNullable(rows.getObject(column, OffsetDateTime.class))
          .map(moment -> moment.atZoneSameInstant(zone).toLocalDateTime());
    }
    if (type == Types.TIMESTAMP) {
      return Optional.ofNullable(rows.getObject(column, LocalDateTime.class));
    }
    Object value = object(column);
    if (value != null) {
      throw wrongType(column, value, "a date", "DATE");
    }
    return Optional.empty();
  }

  private @Nullable Object object(int column) {
    try {
      return rows.getObject(column);
    } catch (SQLException failure) {
      throw unreadable(column, "a value", failure);
    }
  }

  /** This row is broken because of a cell, which is {@code what}, such as "empty". */
  BrokenLine broken(int column, String what) {
    return new BrokenLine(
        "the column '%s' is %s".formatted(labels.get(column - 1), what),
        "has %s in the column '%s', which is %s"
            .formatted(Cell.of(text(column)).shown(), labels.get(column - 1), what));
  }

  private CollectException wrongType(int column, Object value, String wanted, String type) {
    return new CollectException(
        "Row %s of the %s has '%s' of type %s in the column '%s', which must be %s. Maybe use CAST(… AS %s) in the query."
            .formatted(
                row,
                query,
                value,
                typeNames.get(column - 1),
                labels.get(column - 1),
                wanted,
                type));
  }

  private CollectException unreadable(int column, String wanted, Exception failure) {
    return new CollectException(
        "Row %s of the %s has something of type %s in the column '%s' that cannot be read as %s: %s Maybe use CAST in the query."
            .formatted(
                row,
                query,
                typeNames.get(column - 1),
                labels.get(column - 1),
                wanted,
                JdbcQuery.sentence(failure)),
        failure);
  }

  private UncheckedIOException failed(SQLException failure) {
    return new UncheckedIOException(
        "The %s failed after %s rows: %s Maybe try it in a client of the database first."
            .formatted(query, row, JdbcQuery.sentence(failure)),
        new IOException(failure));
  }
}
