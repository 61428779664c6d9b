package io.github.lifecycle4j.models.internal;

/** Sums over the values of an array that are not missing. */
public final class Moments {

  private Moments() {}

  /** Number of values that are not NaN. */
  public static int observed(double[] values) {
    int observed = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        observed++;
      }
    }
    return observed;
  }

  /** The values that are not NaN, in their order. */
  public static double[] withoutMissing(double[] values) {
    double[] kept = new double[observed(values)];
    int count = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        kept[count++] = value;
      }
    }
    return kept;
  }

  /** Mean of the values that are not NaN; NaN when there are none. */
  public static double mean(double[] values) {
    double sum = 0;
    int observed = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        sum += value;
        observed++;
      }
    }
    double mean = sum / observed;
    double rest = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        rest += value - mean;
      }
    }
    return mean + rest / observed;
  }

  /** The values less their mean; NaN stays NaN. */
  public static double[] centred(double[] values) {
    double mean = mean(values);
    double[] centred = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      centred[i] = values[i] - mean;
    }
    return centred;
  }

  /** Whether all values that are not NaN are equal; true when there are none. */
  public static boolean areConstant(double[] values) {
    double first = Double.NaN;
    for (double value : values) {
      if (Double.isNaN(first)) {
        first = value;
      } else if (value != first && !Double.isNaN(value)) {
        return false;
      }
    }
    return true;
  }

  /** The differences y(t) − y(t − lag) of a lag; shorter by the lag, empty for a short array. */
  public static double[] differences(double[] values, int lag) {
    double[] differences = new double[Math.max(values.length - lag, 0)];
    for (int t = 0; t < differences.length; t++) {
      differences[t] = values[t + lag] - values[t];
    }
    return differences;
  }
}
