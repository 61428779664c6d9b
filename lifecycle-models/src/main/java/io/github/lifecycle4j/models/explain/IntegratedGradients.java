package io.github.lifecycle4j.models.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * Attributions of a differentiable function: (x − x′) times the mean gradient on the straight line
 * from a baseline x′ to the point x, by the midpoint rule (Sundararajan, Taly and Yan 2017, eq. 1
 * and 3). They add up to f(x) − f(x′) (completeness); the number of steps is doubled until they do
 * to a tolerance.
 *
 * @param steps number of steps to begin with, at least 1
 * @param mostSteps number of steps that is not exceeded
 * @param tolerance largest share of |f(x)| + |f(x′)| + Σ |attribution| by which the sum may miss,
 *     above 0 and at most 1e-5
 */
public record IntegratedGradients(int steps, int mostSteps, double tolerance) {

  /** From 64 up to 65,536 steps. */
  public static final IntegratedGradients DEFAULTS = new IntegratedGradients(64, 1 << 16, 1e-5);

  /**
   * @throws IllegalArgumentException if a value is out of its range
   */
  public IntegratedGradients {
    if (steps < 1 || mostSteps < steps || !(tolerance > 0 && tolerance <= 1e-5)) {
      throw new IllegalArgumentException(
          "The steps %s to %s must start at 1 or later and not fall, the tolerance %s must lie in (0, 1e-5]."
              .formatted(steps, mostSteps, tolerance));
    }
  }

  /** The same with another number of steps to begin with and to end at. */
  public IntegratedGradients withSteps(int first, int most) {
    return new IntegratedGradients(first, most, tolerance);
  }

  /**
   * The attributions.
   *
   * @param function what is explained
   * @param point where it is explained
   * @param baseline what the point is compared with, such as zeros or means; as long as the point
   * @throws IllegalArgumentException if point and baseline differ in length
   * @throws IllegalStateException if the attributions do not add up with the most steps
   */
  public double[] attributions(Differentiable function, double[] point, double[] baseline) {
    if (point.length != baseline.length) {
      throw new IllegalArgumentException(
          "The point has %s numbers but the baseline %s.".formatted(point.length, baseline.length));
    }
    double end = function.value(point.clone());
    double start = function.value(baseline.clone());
    double gap = Double.NaN;
    for (int n = steps; n <= mostSteps; n *= 2) {
      double[] attributions = midpoint(function, point, baseline, n);
      double sum = 0;
      double size = Math.abs(end) + Math.abs(start);
      for (double each : attributions) {
        sum += each;
        size += Math.abs(each);
      }
      gap = Math.abs(sum - (end - start));
      if (gap <= tolerance * size) {
        return attributions;
      }
      if (n > mostSteps / 2) {
        break;
      }
    }
    throw new IllegalStateException(
        "With up to %s steps the attributions miss f(x) − f(x') = %s by %s. Maybe the gradient is not that of the function, or allow more steps."
            .formatted(mostSteps, end - start, gap));
  }

  private static double[] midpoint(
      Differentiable function, double[] point, double[] baseline, int steps) {
    double[] attributions = new double[point.length];
    double[] between = new double[point.length];
    for (int step = 0; step < steps; step++) {
      double share = (step + 0.5) / steps;
      for (int i = 0; i < between.length; i++) {
        between[i] = baseline[i] + share * (point[i] - baseline[i]);
      }
      double[] gradient = function.gradient(between.clone());
      for (int i = 0; i < attributions.length; i++) {
        attributions[i] += gradient[i] * (point[i] - baseline[i]) / steps;
      }
    }
    return attributions;
  }

  /**
   * The attributions as an explanation; the values of the baseline are the usual ones.
   *
   * @param features names of the numbers of the point
   * @param unit what the function is counted in
   * @throws IllegalArgumentException if names, point and baseline differ in number
   * @throws IllegalStateException if the attributions do not add up with the most steps
   */
  public Explanation explain(
      Differentiable function,
      List<String> features,
      double[] point,
      double[] baseline,
      String unit) {
    if (features.size() != point.length) {
      throw new IllegalArgumentException(
          "There are %s names for %s numbers.".formatted(features.size(), point.length));
    }
    double[] attributions = attributions(function, point, baseline);
    List<Contribution> contributions = new ArrayList<>();
    for (int i = 0; i < point.length; i++) {
      contributions.add(
          new Contribution(
              features.get(i),
              FeatureValue.of(point[i]),
              FeatureValue.of(baseline[i]),
              attributions[i],
              0));
    }
    return new Explanation(
        function.value(point.clone()),
        function.value(baseline.clone()),
        Explanation.Scale.RESPONSE,
        unit,
        contributions);
  }
}
