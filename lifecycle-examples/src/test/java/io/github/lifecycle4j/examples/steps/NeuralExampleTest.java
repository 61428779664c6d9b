package io.github.lifecycle4j.examples.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeuralExampleTest {

  @Test
  void predictsNearlyAsWellAsChanceAllows() throws Exception {
    List<String> lines = Printed.by(out -> NeuralExample.run(out, NeuralExample.bundled()));

    // The file has 400 rows, of which 10 have an empty cell; 0.8 · 390 = 312.
    assertThat(lines.get(0))
        .isEqualTo("400 rows, 390 without a gap: 312 to learn from, 78 to test on");
    assertThat(lines).anyMatch(line -> line.startsWith("in all") && line.endsWith("2,305"));
    // Errors of the standard deviation 4 around the mean: 16 on average; the mean of 78 squares
    // has the standard deviation 16 · √(2 / 78) = 2.6.
    double loss = Double.parseDouble(Printed.words(lines, "Test loss").get(5));
    assertThat(loss).isBetween(8.0, 24.0);
    assertThat(lines.subList(lines.size() - 10, lines.size()))
        .allMatch(line -> line.matches(" *\\d+\\.\\d\\d +[01] +\\d+\\.\\d +\\d+"));
  }

  @Test
  void namesAColumnThatLacks(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("sales.csv"), "sales,price\n1,2\n2,3\n3,4\n");
    assertThatThrownBy(() -> Printed.by(out -> NeuralExample.run(out, file)))
        .hasMessageContaining("promotion");
  }
}
