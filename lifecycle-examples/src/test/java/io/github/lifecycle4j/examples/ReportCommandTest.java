package io.github.lifecycle4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

  @TempDir Path folder;

  private Program report(Path input, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "report",
                "--input",
                input.toString(),
                "--output",
                folder.resolve("results").toString()));
    arguments.addAll(List.of(more));
    return Program.run(arguments.toArray(String[]::new));
  }

  @Test
  void reportsOnTheBundledData() throws IOException {
    Path two = folder.resolve("two");
    Program program = Program.run("report", "--output", two.toString(), "--threads", "2");
    assertThat(program.err()).isEmpty();
    assertThat(program.exitCode()).isZero();
    assertThat(program.out())
        .contains("52 records = 52 used + 0 netted + 0 rejected")
        .contains("449 records = 449 used + 0 netted + 0 rejected")
        .contains("Simulated shop (not real")
        .contains("Stages now: decline 1")
        .contains("Why iPod: Order");
    assertThat(Files.readAllLines(two.resolve("ipod/forecasts.csv"))).hasSize(1 + 4);
    assertThat(Files.readAllLines(two.resolve("simulated-shop/quality.csv"))).hasSize(1 + 100);

    Path one = folder.resolve("one");
    Program.run("report", "--output", one.toString(), "--threads", "1");
    assertThat(Program.contents(one)).isEqualTo(Program.contents(two));
  }

  /** Twelve weeks of two products; the cup always sells 7 and has 3 left, the mug 10 and none. */
  private Path shop(int weeks) throws IOException {
    List<String> lines = new ArrayList<>(List.of("sku;week;sold;price;stock"));
    for (int week = 0; week < weeks; week++) {
      LocalDate monday = LocalDate.of(2024, 1, 1).plusWeeks(week);
      lines.add("cup;" + monday + ";7;2.5;3");
      lines.add("mug;" + monday + ";10;4;0");
    }
    return Program.file(folder, "shop.csv", lines.toArray(String[]::new));
  }

  @Test
  void reportsOnAUsersFile() throws IOException {
    Program program =
        report(
            shop(30),
            "--delimiter",
            ";",
            "--product",
            "sku",
            "--date",
            "week",
            "--units",
            "sold",
            "--horizon",
            "3",
            "--lead-time",
            "1",
            "--pack",
            "4");
    assertThat(program.err()).isEmpty();
    assertThat(program.exitCode()).isZero();
    assertThat(program.out()).contains("60 records = 60 used").contains("Problems: none");
    // Constant sales from the first week on: the stage is as old as the data, or older.
    assertThat(program.out()).contains("by 2024-01-01");
    assertThat(Files.readAllLines(folder.resolve("results/stages.csv")).get(1))
        .contains(",2024-01-01,true,");
    // Both kinds of rows; naive is exact on constant sales, for which RMSSE has no scale.
    assertThat(Files.readAllLines(folder.resolve("results/backtest.csv")))
        .contains("naive,common windows,6,0,0.0,0.0,,0.0,1.0")
        .contains("naive,own windows,6,0,0.0,0.0,,0.0,1.0");
    // Constant sales are forecast without error: two weeks of 7 less 3 in stock, in packs of 4.
    assertThat(Files.readAllLines(folder.resolve("results/orders.csv")).get(1))
        .startsWith("cup,12.0,14.0,3.0,");
    assertThat(Files.readAllLines(folder.resolve("results/orders.csv")).get(2))
        .startsWith("mug,20.0,20.0,0.0,");
    assertThat(Files.readAllLines(folder.resolve("results/forecasts.csv")).get(1))
        .matches("cup,[a-z-]+,2024-07-29,1,7.0,7.0,7.0,7.0");
  }

  @Test
  void theStageTableTellsWhatHasChangedSinceAnEarlierReport() throws IOException {
    Path earlier =
        Program.file(folder, "earlier.csv", "product,stage", "cup,growth", "jug,decline");
    Program program =
        report(
            shop(30),
            "--delimiter",
            ";",
            "--product",
            "sku",
            "--date",
            "week",
            "--units",
            "sold",
            "--previous",
            earlier.toString());
    assertThat(program.err()).isEmpty();
    assertThat(program.out())
        .contains("Stage changes since the previous report: ")
        .contains("decline to none 1")
        .contains("Stage table, exceptions first");
    List<String> table = Files.readAllLines(folder.resolve("results/stage-table.csv"));
    assertThat(table).hasSize(3);
    assertThat(table).anyMatch(row -> row.startsWith("cup,") && row.contains(",growth,"));
  }

  @Test
  void refusesAnEarlierTableWithStagesThereAreNot() throws IOException {
    Path earlier = Program.file(folder, "earlier.csv", "product,stage", "cup,blooming");
    Program program =
        report(
            shop(30),
            "--delimiter",
            ";",
            "--product",
            "sku",
            "--date",
            "week",
            "--units",
            "sold",
            "--previous",
            earlier.toString());
    assertThat(program.exitCode()).isNotZero();
    assertThat(program.err()).contains("blooming").contains("stage-table.csv");
    assertThat(Program.run("report", "--previous", earlier.toString()).err()).contains("--input");
  }

  @Test
  void theLedgerTellsHowForecastsCameTrue() throws IOException {
    String[] options = {
      "--delimiter",
      ";",
      "--product",
      "sku",
      "--date",
      "week",
      "--units",
      "sold",
      "--horizon",
      "3",
      "--lead-time",
      "1",
      "--ledger",
      folder.resolve("ledger").toString()
    };
    assertThat(report(shop(30), options).out()).contains("none of them has come due yet");
    Program second = report(shop(33), options);
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).contains("how earlier forecasts came true").contains("Refits advised");
    // Two products, three weeks, each exactly as forecast.
    assertThat(
            second.out().lines().filter(line -> line.contains("100 %") && line.contains("0.000")))
        .isNotEmpty();
  }

  @Test
  void readsDatesAndTextAsTheyAreWrittenElsewhere() throws IOException {
    List<String> lines = new ArrayList<>(List.of("product\tdate\tunits\tstockout"));
    for (int week = 0; week < 12; week++) {
      LocalDate day = LocalDate.of(2024, 1, 31).plusWeeks(week);
      String date = day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear();
      lines.add("K\u00e4se\t" + date + "\t5\t" + (week == 3 ? 1 : 0));
    }
    Path input = folder.resolve("in.tsv");
    Files.write(input, lines, StandardCharsets.ISO_8859_1);
    Program utf8 = report(input, "--delimiter", "tab");
    assertThat(utf8.exitCode()).isEqualTo(2);
    assertThat(utf8.err()).contains("Line 2").contains("with --charset.");
    String[] options = {
      "--delimiter",
      "tab",
      "--charset",
      "windows-1252",
      "--date-format",
      "d.M.uuuu",
      "--horizon",
      "3"
    };
    Program program = report(input, options);
    assertThat(program.err()).isEmpty();
    assertThat(program.out())
        .contains("12 records = 12 used")
        .contains("censored demand: 1 in 1 products")
        .contains("The next 3 periods from 2024-04-22")
        .contains("K\u00e4se");
    assertThat(report(input, "--delimiter", "||").err()).contains("--delimiter is '||'");
  }

  @Test
  void resultsThatCannotBeKeptAreRefusedBeforeTheWork() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "");
    Path broken = Program.file(folder, "in.csv", "product,date,units", "a,2024-01-01,many");
    Program program =
        Program.run("report", "--input", broken.toString(), "--output", taken.toString());
    assertThat(program.exitCode()).isEqualTo(2);
    assertThat(program.err())
        .contains("taken")
        .contains("cannot be written")
        .doesNotContain("\tat ");
  }

  @Test
  void aMissingFileIsNamed() {
    Program program = report(folder.resolve("nowhere.csv"));
    assertThat(program.exitCode()).isEqualTo(2);
    assertThat(program.err()).contains("nowhere.csv").doesNotContain("\tat ");
  }

  @Test
  void aMissingColumnIsNamedWithTheOnesThereAre() throws IOException {
    Path input = Program.file(folder, "in.csv", "product,dates,units", "a,2024-01-01,1");
    Program program = report(input);
    assertThat(program.exitCode()).isEqualTo(2);
    assertThat(program.err()).contains("'date'").contains("'dates'").doesNotContain("\tat ");
  }

  @Test
  void aBrokenLineIsNamedAndCanBeRejected() throws IOException {
    List<String> lines = new ArrayList<>(List.of("product,date,units"));
    for (int week = 0; week < 12; week++) {
      lines.add("a," + LocalDate.of(2024, 1, 1).plusWeeks(week) + ",5");
    }
    lines.add("a,2024-02-30,5");
    Path input = Program.file(folder, "in.csv", lines.toArray(String[]::new));
    Program failing = report(input, "--horizon", "3");
    assertThat(failing.exitCode()).isEqualTo(2);
    assertThat(failing.err())
        .contains("Line 14")
        .contains("--broken-lines reject")
        .contains("2024-02-30")
        .doesNotContain("\tat ");
    Program rejecting = report(input, "--horizon", "3", "--broken-lines", "reject");
    assertThat(rejecting.exitCode()).isZero();
    assertThat(rejecting.out()).contains("13 records = 12 used + 0 netted + 1 rejected");
  }

  @Test
  void aBinaryFileIsRefused() throws IOException {
    Path input = folder.resolve("in.csv");
    Files.write(input, new byte[] {0, 1, 2, (byte) 0xff, 10, 0, 0});
    Program program = report(input);
    assertThat(program.exitCode()).isEqualTo(2);
    assertThat(program.err()).contains("in.csv").doesNotContain("\tat ");
  }

  @Test
  void wrongPlansAreRefused() throws IOException {
    Path input = shop(12);
    for (String[] wrong :
        new String[][] {
          {"--lead-time", "20"},
          {"--horizon", "2000000000"},
          {"--margin", "1.5"},
          {"--pack", "0"},
          {"--threads", "0"},
          {"--model", "prophet"},
          {"--frequency", "fortnightly"}
        }) {
      List<String> options =
          new ArrayList<>(
              List.of("--delimiter", ";", "--product", "sku", "--date", "week", "--units", "sold"));
      options.addAll(List.of(wrong));
      Program program = report(input, options.toArray(String[]::new));
      assertThat(program.exitCode()).as(wrong[0]).isEqualTo(2);
      assertThat(program.err()).as(wrong[0]).isNotBlank().doesNotContain("\tat ");
    }
  }

  @Test
  void readsInvoiceLines() throws IOException {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country"));
    for (int week = 0; week < 12; week++) {
      LocalDate monday = LocalDate.of(2024, 1, 1).plusWeeks(week);
      lines.add(100 + week + ",cup,A CUP,4," + monday + " 08:00:00,2.5,1,UK");
      lines.add(200 + week + ",cup,A CUP,3," + monday.plusDays(6) + " 23:59:00,2.5,2,UK");
    }
    lines.add("C300,cup,A CUP,-3,2024-03-24 23:59:30,2.5,2,UK");
    Path input = Program.file(folder, "lines.csv", lines.toArray(String[]::new));
    Program program = report(input, "--horizon", "3");
    assertThat(program.err()).isEmpty();
    // The last return cancels the whole sale of the second customer a moment before.
    assertThat(program.out()).contains("25 records = 23 used + 2 netted + 0 rejected");
    assertThat(Files.readString(folder.resolve("results/quality.csv"), StandardCharsets.UTF_8))
        .contains("cup,");
  }
}
