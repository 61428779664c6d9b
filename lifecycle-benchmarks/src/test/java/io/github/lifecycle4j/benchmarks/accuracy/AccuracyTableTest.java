package io.github.lifecycle4j.benchmarks.accuracy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.benchmarks.SimulatedCompetition;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.predict.Parametric;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccuracyTableTest {

  @TempDir private Path folder;

  private static CompetitionSeries series(Period period, double last, double... future) {
    ProductKey key = ProductKey.of("s" + last + future.length);
    return new CompetitionSeries(
        period,
        Series.of(key, period.frequency(), 0, 1, 2, last),
        Series.of(key, period.frequency(), 3, future));
  }

  /** The naive forecast of 100, 100: errors 200·20/220 and 0 of two steps, 0 of one. */
  @Test
  void addsUpWhatForecastsAreOff() {
    Competition competition =
        new Competition(
            List.of(series(Period.YEARLY, 100, 120, 100), series(Period.OTHER, 50, 50)));
    Entry naive = AccuracyTable.run("naive", competition);
    double yearly = 200.0 * 20 / 220 / 2;
    assertThat(naive.line(Period.YEARLY).orElseThrow().smape()).isCloseTo(yearly, within(1e-12));
    assertThat(naive.line(Period.OTHER).orElseThrow().smape()).isZero();
    assertThat(naive.line(Period.MONTHLY)).isEmpty();
    Entry.Line all = naive.overall();
    assertThat(all.series()).isEqualTo(2);
    assertThat(all.smape()).as("over three values").isCloseTo(yearly * 2 / 3, within(1e-12));
    // Scales (1 + 98)/2 and (1 + 48)/2; the season is 1, so that Naive2 is naive.
    assertThat(all.mase()).isCloseTo(10 / 49.5 / 2, within(1e-12));
    assertThat(all.owa()).isCloseTo(1, within(1e-12));
    assertThat(all.coverage()).isEqualTo(1);
  }

  @Test
  void countsWhatFails() {
    CompetitionSeries one = series(Period.YEARLY, 100, 120);
    Entry entry = Entry.ofPoints("R", "ets");
    entry.fail(one, 0.5);
    entry.add(one, Parametric.normal(new double[] {120}, new double[1], new double[1]), 1.5);
    Entry.Line all = entry.overall();
    assertThat(all.series()).isEqualTo(2);
    assertThat(all.failed()).isEqualTo(1);
    assertThat(all.smape()).isZero();
    assertThat(all.seconds()).isEqualTo(2);
    assertThat(all.coverage()).isNaN();
  }

  @Test
  void writesATableOfOursPublishedAndOthers() throws IOException {
    Path peer =
        Files.writeString(
            folder.resolve("r.csv"),
            "method,series,seconds,F1,F2,F3\nets,N0001,0.5,5000,5000,5000\nets,N0002,0.25,,,\n");
    Path output = folder.resolve("out.csv");
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    SimulatedCompetition.during(
        folder,
        () -> {
          try (PrintStream out = new PrintStream(printed, false, UTF_8)) {
            AccuracyTable.table(
                out, "m3:2", "ses,jdemetra-tramo", output.toString(), peer.toString());
          } catch (IOException failed) {
            throw new UncheckedIOException(failed);
          }
        });
    List<String> lines = Files.readAllLines(output);
    assertThat(lines.get(0)).startsWith("source,method,period,series,failed,sMAPE,");
    assertThat(lines)
        .anyMatch(line -> line.startsWith("Lifecycle4J,ses,ALL,8,0,"))
        .anyMatch(line -> line.startsWith("JDemetra+,jdemetra-tramo,MONTHLY,2,0,"))
        .anyMatch(line -> line.startsWith("published,FLAT,YEARLY,2,0,"))
        .anyMatch(line -> line.startsWith("R,ets,"))
        .allMatch(line -> line.split(",", -1).length == 12);
    assertThat(printed.toString(UTF_8).lines()).hasSize(6).anyMatch(l -> l.contains("FLAT"));
  }

  @Test
  void saysWhatItNeeds() {
    assertThatThrownBy(() -> AccuracyTable.main("m3"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("COMPETITION NAMES OUTPUT.csv");
  }
}
