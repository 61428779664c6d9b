package io.github.lifecycle4j.models.neural.compress;

import io.github.lifecycle4j.models.neural.Examples;
import io.github.lifecycle4j.models.neural.Network;
import io.github.lifecycle4j.models.neural.loss.Loss;
import io.github.lifecycle4j.models.neural.store.NetworkFile;
import io.github.lifecycle4j.models.neural.store.Precision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * What compression saves and what it costs: networks side by side, the first one being the measure.
 * Immutable.
 */
public final class CompressionReport {

  private static final int PASSES = 25;
  private static final int TIMED = 9;

  private final List<Row> rows;
  private final Optional<LongSupplier> clock;

  private CompressionReport(List<Row> rows, Optional<LongSupplier> clock) {
    this.rows = List.copyOf(rows);
    this.clock = clock;
  }

  /** A report without rows, which does not measure speed. */
  public static CompressionReport empty() {
    return new CompressionReport(List.of(), Optional.empty());
  }

  /**
   * A report without rows that measures speed.
   *
   * @param nanoseconds a clock, such as {@code System::nanoTime}; the library reads none itself
   */
  public static CompressionReport timed(LongSupplier nanoseconds) {
    return new CompressionReport(List.of(), Optional.of(nanoseconds));
  }

  /**
   * One network.
   *
   * @param name what it is called
   * @param weights number of weights
   * @param nonZero number of weights other than 0
   * @param bytes bytes of its weights
   * @param loss its mean loss on the examples, with weights as they are kept
   * @param microseconds time of a prediction, one example at a time: the median of several passes
   *     over the examples; NaN where speed is not measured
   */
  public record Row(
      String name, int weights, int nonZero, long bytes, double loss, double microseconds) {}

  /** One row for each network, in the order they were added. */
  public List<Row> rows() {
    return rows;
  }

  /**
   * The same with one more network as it is kept in a file; it computes with floats.
   *
   * @param name what it is called
   * @param precision how a file keeps its weights
   * @param examples examples that it did not learn from
   * @throws IllegalArgumentException if network, loss and examples do not fit each other
   */
  public CompressionReport with(
      String name, Network network, Precision precision, Loss loss, Examples examples) {
    Network kept = NetworkFile.rounded(network, precision);
    return with(
        name,
        kept,
        NetworkFile.weightBytes(network.spec(), precision),
        kept.loss(loss, examples),
        microseconds(kept.predictor()::predict, examples));
  }

  /**
   * The same with one more network that computes with bytes.
   *
   * @param name what it is called
   * @param examples examples that it did not learn from
   * @throws IllegalArgumentException if network, loss and examples do not fit each other
   */
  public CompressionReport with(
      String name, QuantisedNetwork network, Loss loss, Examples examples) {
    return with(
        name,
        network.rounded(),
        network.bytes(),
        network.loss(loss, examples),
        microseconds(network.predictor(1)::predict, examples));
  }

  private CompressionReport with(
      String name, Network kept, long bytes, double loss, double microseconds) {
    int nonZero = 0;
    for (float weight : kept.weights()) {
      nonZero += weight != 0 ? 1 : 0;
    }
    List<Row> more = new ArrayList<>(rows);
    more.add(new Row(name, kept.spec().parameters(), nonZero, bytes, loss, microseconds));
    return new CompressionReport(more, clock);
  }

  private double microseconds(Consumer<double[]> predict, Examples examples) {
    if (clock.isEmpty()) {
      return Double.NaN;
    }
    LongSupplier nanoseconds = clock.get();
    double[][] inputs = new double[examples.size()][];
    Arrays.setAll(inputs, examples::input);
    double[] times = new double[PASSES];
    for (int pass = 0; pass < PASSES; pass++) {
      long start = nanoseconds.getAsLong();
      for (double[] input : inputs) {
        predict.accept(input);
      }
      times[pass] = 1e-3 * (nanoseconds.getAsLong() - start) / inputs.length;
    }
    Arrays.sort(times, PASSES - TIMED, PASSES);
    return times[PASSES - 1 - TIMED / 2];
  }

  /** A table for people; sizes, losses and times as percentages of the first row too. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%-24s %12s %12s %12s %7s %12s %7s %9s %7s%n",
            "network",
            "weights",
            "not 0",
            "bytes",
            "",
            "loss",
            "",
            "µs",
            ""));
    for (Row row : rows) {
      Row first = rows.get(0);
      text.append(
          String.format(
              Locale.ROOT,
              "%-24s %,12d %,12d %,12d %6.1f%% %12.6g %6.1f%% %s%n",
              row.name(),
              row.weights(),
              row.nonZero(),
              row.bytes(),
              100.0 * row.bytes() / first.bytes(),
              row.loss(),
              100 * row.loss() / first.loss(),
              Double.isNaN(row.microseconds())
                  ? "not timed"
                  : String.format(
                      Locale.ROOT,
                      "%9.2f %6.1f%%",
                      row.microseconds(),
                      100 * row.microseconds() / first.microseconds())));
    }
    return text.toString();
  }
}
