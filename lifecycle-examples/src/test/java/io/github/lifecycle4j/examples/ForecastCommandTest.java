package io.github.lifecycle4j.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.github.lifecycle4j.models.ForecasterCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastCommandTest {

  @TempDir Path folder;

  private Program forecast(Path input, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "forecast",
                "--input",
                input.toString(),
                "--series",
                "id",
                "--time",
                "t",
                "--value",
                "y",
                "--output",
                folder.resolve("out.csv").toString()));
    arguments.addAll(List.of(more));
    return Program.run(arguments.toArray(String[]::new));
  }

  @Test
  void forecastsAPlainIndex() throws IOException {
    Path input =
        Program.file(
            folder, "in.csv", "id,t,y", "a,1,1", "a,2,2", "a,3,1", "a,4,2", "b,1,7", "b,2,7",
            "b,3,7", "b,4,7");
    Program program =
        forecast(
            input,
            "--frequency",
            "2",
            "--horizon",
            "3",
            "--model",
            "snaive,naive",
            "--levels",
            "0.5");
    assertThat(program.err()).isEmpty();
    assertThat(program.exitCode()).isZero();
    assertThat(program.out()).startsWith("2 series, 0 failures, ");
    // The season of 2 repeats 1, 2; the median of a normal forecast is its mean.
    assertThat(Files.readAllLines(folder.resolve("out.csv")))
        .containsExactly(
            "series,model,step,mean,q0.5",
            "a,snaive,1,1.0,1.0",
            "a,snaive,2,2.0,2.0",
            "a,snaive,3,1.0,1.0",
            "a,naive,1,2.0,2.0",
            "a,naive,2,2.0,2.0",
            "a,naive,3,2.0,2.0",
            "b,snaive,1,7.0,7.0",
            "b,snaive,2,7.0,7.0",
            "b,snaive,3,7.0,7.0",
            "b,naive,1,7.0,7.0",
            "b,naive,2,7.0,7.0",
            "b,naive,3,7.0,7.0");
  }

  @Test
  void putsQuantilesWhereANormalWalkHasThem() throws IOException {
    Path input = Program.file(folder, "in.csv", "id,t,y", "a,1,10", "a,2,12", "a,3,10", "a,4,12");
    forecast(
        input,
        "--frequency",
        "counted",
        "--horizon",
        "4",
        "--model",
        "naive",
        "--levels",
        "0.025,0.975");
    // Steps of 2, -2 and 2 have a root mean square of 2; four steps ahead it is doubled.
    String[] last = Files.readAllLines(folder.resolve("out.csv")).get(4).split(",", -1);
    assertThat(Double.parseDouble(last[4])).isCloseTo(12 - 1.959963984540054 * 4, offset(1e-9));
    assertThat(Double.parseDouble(last[5])).isCloseTo(12 + 1.959963984540054 * 4, offset(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"daily, 2024-02-28, 2024-02-29", "monthly, 2024-01-15, 2024-02-01"})
  void readsDates(String frequency, String first, String second) throws IOException {
    Path input =
        Program.file(folder, "in.csv", "id,t,y", "a," + first + ",1", "a," + second + ",3");
    Program program =
        forecast(input, "--frequency", frequency, "--horizon", "1", "--model", "mean");
    assertThat(program.exitCode()).isZero();
    assertThat(Files.readAllLines(folder.resolve("out.csv")).get(1)).startsWith("a,mean,1,2.0,");
  }

  /** Sales of 100 − 10 price + 20 promotion; the lines after day 12 plan without sales. */
  @Test
  void plannedColumnsExplainTheSales() throws IOException {
    List<String> lines = new ArrayList<>(List.of("id,t,y,price,promotion"));
    for (int t = 1; t <= 12; t++) {
      int price = 4 + t % 3;
      int promotion = t % 4 == 0 ? 1 : 0;
      int units = 100 - 10 * price + 20 * promotion;
      lines.add("a,%s,%s,%s,%s".formatted(t, units, price, promotion));
    }
    lines.add("a,13,,3,0");
    lines.add("a,14,,6,1");
    Path input = Program.file(folder, "in.csv", lines.toArray(String[]::new));
    Program program =
        forecast(
            input,
            "--planned",
            "price,promotion",
            "--frequency",
            "counted",
            "--horizon",
            "2",
            "--model",
            "regression",
            "--levels",
            "0.5");
    assertThat(program.err()).isEmpty();
    List<String> rows = Files.readAllLines(folder.resolve("out.csv"));
    assertThat(rows).hasSize(3);
    for (int column : new int[] {3, 4}) {
      assertThat(Double.parseDouble(rows.get(1).split(",", -1)[column]))
          .isCloseTo(70, offset(1e-9));
      assertThat(Double.parseDouble(rows.get(2).split(",", -1)[column]))
          .isCloseTo(60, offset(1e-9));
    }
  }

  @Test
  void aSeriesThatCannotBeForecastIsNamedAndTheOthersGoOn() throws IOException {
    Path input =
        Program.file(folder, "in.csv", "id,t,y", "short,1,5", "empty,1,", "a,1,1", "a,2,3");
    Program program =
        forecast(input, "--frequency", "counted", "--horizon", "1", "--model", "mean");
    assertThat(program.exitCode()).isZero();
    assertThat(program.out()).startsWith("3 series, 2 failures, ");
    assertThat(program.err())
        .contains("Failed: short by mean: ")
        .contains("Failed: empty by mean: ");
    assertThat(Files.readAllLines(folder.resolve("out.csv"))).hasSize(2);
  }

  @Test
  void threadsChangeNothing() throws IOException {
    List<String> lines = new ArrayList<>(List.of("id,t,y"));
    for (int i = 0; i < 50; i++) {
      for (int t = 1; t <= 30; t++) {
        lines.add("s" + i + ',' + t + ',' + (i * 7919 + t * 104729) % 97);
      }
    }
    Path input = Program.file(folder, "in.csv", lines.toArray(String[]::new));
    // All of these histories begin with their launch.
    String models =
        String.join(",", ForecasterCatalog.descriptions().keySet())
            .replace(",analog,", ",analog:0,");
    forecast(input, "--frequency", "7", "--horizon", "5", "--model", models);
    String one = Files.readString(folder.resolve("out.csv"));
    forecast(input, "--frequency", "7", "--horizon", "5", "--model", models, "--threads", "3");
    assertThat(Files.readString(folder.resolve("out.csv"))).isEqualTo(one);
    assertThat(one.lines()).hasSize(1 + 50 * 5 * ForecasterCatalog.descriptions().size());
  }

  @Test
  void listsEveryForecaster() {
    Program program = Program.run("forecast", "--list");
    assertThat(program.exitCode()).isZero();
    ForecasterCatalog.descriptions()
        .forEach((name, words) -> assertThat(program.out()).contains(name).contains(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--frequency counted --horizon 0 --model naive",
        "--frequency counted --horizon 2000000000 --model naive",
        "--frequency counted --horizon 2 --model prophet",
        "--frequency fortnightly --horizon 2 --model naive",
        "--frequency counted --horizon 2 --model naive --levels 0.5,1.5",
        "--frequency counted --horizon 2 --model naive --threads 0",
        "--frequency counted --horizon two --model naive",
        "--horizon 2 --model naive"
      })
  void refusesWrongOptions(String options) throws IOException {
    Path input = Program.file(folder, "in.csv", "id,t,y", "a,1,1", "a,2,3");
    Program program = forecast(input, options.split(" "));
    assertThat(program.exitCode()).isEqualTo(2);
    assertThat(program.err()).isNotBlank().doesNotContain("\tat ");
  }

  @Test
  void theInputIsNotOverwritten() throws IOException {
    Path input = Program.file(folder, "in.csv", "series,time,value", "a,1,1", "a,2,2");
    Program program =
        Program.run(
            "forecast",
            "--input",
            input.toString(),
            "--frequency",
            "counted",
            "--horizon",
            "1",
            "--model",
            "naive",
            "--output",
            input.toString());
    assertThat(program.exitCode()).isEqualTo(2);
    assertThat(program.err()).contains("--output is the input file");
    assertThat(Files.readAllLines(input)).hasSize(3);
  }

  @Test
  void refusesTwoValuesForOneTime() throws IOException {
    Path input = Program.file(folder, "in.csv", "id,t,y", "a,1,1", "a,1,3");
    Program program =
        forecast(input, "--frequency", "counted", "--horizon", "1", "--model", "naive");
    assertThat(program.exitCode()).isEqualTo(2);
    assertThat(program.err()).contains("'a'").doesNotContain("\tat ");
  }

  @Test
  void readsFilesAsTheyAreWrittenElsewhere() throws IOException {
    Path input = Program.file(folder, "in.csv", "id;t;y", "a;1.2.2024;1", "a;2.2.2024;3");
    Program program =
        forecast(
            input,
            "--delimiter",
            ";",
            "--date-format",
            "d.M.uuuu",
            "--frequency",
            "daily",
            "--horizon",
            "1",
            "--model",
            "mean");
    assertThat(program.err()).isEmpty();
    assertThat(Files.readAllLines(folder.resolve("out.csv")).get(1)).startsWith("a,mean,1,2.0,");
  }
}
