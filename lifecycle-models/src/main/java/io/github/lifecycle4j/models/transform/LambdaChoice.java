package io.github.lifecycle4j.models.transform;

import io.github.lifecycle4j.models.internal.LeastSquares;
import io.github.lifecycle4j.models.internal.Moments;
import java.util.Arrays;

/** Chooses λ of a Box–Cox transformation for one series. */
final class LambdaChoice {

  /** Distance of the λ that are tried first. */
  private static final double STEP = 0.05;

  private static final double TOLERANCE = 1e-8;
  private static final double GOLDEN = (3 - Math.sqrt(5)) / 2;

  /** Values in units of their mean, which changes no choice and keeps powers in range. */
  private final double[] values;

  private final int season;
  private final double lower;
  private final double upper;

  LambdaChoice(double[] values, int season, double lower, double upper) {
    if (!(lower < upper && Double.isFinite(lower) && Double.isFinite(upper))) {
      throw new IllegalArgumentException(
          "The Box-Cox lambda is to lie in %s … %s. Maybe use -1 … 2.".formatted(lower, upper));
    }
    int needed = needed(season);
    if (Moments.observed(values) < needed) {
      throw new IllegalArgumentException(
          "The series has %s observations but the choice of a Box-Cox lambda needs %s. Maybe give a lambda."
              .formatted(Moments.observed(values), needed));
    }
    double least = Arrays.stream(values).filter(value -> !Double.isNaN(value)).min().orElse(0);
    if (least < 0 || Moments.areConstant(values)) {
      throw new IllegalArgumentException(
          "The smallest value is %s%s: no Box-Cox lambda can be chosen. Maybe give one, or do without."
              .formatted(least, least < 0 ? "" : ", and so are all others"));
    }
    double unit = Moments.mean(values);
    this.values = Arrays.stream(values).map(value -> value / unit).toArray();
    this.season = season;
    this.lower = least > 0 ? lower : Math.max(lower, BoxCox.SMALLEST_WITH_ZEROS);
    this.upper = Math.max(upper, this.lower);
  }

  private static int needed(int season) {
    return 2 * Math.max(season, 2);
  }

  /** Whether there is anything to choose by: more than two seasons of different values. */
  static boolean isPossible(double[] values, int season) {
    return Moments.observed(values) > needed(season)
        && !Moments.areConstant(values)
        && Arrays.stream(values).noneMatch(value -> value < 0);
  }

  double choose(BoxCox.Choice choice) {
    return switch (choice) {
      case GUERRERO -> guerrero();
      case LOG_LIKELIHOOD -> likeliest();
    };
  }

  /** The best of a grid, then golden section search about it. */
  private double guerrero() {
    double best = lower;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; lower + i * STEP <= upper; i++) {
      double variation = variation(lower + i * STEP);
      if (variation < least) {
        least = variation;
        best = lower + i * STEP;
      }
    }
    return section(Math.max(best - STEP, lower), Math.min(best + STEP, upper));
  }

  private double section(double from, double to) {
    double a = from;
    double b = to;
    double low = a + GOLDEN * (b - a);
    double high = b - GOLDEN * (b - a);
    double atLow = variation(low);
    double atHigh = variation(high);
    while (b - a > TOLERANCE) {
      if (atLow < atHigh) {
        b = high;
        high = low;
        atHigh = atLow;
        low = a + GOLDEN * (b - a);
        atLow = variation(low);
      } else {
        a = low;
        low = high;
        atLow = atHigh;
        high = b - GOLDEN * (b - a);
        atHigh = variation(high);
      }
    }
    double middle = (a + b) / 2;
    return middle - from <= TOLERANCE ? from : to - middle <= TOLERANCE ? to : middle;
  }

  /**
   * Coefficient of variation of s/m^(1 − λ) over the last whole seasons; a season with fewer than
   * two values, or nothing but zeros, is left out.
   */
  double variation(double lambda) {
    int length = Math.max(season, 2);
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (int from = values.length % length; from < values.length; from += length) {
      double[] part = Arrays.copyOfRange(values, from, from + length);
      double mean = Moments.mean(part);
      if (Moments.observed(part) > 1 && mean > 0) {
        double ratio = deviation(part, mean) / Math.pow(mean, 1 - lambda);
        count++;
        double before = ratio - (count > 1 ? sum / (count - 1) : 0);
        sum += ratio;
        squares += before * (ratio - sum / count);
      }
    }
    return Math.sqrt(squares / (count - 1)) / (sum / count);
  }

  private static double deviation(double[] part, double mean) {
    double squares = 0;
    int observed = 0;
    for (double value : part) {
      if (!Double.isNaN(value)) {
        squares += (value - mean) * (value - mean);
        observed++;
      }
    }
    return Math.sqrt(squares / (observed - 1));
  }

  private double likeliest() {
    double[][] columns = columns();
    double[] observed = Moments.withoutMissing(values);
    double best = lower;
    double least = Double.POSITIVE_INFINITY;
    int last = (int) Math.floor(upper / STEP + TOLERANCE);
    for (int i = (int) Math.ceil(lower / STEP - TOLERANCE); i <= last; i++) {
      // In units of 20ths, so that the λ are the nearest numbers to the multiples.
      double lambda = i / 20.0;
      double squares = squares(observed, columns, lambda);
      if (squares < least) {
        least = squares;
        best = lambda;
      }
    }
    return best;
  }

  /**
   * Sum of squares of the regression of (x^λ − 1)/(λ·g^(λ − 1)), g the geometric mean: the smaller
   * the larger the likelihood.
   */
  private static double squares(double[] observed, double[][] columns, double lambda) {
    BoxCox transformation = new BoxCox(lambda);
    double[] transformed = Arrays.stream(observed).map(transformation::transform).toArray();
    double logs = Arrays.stream(observed).filter(value -> value > 0).map(Math::log).sum();
    double factor = Math.exp((lambda - 1) * logs / observed.length);
    return LeastSquares.fit(transformed, columns).sumOfSquares() / (factor * factor);
  }

  /** A constant, a line and the seasons but the first, at the observed values. */
  private double[][] columns() {
    int observed = Moments.observed(values);
    double[][] columns = new double[season + 1][observed];
    int row = 0;
    for (int t = 0; t < values.length; t++) {
      if (!Double.isNaN(values[t])) {
        columns[0][row] = 1;
        columns[1][row] = t;
        if (t % season > 0) {
          columns[1 + t % season][row] = 1;
        }
        row++;
      }
    }
    return columns;
  }
}
