package io.github.lifecycle4j.collect;

import io.github.lifecycle4j.collect.CollectionReport.Note;
import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Observations;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds invoice lines up to the sales of each product in each period. Lines are added one by one,
 * from a file, a query or memory; then {@link #finish} gives the result.
 *
 * <p><b>Returns.</b> A line is a return when its quantity is negative or its invoice begins with
 * the cancellation prefix. A return takes its quantity off sales of the same product to the same
 * customer that were made before it, or at the same time and on an earlier line: the latest sale of
 * just its quantity and price that no return has touched, if there is one, else the latest sales
 * that have something left, one after the other. A return of an unknown customer finds no sale.
 *
 * <p><b>What becomes of a line.</b> It is <em>rejected</em>, for the first reason that holds: it
 * has no product; its code is no product; its quantity is missing or zero; its price is missing or
 * not above zero; it repeats an earlier line and such lines are not kept; it is a return, no sale
 * is found for any part of it and such returns are not counted. It is <em>netted</em> when it is a
 * return for which a sale was found, or a sale whose whole quantity was returned. Every other line
 * is <em>used</em>: a sale that was returned in part counts with what is left. A return for which
 * sales are found for a part of its quantity only is netted; the report notes it, and the rest of
 * it is left out, or counted where unmatched returns are, and the line is then a used one.
 *
 * <p><b>Result.</b> One row for each product and period with a used line: units, {@link
 * Covariates#PRICE} as the mean price of the used sales weighted by units, and {@link
 * Covariates#CUSTOMERS}, the distinct known customers of the used sales, {@code NaN} where none is
 * known. Money and customers of returns are not counted. The day of a row is the first day of its
 * period, or the first covered day if that is later; the coverage goes from the first to the last
 * time of any line. Each attribute of a product is the text that stands on most of its lines with a
 * quantity and a price, empty ones aside; of several the one that came first.
 *
 * <p>Lines need not be in order. A line that is not rejected at once takes about 50 bytes until the
 * end, for a return may come at any time. Not safe for use by several threads.
 */
public final class TransactionAggregator {

  private final TransactionRules rules;
  private final ProductCodes products;
  private final TextPool invoices = new TextPool();
  private final TextPool customers = new TextPool();
  private final Map<String, FrequentText> attributes = new TreeMap<>();
  private final TransactionLines lines = new TransactionLines();
  private final Rejections rejections = new Rejections();
  private final Rejections notes = new Rejections();
  private long firstSecond = Long.MAX_VALUE;
  private long lastSecond = Long.MIN_VALUE;
  private int added;
  private boolean finished;

  /** An aggregator by these rules. */
  public TransactionAggregator(TransactionRules rules) {
    this.rules = rules;
    this.products = new ProductCodes(rules);
  }

  /**
   * Adds a line. In the report it is named by its number, from 1, in the order of being added.
   *
   * @throws IllegalArgumentException if a number is infinite
   * @throws IllegalStateException if {@link #finish} was called before
   */
  public void add(Transaction line) {
    add(added + 1, line);
  }

  /** Adds a line of this number in its source. */
  void add(long lineNumber, Transaction line) {
    if (Double.isInfinite(line.quantity()) || Double.isInfinite(line.unitPrice())) {
      throw new IllegalArgumentException(
          "A line of the invoice '%s' has an infinite number. Use NaN for an unknown one."
              .formatted(line.invoice()));
    }
    int product =
        add(
            lineNumber,
            rules.isCancelling(Cell.of(line.invoice().strip())),
            number(invoices, line.invoice()),
            number(products.codes(), line.product()),
            line.quantity(),
            line.time().toEpochSecond(ZoneOffset.UTC),
            line.unitPrice(),
            line.customer().map(customer -> number(customers, customer)).orElse(TextPool.ABSENT));
    if (product != ProductCodes.NO_PRODUCT) {
      line.attributes()
          .forEach(
              (name, text) -> {
                FrequentText texts = attribute(name);
                texts.count(product, number(texts.texts(), text));
              });
    }
  }

  /**
   * Adds a line.
   *
   * @param number number of the line in its source
   * @param cancelling whether the invoice cancels
   * @param invoice number of the invoice in its pool
   * @param code number of the product code in its pool
   * @param second seconds from 1970-01-01T00:00 by the shop's clock
   * @param customer number of the customer in its pool
   * @return the index of the product, or {@link ProductCodes#NO_PRODUCT} if the line is rejected
   */
  int add(
      long number,
      boolean cancelling,
      int invoice,
      int code,
      double quantity,
      long second,
      double price,
      int customer) {
    requireUnfinished();
    added++;
    firstSecond = Math.min(firstSecond, second);
    lastSecond = Math.max(lastSecond, second);
    if (code == TextPool.ABSENT) {
      return reject("no product", number);
    }
    int product = products.product(code);
    if (product == ProductCodes.NO_PRODUCT) {
      return reject("the code is no product", number);
    }
    if (Double.isNaN(quantity) || quantity == 0) {
      return reject("the quantity is missing or zero", number);
    }
    if (!(price > 0)) {
      return reject("the price is missing or not above zero", number);
    }
    double signed = cancelling ? -Math.abs(quantity) : quantity;
    lines.add((int) number, invoice, product, customer, second, signed, price);
    return product;
  }

  private int reject(String reason, long number) {
    rejections.add(reason, "line " + number);
    return ProductCodes.NO_PRODUCT;
  }

  /** The texts of an attribute, counted by product. */
  FrequentText attribute(String name) {
    return attributes.computeIfAbsent(name, unused -> new FrequentText());
  }

  ProductCodes products() {
    return products;
  }

  TextPool invoices() {
    return invoices;
  }

  TextPool customers() {
    return customers;
  }

  Rejections rejections() {
    return rejections;
  }

  private static int number(TextPool pool, String text) {
    String bare = text.strip();
    return bare.isEmpty() ? TextPool.ABSENT : pool.number(Cell.of(bare));
  }

  /**
   * Nets the returns and adds everything up; lines cannot be added after it.
   *
   * @param source the source in words, for the report
   * @throws IllegalStateException if it was called before
   */
  public Collected finish(String source) {
    return finish(source, added);
  }

  /** The same where more lines were read than added. */
  Collected finish(String source, long read) {
    requireUnfinished();
    finished = true;
    TransactionTotals totals = new TransactionTotals(rules, lines, products, rejections, notes);
    Observations observations = totals.addUp(firstSecond, lastSecond, attributes);
    List<Note> noted =
        notes.list().stream()
            .map(note -> new Note(note.reason(), note.count(), note.examples()))
            .toList();
    return new Collected(
        observations,
        new CollectionReport(
            source, read, totals.used(), totals.netted(), rejections.list(), noted));
  }

  private void requireUnfinished() {
    if (finished) {
      throw new IllegalStateException(
          "The lines are added up already. Maybe use a new aggregator.");
    }
  }
}
