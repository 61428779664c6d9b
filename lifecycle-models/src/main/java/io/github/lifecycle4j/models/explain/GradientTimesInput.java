package io.github.lifecycle4j.models.explain;

/**
 * Quick attributions of a differentiable function: (x − x′) · ∇f(x), one gradient in all
 * (Shrikumar, Greenside and Kundaje 2017, section 2). They add up to f(x) − f(x′) only where f is
 * linear: take {@link IntegratedGradients} where the sum matters.
 */
public record GradientTimesInput() {

  /**
   * The attributions.
   *
   * @param function what is explained
   * @param point where it is explained
   * @param baseline what the point is compared with; as long as the point
   * @throws IllegalArgumentException if point and baseline differ in length
   */
  public double[] attributions(Differentiable function, double[] point, double[] baseline) {
    if (point.length != baseline.length) {
      throw new IllegalArgumentException(
          "The point has %s numbers but the baseline %s.".formatted(point.length, baseline.length));
    }
    double[] attributions = function.gradient(point.clone());
    for (int i = 0; i < attributions.length; i++) {
      attributions[i] *= point[i] - baseline[i];
    }
    return attributions;
  }
}
