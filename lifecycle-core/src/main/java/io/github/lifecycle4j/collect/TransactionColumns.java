package io.github.lifecycle4j.collect;

import io.github.lifecycle4j.data.Covariates;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Says which column of a table of invoice lines holds what.
 *
 * @param invoice column with the invoice's number
 * @param product column with the product's code
 * @param quantity column with the units, negative for a return
 * @param time column with the date, or date and time
 * @param unitPrice column with the price of one unit
 * @param customer column with the customer, where there is one
 * @param attributes columns with texts that belong to the product, by column: the name of the
 *     static covariate that each becomes, in the order given
 */
public record TransactionColumns(
    String invoice,
    String product,
    String quantity,
    String time,
    String unitPrice,
    Optional<String> customer,
    Map<String, String> attributes) {

  private static final TransactionColumns ONLINE_RETAIL =
      of("InvoiceNo", "StockCode", "Quantity", "InvoiceDate", "UnitPrice")
          .withCustomer("CustomerID")
          .withAttribute("Description", Covariates.DESCRIPTION);

  /** Copies the attributes. */
  public TransactionColumns {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** The columns of these names, without customer and attributes. */
  public static TransactionColumns of(
      String invoice, String product, String quantity, String time, String unitPrice) {
    return new TransactionColumns(
        invoice, product, quantity, time, unitPrice, Optional.empty(), Map.of());
  }

  /**
   * The columns of the file "Online Retail" of the UCI repository (Chen 2015): {@code InvoiceNo},
   * {@code StockCode}, {@code Quantity}, {@code InvoiceDate}, {@code UnitPrice}, {@code CustomerID}
   * and {@code Description}.
   */
  public static TransactionColumns onlineRetail() {
    return ONLINE_RETAIL;
  }

  /** The same with the column that holds the customer. */
  public TransactionColumns withCustomer(String column) {
    return new TransactionColumns(
        invoice, product, quantity, time, unitPrice, Optional.of(column), attributes);
  }

  /** The same with a column of texts that becomes the static covariate of this name. */
  public TransactionColumns withAttribute(String column, String name) {
    Map<String, String> more = new LinkedHashMap<>(attributes);
    more.put(column, name);
    return new TransactionColumns(invoice, product, quantity, time, unitPrice, customer, more);
  }
}
