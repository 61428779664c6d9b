package io.github.lifecycle4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.ReferenceData;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job on real invoice lines: Online Retail, UCI repository (Chen 2015). */
class OnlineRetailReportTest {

  @TempDir Path folder;

  @Test
  void accountsForEveryLine() {
    Path file = ReferenceData.file("online_retail", "online_retail.csv.gz");
    Program program =
        Program.run("report", "--input", file.toString(), "--output", folder.toString());
    assertThat(program.err()).isEmpty();
    assertThat(program.exitCode()).isZero();
    Matcher counts =
        Pattern.compile(
                "([0-9,]+) records = ([0-9,]+) used \\+ ([0-9,]+) netted \\+ ([0-9,]+) rejected")
            .matcher(program.out());
    assertThat(counts.find()).isTrue();
    assertThat(number(counts.group(1))).isEqualTo(541_909);
    assertThat(number(counts.group(2)) + number(counts.group(3)) + number(counts.group(4)))
        .isEqualTo(541_909);
    assertThat(program.out()).contains("Backtest: horizon 8, 3 cutoffs").contains("Stages now: ");
  }

  private static long number(String text) {
    return Long.parseLong(text.replace(",", ""));
  }
}
