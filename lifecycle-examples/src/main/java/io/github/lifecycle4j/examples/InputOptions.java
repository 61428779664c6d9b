package io.github.lifecycle4j.examples;

import io.github.lifecycle4j.clean.Gaps;
import io.github.lifecycle4j.collect.BrokenLines;
import io.github.lifecycle4j.collect.ColumnMapping;
import io.github.lifecycle4j.collect.CsvFormat;
import io.github.lifecycle4j.collect.CsvPanelSource;
import io.github.lifecycle4j.collect.CsvTable;
import io.github.lifecycle4j.collect.PanelSource;
import io.github.lifecycle4j.collect.TimeFormat;
import io.github.lifecycle4j.collect.TransactionColumns;
import io.github.lifecycle4j.collect.TransactionCsvSource;
import io.github.lifecycle4j.collect.TransactionRules;
import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations.Role;
import io.github.lifecycle4j.data.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a user's file is to be read. */
final class InputOptions {

  /** What a line of the file is. */
  enum Layout {
    /** Told by the header. */
    AUTO,
    /** A product at a time. */
    PANEL,
    /** A line of an invoice. */
    TRANSACTIONS
  }

  @Option(
      names = "--layout",
      defaultValue = "auto",
      description =
          "panel: one line for each product and time; transactions: invoice lines; auto: told by the"
              + " header (default).")
  private Layout layout;

  @Option(
      names = "--frequency",
      defaultValue = "weekly",
      description =
          "daily, weekly, monthly, quarterly, yearly, or a season length for a plain index (default:"
              + " ${DEFAULT-VALUE}).")
  private String frequency;

  @Option(
      names = "--gaps",
      defaultValue = "zero",
      description =
          "What a period without a line means: zero (nothing was sold, default) or missing.")
  private Gaps gaps;

  @Option(
      names = "--broken-lines",
      defaultValue = "fail",
      description = "fail on a broken line (default) or reject it and go on.")
  private BrokenLines brokenLines;

  @Mixin private CsvOptions csv;

  @Option(
      names = "--product",
      description = "Column with the product (default: product, or StockCode).")
  private @Nullable String product;

  @Option(
      names = {"--date", "--time"},
      description =
          "Column with the date, or date and time, or a plain index (default: date, or InvoiceDate).")
  private @Nullable String date;

  @Option(
      names = "--units",
      description = "Column with the units sold (default: units, or Quantity).")
  private @Nullable String units;

  @Option(
      names = "--price",
      description =
          "Column with the unit price (default: price, where there is one, or UnitPrice).")
  private @Nullable String price;

  @Option(
      names = "--promotion",
      description =
          "Column with the promotion, 0 to 1, planned ahead (default: promotion, where there is one).")
  private @Nullable String promotion;

  @Option(
      names = "--stock",
      description =
          "Column with the stock at the end of the period (default: stock, where there is one).")
  private @Nullable String stock;

  @Option(
      names = "--stockout",
      description =
          "Column with the share of the period without stock, 0 to 1 (default: stockout, where there is one).")
  private @Nullable String stockout;

  @Option(names = "--category", description = "Column with the category.")
  private @Nullable String category;

  @Option(
      names = "--covariate",
      split = ",",
      description = "More numeric columns known up to now, such as visits,carts,reviews,rating.")
  private List<String> covariates = List.of();

  @Option(names = "--invoice", description = "Column with the invoice number (default: InvoiceNo).")
  private @Nullable String invoice;

  @Option(names = "--customer", description = "Column with the customer (default: CustomerID).")
  private @Nullable String customer;

  @Option(names = "--description", description = "Column with the product's description.")
  private @Nullable String description;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  InputOptions() {}

  Frequency frequency() {
    return Frequency.parse(frequency);
  }

  Gaps gaps() {
    return gaps;
  }

