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
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The rows of a query, one at a time, with values that do not depend on driver or time zone. */
final class JdbcRows {

  /** Whole numbers up to this one are exact as a double: 2^53. */
  private static final double LARGEST_EXACT = 0x1p53;

  private final String query;
  private final ResultSet rows;
  private final List<String> labels = new ArrayList<>();
  private final List<Integer> types = new ArrayList<>();
  private final List<String> typeNames = new ArrayList<>();
  private long row;

  JdbcRows(String query, ResultSet rows) {
    this.query = query;
    this.rows = rows;
    try {
      ResultSetMetaData columns = rows.getMetaData();
      for (int c = 1; c <= columns.getColumnCount(); c++) {
        labels.add(columns.getColumnLabel(c));
        types.add(columns.getColumnType(c));
        typeNames.add(columns.getColumnTypeName(c));
      }
    } catch (SQLException failure) {
      throw broken(failure);
    }
  }

  /**
   * Number of the column with this name, from 1. Letter case is of no matter, for databases change
   * it.
   *
   * @throws CollectException if there is none, or more than one
   */
  int column(String name) {
    int found = 0;
    for (int c = 1; c <= labels.size(); c++) {
      if (labels.get(c - 1).equalsIgnoreCase(name)) {
        if (found > 0) {
          throw new CollectException(
              "The query '%s' has more than one column '%s'. Maybe name them apart with AS."
                  .formatted(query, name));
        }
        found = c;
      }
    }
    if (found == 0) {
      throw new CollectException(
          "The query '%s' has no column '%s' but %s. Maybe add it to the query or name it with AS."
              .formatted(query, name, labels));
    }
    return found;
  }

  /** Moves to the next row; false when there is none. */
  boolean next() {
    try {
      boolean there = rows.next();
      row += there ? 1 : 0;
      return there;
    } catch (SQLException failure) {
      throw broken(failure);
    }
  }

  /** Number of the row, from 1. */
  long row() {
    return row;
  }

  /** The text of a cell; empty where it is null. */
  String text(int column) {
    try {
      String text = rows.getString(column);
      return text == null ? "" : text;
    } catch (SQLException failure) {
      throw unreadable(column, "text", failure);
    }
  }

  /** The number in a cell, 1 and 0 for true and false; {@code NaN} where it is null. */
  double number(int column) {
    Object value = object(column);
    if (value == null) {
      return Double.NaN;
    }
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    throw wrongType(column, value, "a number. Maybe use CAST(… AS DOUBLE PRECISION) in the query.");
  }

  /**
   * The day in a cell; empty where it is null. A moment with a time zone falls on its day in the
   * given zone; the zone of the machine is never used.
   */
  Optional<LocalDate> date(int column, ZoneId zone) {
    try {
      int type = types.get(column - 1);
      if (type == Types.DATE) {
        // DuckDB answers the typed request by way of the machine's time zone, the plain one
        // exactly.
        return rows.getObject(column) instanceof LocalDate date
            ? Optional.of(date)
            : Optional.ofNullable(rows.getObject(column, LocalDate.class));
      }
      // PostgreSQL reports both kinds of timestamp as the one without a zone.
      if (type == Types.TIMESTAMP_WITH_TIMEZONE
          || typeNames.get(column - 1).equalsIgnoreCase("timestamptz")) {
        return Optional.ofNullable(rows.getObject(column, OffsetDateTime.class))
            .map(moment -> moment.atZoneSameInstant(zone).toLocalDate());
      }
      if (type == Types.TIMESTAMP) {
        return Optional.ofNullable(rows.getObject(column, LocalDateTime.class))
            .map(LocalDateTime::toLocalDate);
      }
    } catch (SQLException | DateTimeException failure) {
      throw unreadable(column, "a date", failure);
    }
    Object value = object(column);
    if (value == null) {
      return Optional.empty();
    }
    throw wrongType(column, value, "a date. Maybe use CAST(… AS DATE) in the query.");
  }

  /**
   * The whole number in a cell; empty where it is null.
   *
   * @throws CollectException if the cell holds something else
   */
  OptionalLong whole(int column) {
    double number = number(column);
    if (Double.isNaN(number)) {
      return OptionalLong.empty();
    }
    if (number != Math.rint(number) || Math.abs(number) > LARGEST_EXACT) {
      throw wrongType(column, number, "a whole number, the number of a period.");
    }
    return OptionalLong.of((long) number);
  }

  private @Nullable Object object(int column) {
    try {
      return rows.getObject(column);
    } catch (SQLException failure) {
      throw unreadable(column, "a value", failure);
    }
  }

  private CollectException wrongType(int column, Object value, String wanted) {
    return new CollectException(
        "Row %d of the query '%s' has '%s' of type %s in column '%s', which must be %s"
            .formatted(
                row, query, value, typeNames.get(column - 1), labels.get(column - 1), wanted));
  }

  private CollectException unreadable(int column, String wanted, Exception failure) {
    return new CollectException(
        "Row %d of the query '%s' has something of type %s in column '%s' that cannot be read as %s: %s Maybe use CAST in the query."
            .formatted(
                row,
                query,
                typeNames.get(column - 1),
                labels.get(column - 1),
                wanted,
                JdbcQuery.sentence(failure)),
        failure);
  }

  private UncheckedIOException broken(SQLException failure) {
    return new UncheckedIOException(
        "The query '%s' failed after %d rows: %s Maybe try it in a client of the database first."
            .formatted(query, row, JdbcQuery.sentence(failure)),
        new IOException(failure));
  }
}
