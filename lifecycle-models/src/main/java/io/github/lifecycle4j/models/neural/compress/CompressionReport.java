package io.github.lifecycle4j.models.neural.compress;

import io.github.lifecycle4j.models.neural.Examples;
import io.github.lifecycle4j.models.neural.Network;
import io.github.lifecycle4j.models.neural.loss.Loss;
import io.github.lifecycle4j.models.neural.store.NetworkFile;
import io.github.lifecycle4j.models.neural.store.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What compression saves and what it costs: networks side by side, the first one being the measure.
 *
 * @param rows one for each network, in the order they were added
 */
public record CompressionReport(List<Row> rows) {

  /** A copy of the list. */
  public CompressionReport {
    rows = List.copyOf(rows);
  }

  /** A report without rows. */
  public static CompressionReport empty() {
    return new CompressionReport(List.of());
  }

  /**
   * One network as it is kept in a file.
   *
   * @param name what it is called
   * @param weights number of weights
   * @param nonZero number of weights other than 0
   * @param bytes bytes of its weights in the file
   * @param loss its mean loss on the examples, with weights as the file keeps them
   */
  public record Row(String name, int weights, int nonZero, long bytes, double loss) {}

  /**
   * The same with one more network.
   *
   * @param name what it is called
   * @param precision how a file keeps its weights
   * @param examples examples that it did not learn from
   * @throws IllegalArgumentException if network, loss and examples do not fit each other
   */
  public CompressionReport with(
      String name, Network network, Precision precision, Loss loss, Examples examples) {
    Network kept = NetworkFile.rounded(network, precision);
    int nonZero = 0;
    for (float weight : kept.weights()) {
      nonZero += weight != 0 ? 1 : 0;
    }
    List<Row> more = new ArrayList<>(rows);
    more.add(
        new Row(
            name,
            network.spec().parameters(),
            nonZero,
            NetworkFile.weightBytes(network.spec(), precision),
            kept.loss(loss, examples)));
    return new CompressionReport(more);
  }

  /** A table for people; sizes and losses as percentages of the first row. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%-24s %12s %12s %12s %7s %12s %7s%n",
            "network",
            "weights",
            "not 0",
            "bytes",
            "",
            "loss",
            ""));
    for (Row row : rows) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-24s %,12d %,12d %,12d %6.1f%% %12.6g %6.1f%%%n",
              row.name(),
              row.weights(),
              row.nonZero(),
              row.bytes(),
              100.0 * row.bytes() / rows.get(0).bytes(),
              row.loss(),
              100 * row.loss() / rows.get(0).loss()));
    }
    return text.toString();
  }
}
