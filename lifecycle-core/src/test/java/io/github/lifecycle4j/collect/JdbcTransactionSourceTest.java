package io.github.lifecycle4j.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.database.DriverDataSource;
import io.github.lifecycle4j.database.Postgres;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On a real PostgreSQL. */
class JdbcTransactionSourceTest {

  private static final TransactionColumns COLUMNS =
      TransactionColumns.of("invoice", "sku", "quantity", "sold_at", "price")
          .withCustomer("customer")
          .withAttribute("title", Covariates.DESCRIPTION);

  private final DriverDataSource postgres = Postgres.connections();

  /** Lines of one week: 6 at 2.00 and 4 at 3.00 are sold, then the 4 come back. */
  private static final String LINES =
      "SELECT * FROM (VALUES"
          + " ('1', 'A', 6, timestamp '2024-01-01 10:00', 2.00, 'x', 'Mug'),"
          + " ('2', 'A', 4, timestamp '2024-01-02 11:00', 3.00, 'y', 'Mug'),"
          + " ('3', 'A', 2, timestamp '2024-01-03 12:00', 4.00, null, null),"
          + " ('4', null, 1, timestamp '2024-01-03 13:00', 4.00, 'x', null),"
          + " ('C5', 'A', -4, timestamp '2024-01-05 09:00', 3.00, 'y', 'Mug'),"
          + " ('6', 'B', 1, timestamp '2024-01-07 23:59', 9.50, 'x', 'Jug')"
          + ") AS t (invoice, sku, quantity, sold_at, price, customer, title) ORDER BY sold_at";

  private JdbcTransactionSource source(String sql) {
    return JdbcTransactionSource.of(
            JdbcQuery.of(postgres, sql), TransactionRules.of(Frequency.WEEKLY))
        .withColumns(COLUMNS);
  }

  @Test
  void addsUpInvoiceLines() {
    Collected collected = source(LINES).collect();

    CollectionReport report = collected.report();
    assertThat(report.read()).isEqualTo(6);
    assertThat(report.used()).isEqualTo(3);
    assertThat(report.netted()).isEqualTo(2);
    assertThat(report.rejections())
        .containsExactly(new CollectionReport.Rejection("no product", 1, List.of("line 4")));
    Observations rows = collected.observations();
    assertThat(rows.products()).containsExactly(ProductKey.of("A"), ProductKey.of("B"));
    assertThat(rows.rows()).isEqualTo(2);
    assertThat(rows.units(0)).isEqualTo(8);
    assertThat(rows.columns().get(0).name()).isEqualTo(Covariates.PRICE);
    // (6 · 2 + 2 · 4) / 8
    assertThat(rows.value(0, 0)).isEqualTo(2.5, within(1e-12));
    assertThat(rows.units(1)).isEqualTo(1);
    assertThat(rows.statics(0)).containsEntry(Covariates.DESCRIPTION, "Mug");
  }

  @Test
  void countsBrokenRowsWithTheirOwnNumber() {
    String lines =
        "SELECT * FROM (VALUES"
            + " ('1', 'A', 1.0::float8, null::timestamp, 2.0::float8, 'x', 'Mug'),"
            + " ('2', null, 1, '2024-01-01', 2, 'x', 'Mug'),"
            + " ('3', 'A', 1, '2024-01-01', 2, 'x', 'Mug'),"
            + " ('4', 'A', 'Infinity', '2024-01-01', 2, 'x', 'Mug')"
            + ") AS t (invoice, sku, quantity, sold_at, price, customer, title) ORDER BY invoice";

    assertThatThrownBy(() -> source(lines).collect())
        .isInstanceOf(CollectException.class)
        .hasMessageContaining("in the column 'sold_at', which is empty");
    CollectionReport report = source(lines).withBrokenRows(BrokenLines.REJECT).collect().report();
    assertThat(report.read()).isEqualTo(4);
    assertThat(report.used()).isEqualTo(1);
    assertThat(report.rejections())
        .contains(new CollectionReport.Rejection("no product", 1, List.of("line 2")));
  }
}
