package io.github.lifecycle4j.models.neural.dl4j;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.UnivariateModel;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.predict.Parametric;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A network over the windows of a history.
 *
 * @param network takes a window and gives the values after it
 * @param outputs how many it gives
 * @param history the history that was seen
 */
record WindowModel(Dl4jNetwork network, int outputs, Series history) implements UnivariateModel {

  /** Windows whose errors are looked at. */
  private static final int MOST = 200;

  @Override
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("window", network.input().toString());
    parameters.put("outputs", Integer.toString(outputs));
    parameters.put("network", network.toString());
    return parameters;
  }

  @Override
  public Object estimate() {
    return network;
  }

  @Override
  public WindowModel see(Series longer) {
    return new WindowModel(network, outputs, longer);
  }

  @Override
  public ForecastDistribution forecast(int horizon) {
    int size = network.input().size();
    Windows windows = new Windows(history, size);
    int length = windows.length();
    int first = Math.max(size, length - MOST);
    double[][] past = windows.forecasts(network, IntStream.range(first, length).toArray(), horizon);
    double[] single = new double[horizon];
    double[] total = new double[horizon];
    for (int h = 0; h < horizon; h++) {
      Errors errors = new Errors();
      for (int i = 0; first + i + h < length; i++) {
        errors.add(windows, first + i, past[i], h);
      }
      boolean known = h == 0 || errors.count > 1;
      double distance = h == 0 ? 1 : (h + 1.0) / h;
      single[h] = known ? errors.deviation(errors.squares) : single[h - 1] * Math.sqrt(distance);
      total[h] = known ? errors.deviation(errors.totals) : total[h - 1] * distance;
    }
    return Parametric.normal(
        windows.forecasts(network, new int[] {length}, horizon)[0], single, total);
  }

  /** The squared errors of past forecasts at one distance. */
  private static final class Errors {

    private int count;
    private double squares;
    private double totals;

    /** A forecast from an end, up to step h, if all that it was to forecast was observed. */
    void add(Windows windows, int end, double[] forecast, int h) {
      double error = 0;
      double sum = 0;
      for (int step = 0; step <= h; step++) {
        error = windows.observed(end + step) - forecast[step];
        sum += error;
      }
      if (!Double.isNaN(sum)) {
        count++;
        squares += error * error;
        totals += sum * sum;
      }
    }

    double deviation(double sum) {
      return count == 0 ? 0 : Math.sqrt(sum / count);
    }
  }
}
