package io.github.lifecycle4j.models.neural.dl4j;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.neural.Examples;
import java.util.Arrays;

/**
 * A series from its first observation on, as windows that are each brought to the mean 0 and the
 * standard deviation 1. Missing values are those before them.
 */
final class Windows {

  private final int size;
  private final double[] observed;
  private final double[] filled;

  Windows(Series history, int size) {
    this.size = size;
    double[] values = history.toArray();
    int first = 0;
    while (first < values.length && Double.isNaN(values[first])) {
      first++;
    }
    observed = Arrays.copyOfRange(values, first, values.length);
    filled = observed.clone();
    for (int i = 1; i < filled.length; i++) {
      filled[i] = Double.isNaN(filled[i]) ? filled[i - 1] : filled[i];
    }
  }

  /** Number of values. */
  int length() {
    return filled.length;
  }

  /** A value as it was observed, NaN where it is missing. */
  double observed(int index) {
    return observed[index];
  }

  /** Number of observed values behind the first window. */
  int observedAfterTheFirst() {
    int count = 0;
    for (int i = size; i < observed.length; i++) {
      count += Double.isNaN(observed[i]) ? 0 : 1;
    }
    return count;
  }

  /** Every window with the values after it as what is to be learnt, in units of the window. */
  Examples examples(int outputs) {
    int count = length() - size - outputs + 1;
    double[][] inputs = new double[count][];
    double[][] targets = new double[count][outputs];
    for (int i = 0; i < count; i++) {
      Window window = new Window(i + size);
      inputs[i] = window.scaled;
      for (int j = 0; j < outputs; j++) {
        targets[i][j] = window.scaled(filled[i + size + j]);
      }
    }
    return Examples.of(inputs, targets);
  }

  /**
   * Forecasts from several ends of the series at once.
   *
   * @param ends number of values that each forecast knows, at least a window
   * @return the forecasts, in units of the series, a row for each end
   */
  double[][] forecasts(Dl4jNetwork network, int[] ends, int horizon) {
    double[][] inputs = new double[ends.length][];
    Window[] windows = new Window[ends.length];
    for (int i = 0; i < ends.length; i++) {
      windows[i] = new Window(ends[i]);
      inputs[i] = windows[i].scaled.clone();
    }
    double[][] forecasts = new double[ends.length][horizon];
    for (int done = 0; done < horizon; ) {
      double[][] outputs = network.predict(inputs);
      int step = outputs[0].length;
      for (int i = 0; i < ends.length; i++) {
        for (int j = 0; j < step && done + j < horizon; j++) {
          forecasts[i][done + j] = windows[i].unscaled(outputs[i][j]);
        }
        append(outputs[i], inputs[i]);
      }
      done += step;
    }
    return forecasts;
  }

  /** Moves a window on by what was forecast. */
  private static void append(double[] outputs, double[] window) {
    int kept = Math.max(0, window.length - outputs.length);
    System.arraycopy(window, window.length - kept, window, 0, kept);
    int taken = window.length - kept;
    System.arraycopy(outputs, outputs.length - taken, window, kept, taken);
  }

  /** The window before an end. */
  private final class Window {

    private final double mean;
    private final double deviation;
    private final double[] scaled;

    Window(int end) {
      double[] values = Arrays.copyOfRange(filled, end - size, end);
      double first = values[0];
      mean = first + Arrays.stream(values).map(value -> value - first).sum() / size;
      double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
      deviation = Math.sqrt(squares / size);
      scaled = Arrays.stream(values).map(this::scaled).toArray();
    }

    double scaled(double value) {
      return deviation > 0 ? (value - mean) / deviation : 0;
    }

    double unscaled(double value) {
      return mean + deviation * value;
    }
  }
}
