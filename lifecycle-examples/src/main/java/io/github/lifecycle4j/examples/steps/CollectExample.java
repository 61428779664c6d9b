package io.github.lifecycle4j.examples.steps;

import io.github.lifecycle4j.collect.BrokenLines;
import io.github.lifecycle4j.collect.Collected;
import io.github.lifecycle4j.collect.CollectionReport;
import io.github.lifecycle4j.collect.ColumnMapping;
import io.github.lifecycle4j.collect.CsvPanelSource;
import io.github.lifecycle4j.collect.JdbcPanelSource;
import io.github.lifecycle4j.collect.JdbcQuery;
import io.github.lifecycle4j.collect.PanelSource;
import io.github.lifecycle4j.collect.Transaction;
import io.github.lifecycle4j.collect.TransactionRules;
import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.Observations.Role;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Collect: the same kind of table from a CSV file, from a database and from invoice lines.
 *
 * <p>Whatever the source, it gives rows as they were found and a report that accounts for every
 * record. Nothing is put on a time grid yet: that is the next step, {@link CleanExample}.
 */
public final class CollectExample {

  private CollectExample() {}

  /** Runs the example; the first argument is the folder for its CSV file. */
  public static void main(String[] args) throws IOException, SQLException {
    run(System.out, args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("lifecycle"));
  }

  static void run(PrintStream out, Path folder) throws IOException, SQLException {
    print(out, "CSV file", fromCsv(folder.resolve("sales.csv")));
    print(out, "Database", fromDatabase());
    print(out, "Invoices", fromInvoices());
  }

  /** A file with the shop's own column names; one line is broken and one number is missing. */
  private static Collected fromCsv(Path file) throws IOException {
    Files.writeString(
        file,
        """
        sku,week,sold,unit_price,visits,group
        mug,2024-01-01,12,7.50,210,kitchen
        mug,2024-01-08,15,7.50,240,kitchen
        mug,2024-01-15,31,5.99,520,kitchen
        lamp,2024-01-08,3,24.00,80,living
        lamp,2024-01-15,,24.00,75,living
        lamp,2024-01-22,many,24.00,75,living
        """);
    return CsvPanelSource.of(file, Frequency.WEEKLY)
        .withMapping(
            ColumnMapping.of("sku", "week", "sold")
                .withCovariate("unit_price", Covariates.PRICE, Role.FUTURE) // known ahead
                .withCovariate("visits", Role.PAST) // known only afterwards
                .withStatic("group", Covariates.CATEGORY))
        .withBrokenLines(BrokenLines.REJECT) // without this a broken line is an exception
        .collect();
  }

  /** A query with a parameter; any {@code DataSource} will do. */
  private static Collected fromDatabase() throws SQLException {
    JdbcDataSource shop = new JdbcDataSource();
    shop.setURL("jdbc:h2:mem:shop"); // lives as long as a connection is open
    try (Connection connection = shop.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table sales (product varchar, sold_on date, units int)");
      statement.execute(
          """
          insert into sales values
            ('mug', date '2023-12-31', 4), ('mug', date '2024-01-01', 2),
            ('mug', date '2024-01-02', 5), ('lamp', date '2024-01-02', 1)""");
      JdbcQuery query =
          JdbcQuery.of(shop, "select product, sold_on, units from sales where sold_on >= ?")
              .withParameters(LocalDate.of(2024, 1, 1));
      return JdbcPanelSource.of(query, Frequency.DAILY)
          .withMapping(ColumnMapping.of("product", "sold_on", "units"))
          .collect();
    }
  }

  /** Invoice lines become weekly sales; the cancellation takes back the sale of ann's lamps. */
  private static Collected fromInvoices() {
    List<Transaction> lines =
        List.of(
            line("1001", "mug", 6, "2024-01-02T09:30", 7.50, "ann"),
            line("1001", "lamp", 2, "2024-01-02T09:30", 24.00, "ann"),
            line("1001", "POSTAGE", 1, "2024-01-02T09:30", 4.90, "ann"),
            line("1002", "mug", 4, "2024-01-04T16:05", 6.50, "bob"),
            line("C1003", "lamp", -2, "2024-01-05T11:00", 24.00, "ann"));
    TransactionRules rules =
        TransactionRules.of(Frequency.WEEKLY).withNonProducts("POSTAGE"::equals);
    return PanelSource.of(lines, rules).collect();
  }

  private static Transaction line(
      String invoice, String product, double units, String time, double price, String customer) {
    return new Transaction(
        invoice, product, units, LocalDateTime.parse(time), price, Optional.of(customer), Map.of());
  }

  private static void print(PrintStream out, String title, Collected collected) {
    CollectionReport report = collected.report();
    out.printf(
        Locale.ROOT,
        "%s: %d read = %d used + %d netted + %d rejected%n",
        title,
        report.read(),
        report.used(),
        report.netted(),
        report.rejected());
    report.rejections().forEach(why -> out.println("  " + why.reason() + ": " + why.examples()));
    Observations rows = collected.observations();
    for (int row = 0; row < rows.rows(); row++) {
      out.printf(
          Locale.ROOT,
          "  %s %s %s units",
          rows.frequency().label(rows.period(row)),
          rows.products().get(rows.product(row)),
          rows.units(row));
      for (int column = 0; column < rows.columns().size(); column++) {
        out.printf(
            Locale.ROOT, ", %s %s", rows.columns().get(column).name(), rows.value(row, column));
      }
      out.println();
    }
  }
}
