package io.github.lifecycle4j.examples;

import io.github.lifecycle4j.collect.CsvTable;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.stage.LifecycleStage;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The stages of an earlier report, from its stage table. */
final class PreviousStages {

  private PreviousStages() {}

  /** Reads the columns product and stage. */
  static Map<ProductKey, LifecycleStage> read(Path file) {
    Table table = CsvTable.of(file).withTexts("product", "stage").read();
    Map<ProductKey, LifecycleStage> stages = new HashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      String product = table.texts("product").get(row).orElse("");
      table
          .texts("stage")
          .get(row)
          .filter(stage -> !stage.isBlank() && !product.isBlank())
          .ifPresent(stage -> stages.put(ProductKey.of(product), stage(stage, file)));
    }
    return stages;
  }

  private static LifecycleStage stage(String words, Path file) {
    try {
      return LifecycleStage.valueOf(words.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "The file '%s' has the stage '%s', which there is not. Maybe it is not the %s of an earlier report."
              .formatted(file, words, StageTablePrinter.FILE),
          unknown);
    }
  }
}