  PanelSource source(Path file) {
    CsvFormat format = csv.format();
    Set<String> header = Set.copyOf(format.header(file));
    return transactions(header) ? transactions(file, format) : panel(file, format, header);
  }

  private boolean transactions(Set<String> header) {
    return layout == Layout.AUTO
        ? invoice != null || header.contains(TransactionColumns.onlineRetail().invoice())
        : layout == Layout.TRANSACTIONS;
  }

  /** How the periods of a file are to be named: as numbers where its times are a plain index. */
  LongFunction<String> periodNames(Path file) {
    CsvFormat format = csv.format();
    if (transactions(Set.copyOf(format.header(file)))) {
      return frequency()::label;
    }
    String column = orElse(date, "date");
    Table table = CsvTable.of(file).withFormat(format).withTexts(column).read();
    String number = frequency().unit() == Frequency.Unit.YEAR ? "\\d{1,3}|\\d{5}" : "\\d{1,5}";
    boolean index =
        table.rows() > 0
            && table.texts(column).get(0).filter(text -> text.matches(number)).isPresent()
            && csv.time(TimeFormat.detected()) == TimeFormat.detected();
    return index ? Long::toString : frequency()::label;
  }

  private PanelSource panel(Path file, CsvFormat format, Set<String> header) {
    ColumnMapping mapping =
        ColumnMapping.of(orElse(product, "product"), orElse(date, "date"), orElse(units, "units"));
    mapping = with(mapping, price, Covariates.PRICE, Role.PAST, header);
    mapping = with(mapping, promotion, Covariates.PROMOTION, Role.FUTURE, header);
    mapping = with(mapping, stock, Covariates.STOCK, Role.PAST, header);
    mapping = with(mapping, stockout, Covariates.STOCKOUT, Role.PAST, header);
    for (String covariate : covariates) {
      mapping = mapping.withCovariate(covariate, Role.PAST);
    }
    if (category != null || header.contains(Covariates.CATEGORY)) {
      mapping = mapping.withStatic(orElse(category, Covariates.CATEGORY), Covariates.CATEGORY);
    }
    if (description != null || header.contains(Covariates.DESCRIPTION)) {
      mapping =
          mapping.withStatic(orElse(description, Covariates.DESCRIPTION), Covariates.DESCRIPTION);
    }
    return CsvPanelSource.of(file, frequency())
        .withMapping(mapping)
        .withTime(csv.time(TimeFormat.detected()))
        .withFormat(format)
        .withBrokenLines(brokenLines);
  }

  /** Adds a column that the user named, or that has the covariate's own name in the header. */
  private static ColumnMapping with(
      ColumnMapping mapping,
      @Nullable String column,
      String covariate,
      Role role,
      Set<String> header) {
    return column != null || header.contains(covariate)
        ? mapping.withCovariate(orElse(column, covariate), covariate, role)
        : mapping;
  }

  private PanelSource transactions(Path file, CsvFormat format) {
    TransactionColumns usual = TransactionColumns.onlineRetail();
    TransactionColumns columns =
        TransactionColumns.of(
            orElse(invoice, usual.invoice()),
            orElse(product, usual.product()),
            orElse(units, usual.quantity()),
            orElse(date, usual.time()),
            orElse(price, usual.unitPrice()));
    boolean named = invoice != null;
    if (customer != null || !named) {
      columns = columns.withCustomer(orElse(customer, "CustomerID"));
    }
    if (description != null || !named) {
      columns = columns.withAttribute(orElse(description, "Description"), Covariates.DESCRIPTION);
    }
    TransactionRules rules =
        named ? TransactionRules.of(frequency()) : TransactionRules.onlineRetail(frequency());
    return TransactionCsvSource.of(file, rules)
        .withColumns(columns)
        .withTime(csv.time(TimeFormat.iso()))
        .withFormat(format)
        .withBrokenLines(brokenLines);
  }

  private static String orElse(@Nullable String named, String usual) {
    return named == null ? usual : named;
  }
}
