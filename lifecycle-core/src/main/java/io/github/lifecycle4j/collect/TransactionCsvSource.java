package io.github.lifecycle4j.collect;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A CSV file of invoice lines, which a {@link TransactionAggregator} adds up.
 *
 * <pre>{@code
 * Collected sales =
 *     TransactionCsvSource.of(
 *             Path.of("online_retail.csv.gz"), TransactionRules.onlineRetail(Frequency.WEEKLY))
 *         .collect();
 * }</pre>
 *
 * <p>Numbers are written with a decimal point and no thousands separator. A line whose time is no
 * time or whose quantity or price is no number is broken; an empty quantity or price is missing and
 * left to the rules. Immutable, where the rules are.
 *
 * @param path the file, plain or gzip
 * @param rules how lines become sales
 * @param columns which column holds what
 * @param time how times are written
 * @param format how the file is written
 * @param brokenLines what to do with a line that does not hold what it should
 */
public record TransactionCsvSource(
    Path path,
    TransactionRules rules,
    TransactionColumns columns,
    TimeFormat time,
    CsvFormat format,
    BrokenLines brokenLines)
    implements PanelSource {

  /**
   * @throws IllegalArgumentException if times are counted periods, for transactions have dates
   */
  public TransactionCsvSource {
    if (time.equals(TimeFormat.index())) {
      throw new IllegalArgumentException(
          "Transactions have dates but TimeFormat.index() counts periods. Maybe use TimeFormat.pattern.");
    }
  }

  /**
   * A source of a file with the columns of {@link TransactionColumns#onlineRetail()}, ISO times and
   * the usual format, that fails on a broken line.
   */
  public static TransactionCsvSource of(Path path, TransactionRules rules) {
    return new TransactionCsvSource(
        path,
        rules,
        TransactionColumns.onlineRetail(),
        TimeFormat.iso(),
        CsvFormat.defaults(),
        BrokenLines.FAIL);
  }

  /** The same with other columns. */
  public TransactionCsvSource withColumns(TransactionColumns other) {
    return new TransactionCsvSource(path, rules, other, time, format, brokenLines);
  }

  /** The same with times written in another way; they must be dates. */
  public TransactionCsvSource withTime(TimeFormat other) {
    return new TransactionCsvSource(path, rules, columns, other, format, brokenLines);
  }

  /** The same for a file written in another way. */
  public TransactionCsvSource withFormat(CsvFormat other) {
    return new TransactionCsvSource(path, rules, columns, time, other, brokenLines);
  }

  /** The same with another way to deal with broken lines. */
  public TransactionCsvSource withBrokenLines(BrokenLines other) {
    return new TransactionCsvSource(path, rules, columns, time, format, other);
  }

  @Override
  public Collected collect() {
    try (CsvFile file = CsvFile.open(path, format)) {
      TransactionAggregator aggregator = new TransactionAggregator(rules);
      Reader reader = new Reader(file, aggregator);
      long read = file.forEach(brokenLines, aggregator.rejections(), reader::add);
      return aggregator.finish(path.toString(), read);
    }
  }

  /** A column of texts that belong to the product. */
  private static final class Attribute {

    private final int column;
    private final FrequentText texts;

    /** The last text beside each product code, which is most often the next one too. */
    private int[] lastOfCode = {};

    private int read = TextPool.ABSENT;

    Attribute(int column, FrequentText texts) {
      this.column = column;
      this.texts = texts;
    }

    void read(CsvRow row, int code) {
      if (code == TextPool.ABSENT) {
        read = row.text(column, texts.texts());
        return;
      }
      if (code >= lastOfCode.length) {
        int before = lastOfCode.length;
        lastOfCode = Arrays.copyOf(lastOfCode, 2 * code + 16);
        Arrays.fill(lastOfCode, before, lastOfCode.length, TextPool.ABSENT);
      }
      read = row.text(column, texts.texts(), lastOfCode[code]);
      lastOfCode[code] = read;
    }

    void count(int product) {
      texts.count(product, read);
    }
  }

  /** Reads one file. */
  private final class Reader {

    private final TransactionAggregator aggregator;
    private final int invoice;
    private final int product;
    private final int quantity;
    private final int date;
    private final int price;
    private final int customer;
    private final List<Attribute> attributes = new ArrayList<>();
    private final TimeFormat.SecondReader seconds = time.seconds();
    private int lastInvoice = TextPool.ABSENT;
    private int lastCustomer = TextPool.ABSENT;

    Reader(CsvFile file, TransactionAggregator aggregator) {
      this.aggregator = aggregator;
      this.invoice = file.column(columns.invoice());
      this.product = file.column(columns.product());
      this.quantity = file.column(columns.quantity());
      this.date = file.column(columns.time());
      this.price = file.column(columns.unitPrice());
      this.customer = columns.customer().map(file::column).orElse(TextPool.ABSENT);
      columns
          .attributes()
          .forEach(
              (column, name) ->
                  attributes.add(new Attribute(file.column(column), aggregator.attribute(name))));
    }

    void add(CsvRow row) {
      double units = row.number(quantity);
      double money = row.number(price);
      long second = second(row);
      boolean cancelling = rules.isCancelling(row.cell(invoice));
      lastInvoice = row.text(invoice, aggregator.invoices(), lastInvoice);
      lastCustomer =
          customer == TextPool.ABSENT
              ? TextPool.ABSENT
              : row.text(customer, aggregator.customers(), lastCustomer);
      int code = row.text(product, aggregator.products().codes());
      for (Attribute attribute : attributes) {
        attribute.read(row, code);
      }
      int index =
          aggregator.add(
              row.line(), cancelling, lastInvoice, code, units, second, money, lastCustomer);
      if (index != ProductCodes.NO_PRODUCT) {
        for (Attribute attribute : attributes) {
          attribute.count(index);
        }
      }
    }

    private long second(CsvRow row) {
      try {
        return seconds.second(row.cell(date));
      } catch (DateTimeException wrong) {
        throw row.broken(date, "no time");
      }
    }
  }
}
