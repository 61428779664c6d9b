package io.github.lifecycle4j.examples;

import io.github.lifecycle4j.clean.Gaps;
import io.github.lifecycle4j.collect.BrokenLines;
import io.github.lifecycle4j.collect.ColumnMapping;
import io.github.lifecycle4j.collect.CsvFormat;
import io.github.lifecycle4j.collect.CsvPanelSource;
import io.github.lifecycle4j.collect.PanelSource;
import io.github.lifecycle4j.collect.TimeFormat;
import io.github.lifecycle4j.collect.TransactionColumns;
import io.github.lifecycle4j.collect.TransactionCsvSource;
import io.github.lifecycle4j.collect.TransactionRules;
import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations.Role;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

  @Option(
      names = "--delimiter",
      defaultValue = ",",
      description = "Between cells: one character, or tab (default: ,).")
  private String delimiter;

  @Option(
      names = "--charset",
      defaultValue = "UTF-8",
      description = "Encoding, such as windows-1252 (default: ${DEFAULT-VALUE}).")
  private Charset charset;

  @Option(
      names = "--date-format",
      description =
          "How dates are written, such as d/M/uuuu or d.M.uuuu H:mm (default: 2010-12-31 or 2010-12,"
              + " or a plain index).")
  private @Nullable String dateFormat;

  @Option(names = "--product", description = "Column with the product.")
  private @Nullable String product;

  @Option(names = "--date", description = "Column with the date, or date and time.")
  private @Nullable String date;

  @Option(names = "--units", description = "Column with the units sold.")
  private @Nullable String units;

  @Option(names = "--price", description = "Column with the unit price.")
  private @Nullable String price;

  @Option(names = "--promotion", description = "Column with the promotion, 0 to 1; planned ahead.")
  private @Nullable String promotion;

  @Option(names = "--stock", description = "Column with the stock at the end of the period.")
  private @Nullable String stock;

  @Option(
      names = "--stockout",
      description = "Column with the share of the period without stock, 0 to 1.")
  private @Nullable String stockout;

  @Option(names = "--category", description = "Column with the category.")
  private @Nullable String category;

  @Option(
      names = "--covariate",
      split = ",",
      description = "More numeric columns known up to now, such as visits,carts,reviews,rating.")
  private List<String> covariates = List.of();

  @Option(names = "--invoice", description = "Column with the invoice number.")
  private @Nullable String invoice;

  @Option(names = "--customer", description = "Column with the customer.")
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

  private char delimiter() {
    if (delimiter.equals("tab") || delimiter.equals("\\t")) {
      return '\t';
    }
    if (delimiter.length() != 1) {
      throw new IllegalArgumentException(
          "--delimiter is '%s' but must be one character, or tab.".formatted(delimiter));
    }
    return delimiter.charAt(0);
  }

  private TimeFormat time(TimeFormat usual) {
    return dateFormat == null ? usual : TimeFormat.pattern(dateFormat);
  }

  PanelSource source(Path file) {
    CsvFormat format = CsvFormat.defaults().withDelimiter(delimiter()).withCharset(charset);
    Set<String> header = Set.copyOf(format.header(file));
    boolean transactions =
        layout == Layout.AUTO
            ? invoice != null || header.contains(TransactionColumns.onlineRetail().invoice())
            : layout == Layout.TRANSACTIONS;
    return transactions ? transactions(file, format) : panel(file, format, header);
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
        .withTime(time(TimeFormat.detected()))
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
        .withTime(time(TimeFormat.iso()))
        .withFormat(format)
        .withBrokenLines(brokenLines);
  }

  private static String orElse(@Nullable String named, String usual) {
    return named == null ? usual : named;
  }
}
