package io.github.lifecycle4j.examples.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectExampleTest {

  @Test
  void accountsForEveryRecordOfTheThreeSources(@TempDir Path folder) throws Exception {
    List<String> lines = Printed.by(out -> CollectExample.run(out, folder));

    // The cell "many" is on line 7, the header being line 1; the empty cell is a missing number.
    assertThat(lines)
        .containsSubsequence(
            "CSV file: 6 read = 5 used + 0 netted + 1 rejected",
            "  2024-01-15 mug 31.0 units, price 5.99, visits 520.0",
            "  2024-01-15 lamp NaN units, price 24.0, visits 75.0");
    assertThat(lines.get(1)).contains("'sold'", "line 7", "'many'");

    // The row of 2023-12-31 is before the parameter of the query.
    assertThat(lines)
        .containsSubsequence(
            "Database: 3 read = 3 used + 0 netted + 0 rejected",
            "  2024-01-01 mug 2.0 units",
            "  2024-01-02 mug 5.0 units",
            "  2024-01-02 lamp 1.0 units");

    // 6 mugs at 7.50 and 4 at 6.50 are 10 at (45 + 26) / 10 = 7.10, bought by ann and bob.
    assertThat(lines.subList(lines.size() - 3, lines.size()))
        .containsExactly(
            "Invoices: 5 read = 2 used + 2 netted + 1 rejected",
            "  the code is no product: [line 3]",
            "  2024-01-01 mug 10.0 units, price 7.1, customers 2.0");
  }
}
