package io.github.lifecycle4j.models.transform;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.UnivariateModel;
import io.github.lifecycle4j.models.internal.UnsuitedHistoryException;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.predict.Quantiles;
import io.github.lifecycle4j.predict.Samples;
import io.github.lifecycle4j.train.FittedForecaster;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A model of a transformed series, see {@link BoxCoxForecaster}.
 *
 * @param transformed fitted to the transformed series
 * @param transformation the transformation
 * @param point the point forecast
 * @param largest the largest value of the history
 */
record TransformedModel(
    FittedForecaster transformed, BoxCox transformation, Parametric.Point point, double largest)
    implements UnivariateModel {

  /**
   * With λ below 0 a transform that rises to −1/λ is that of an infinite value: values end at so
   * many times the median, and the median at so many times the largest value of the history.
   */
  private static final double LARGEST_RATIO = 1000;

  /** Largest error that a value may come back from its transform with, over the largest value. */
  private static final double LARGEST_ERROR = 1e-3;

  /** Levels at which a distribution that is neither normal nor of paths or quantiles is taken. */
  private static final int LEVELS = 199;

  /** Transforms a history; a missing value stays missing. */
  static Series transform(Series series, BoxCox transformation) {
    double[] values = series.toArray();
    double error = LARGEST_ERROR * largest(series);
    for (int t = 0; t < values.length; t++) {
      if (!Double.isNaN(values[t])) {
        double transformed = transformation.transform(values[t]);
        requireSuited(series, t, transformed, transformation, error);
        values[t] = transformed;
      }
    }
    return Series.of(series.key(), series.frequency(), series.startPeriod(), values);
  }

  private static void requireSuited(
      Series series, int t, double transformed, BoxCox transformation, double error) {
    double value = series.value(t);
    String why = null;
    if (value < 0) {
      why =
          "which is negative; a Box-Cox scale takes no such values. Maybe use the forecaster without it";
    } else if (value == 0 && transformation.lambda() <= 0) {
      why =
          "which has no Box-Cox transform with lambda %s. Maybe use a lambda above 0"
              .formatted(transformation.lambda());
    } else if (value > 0 && !(Math.abs(transformation.inverse(transformed) - value) <= error)) {
      why =
          "which the Box-Cox transform with lambda %s rounds away. Maybe give the series in units in which its values are near 1"
              .formatted(transformation.lambda());
    }
    if (why != null) {
      throw new UnsuitedHistoryException(
          "The series (%s) has the value %s at index %s, %s."
              .formatted(series.key(), value, t, why));
    }
  }

  @Override
  public Map<String, String> parameters() {
    Map<String, String> parameters = new TreeMap<>(transformed.provenance().parameters());
    parameters.put("lambda", Double.toString(transformation.lambda()));
    return parameters;
  }

  @Override
  public ForecastDistribution forecast(int horizon) {
    return back(transformed.forecast(horizon).distribution());
  }

  @Override
  public ForecastDistribution forecast(int horizon, Covariates covariates) {
    return back(transformed.forecast(horizon, covariates).distribution());
  }

  @Override
  public TransformedModel see(Series history) {
    return see(history, Covariates.none());
  }

  @Override
  public TransformedModel see(Series history, Covariates covariates) {
    return new TransformedModel(
        transformed.update(transform(history, transformation), covariates),
        transformation,
        point,
        largest(history));
  }

  /** The transformation, or what the other forecaster has estimated. */
  @Override
  public <M> Optional<M> estimate(Class<M> type) {
    return type == BoxCox.class ? Optional.of(type.cast(transformation)) : transformed.model(type);
  }

  private ForecastDistribution back(ForecastDistribution distribution) {
    return back(distribution, transformation, point, largest);
  }

  /** The largest observed value. */
  static double largest(Series history) {
    double largest = 0;
    for (int t = 0; t < history.length(); t++) {
      largest = history.value(t) > largest ? history.value(t) : largest;
    }
    return largest;
  }

  /** Takes a distribution of transformed values back. */
  static ForecastDistribution back(
      ForecastDistribution distribution,
      BoxCox transformation,
      Parametric.Point point,
      double largest) {
    double highest =
        transformation.lambda() < 0
            ? transformation.transform(LARGEST_RATIO * largest)
            : Double.POSITIVE_INFINITY;
    if (distribution instanceof Samples samples) {
      return back(samples, transformation, highest);
    }
    if (distribution instanceof Parametric parametric && parametric.isNormal()) {
      return back(parametric, transformation, point, highest);
    }
    return back(distribution, levels(distribution), transformation, highest);
  }

  private static Parametric back(
      Parametric normal, BoxCox transformation, Parametric.Point point, double highest) {
    double[] location = new double[normal.horizon()];
    double[] scale = new double[location.length];
    double[] totalScale = new double[location.length];
    for (int step = 1; step <= location.length; step++) {
      location[step - 1] = Math.min(normal.mean(step), highest);
      scale[step - 1] = normal.standardDeviation(step);
      totalScale[step - 1] = normal.total(step).standardDeviation(1);
    }
    return Parametric.boxCoxNormal(transformation.lambda(), location, scale, totalScale, point);
  }

  private static Samples back(Samples samples, BoxCox transformation, double highest) {
    double[][] paths = new double[samples.size()][samples.horizon()];
    for (int step = 1; step <= samples.horizon(); step++) {
      double largest = largest(samples.quantile(step, 0.5), transformation, highest);
      for (int path = 0; path < paths.length; path++) {
        paths[path][step - 1] = value(samples.value(path, step), transformation, largest);
      }
    }
    return Samples.of(paths);
  }

  private static Quantiles back(
      ForecastDistribution distribution, double[] levels, BoxCox transformation, double highest) {
    double[][] values = new double[distribution.horizon()][levels.length];
    for (int step = 1; step <= values.length; step++) {
      double largest = largest(distribution.quantile(step, 0.5), transformation, highest);
      for (int level = 0; level < levels.length; level++) {
        values[step - 1][level] =
            value(distribution.quantile(step, levels[level]), transformation, largest);
      }
    }
    return Quantiles.of(levels, values);
  }

  private static double[] levels(ForecastDistribution distribution) {
    if (distribution instanceof Quantiles quantiles) {
      return quantiles.levels();
    }
    double[] levels = new double[LEVELS];
    Arrays.setAll(levels, level -> (level + 1.0) / (LEVELS + 1));
    return levels;
  }

  private static double largest(double median, BoxCox transformation, double highest) {
    return transformation.lambda() < 0
        ? LARGEST_RATIO * transformation.inverse(Math.min(median, highest))
        : Double.MAX_VALUE;
  }

  /** The value with this transform, not below 0 nor above the largest. */
  private static double value(double transformed, BoxCox transformation, double largest) {
    double inverse = transformation.inverse(transformed);
    return inverse <= largest ? Math.max(inverse, 0) : largest;
  }
}
