package io.github.lifecycle4j.collect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a query of invoice lines, which a {@link TransactionAggregator} adds up.
 *
 * <p>A row without time or with an infinite number is broken; a missing quantity or price is left
 * to the rules. In the report a row is called a line. Immutable, where the rules are.
 *
 * @param query the query
 * @param rules how lines become sales
 * @param columns which column holds what
 * @param brokenRows what to do with a row that does not hold what it should
 */
public record JdbcTransactionSource(
    JdbcQuery query, TransactionRules rules, TransactionColumns columns, BrokenLines brokenRows)
    implements PanelSource {

  /**
   * A source of a query with the columns of {@link TransactionColumns#onlineRetail()} that fails on
   * a broken row.
   */
  public static JdbcTransactionSource of(JdbcQuery query, TransactionRules rules) {
    return new JdbcTransactionSource(
        query, rules, TransactionColumns.onlineRetail(), BrokenLines.FAIL);
  }

  /** The same with other columns. */
  public JdbcTransactionSource withColumns(TransactionColumns other) {
    return new JdbcTransactionSource(query, rules, other, brokenRows);
  }

  /** The same with another way to deal with broken rows. */
  public JdbcTransactionSource withBrokenRows(BrokenLines other) {
    return new JdbcTransactionSource(query, rules, columns, other);
  }

  @Override
  public Collected collect() {
    return query.read(
        rows -> {
          TransactionAggregator aggregator = new TransactionAggregator(rules);
          Reader reader = new Reader(rows);
          long read =
              rows.forEach(
                  brokenRows,
                  aggregator.rejections(),
                  () -> aggregator.add(rows.row(), reader.line()));
          return aggregator.finish(query.toString(), read);
        });
  }

  /** Reads one answer to the query. */
  private final class Reader {

    private final JdbcRows rows;
    private final int invoice;
    private final int product;
    private final int quantity;
    private final int time;
    private final int unitPrice;
    private final Optional<Integer> customer;
    private final Map<String, Integer> attributes = new LinkedHashMap<>();

    Reader(JdbcRows rows) {
      this.rows = rows;
      this.invoice = rows.column(columns.invoice());
      this.product = rows.column(columns.product());
      this.quantity = rows.column(columns.quantity());
      this.time = rows.column(columns.time());
      this.unitPrice = rows.column(columns.unitPrice());
      this.customer = columns.customer().map(rows::column);
      columns.attributes().forEach((column, name) -> attributes.put(name, rows.column(column)));
    }

    Transaction line() {
      Map<String, String> texts = new LinkedHashMap<>();
      attributes.forEach((name, column) -> texts.put(name, rows.text(column)));
      return new Transaction(
          rows.text(invoice),
          rows.text(product),
          rows.number(quantity),
          rows.time(time),
          rows.number(unitPrice),
          customer.map(rows::text),
          texts);
    }
  }
}
