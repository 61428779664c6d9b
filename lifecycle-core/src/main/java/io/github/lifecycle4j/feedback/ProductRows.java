package io.github.lifecycle4j.feedback;

import io.github.lifecycle4j.data.ProductKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Reads the rows of many products from a table, some products at a time. */
final class ProductRows {

  private static final int PRODUCTS_AT_A_TIME = 200;

  /** What is done with a row. */
  @FunctionalInterface
  interface Action {
    void on(ResultSet row) throws SQLException;
  }

  private final String table;
  private final String period;
  private final String order;

  /**
   * @param period column with the number of a period
   * @param order columns to order by
   */
  ProductRows(String table, String period, String order) {
    this.table = table;
    this.period = period;
    this.order = order;
  }

  /** Hands over the rows of these products whose period lies from the first to the last one. */
  void read(
      Connection connection, Collection<ProductKey> products, long first, long last, Action action)
      throws SQLException {
    List<ProductKey> distinct = products.stream().distinct().toList();
    String places = String.join(", ", Collections.nCopies(PRODUCTS_AT_A_TIME, "?"));
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT * FROM %s WHERE product IN (%s) AND %s BETWEEN ? AND ? ORDER BY %s"
                .formatted(table, places, period, order))) {
      for (int begin = 0; begin < distinct.size(); begin += PRODUCTS_AT_A_TIME) {
        for (int i = 0; i < PRODUCTS_AT_A_TIME; i++) {
          // Places that are left over ask for the last product again.
          int index = Math.min(begin + i, distinct.size() - 1);
          select.setString(i + 1, distinct.get(index).id());
        }
        select.setLong(PRODUCTS_AT_A_TIME + 1, first);
        select.setLong(PRODUCTS_AT_A_TIME + 2, last);
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            action.on(rows);
          }
        }
      }
    }
  }
}
