package io.github.lifecycle4j.models.internal.optimise;

/**
 * Derivatives by central differences, one-sided at a bound or beside a point where the objective is
 * not defined. Costs two evaluations a variable. Not safe for use by several threads.
 */
public final class CentralDifferences implements SmoothObjective {

  /** Balances rounding, ε/h, against curvature, h². */
  private static final double STEP = Math.cbrt(Math.ulp(1.0));

  private final Objective objective;
  private final Bounds bounds;
  private final double[] moved;

  /**
   * @param objective the function; variables of size about 1
   * @param bounds points outside are never evaluated
   */
  public CentralDifferences(Objective objective, Bounds bounds) {
    this.objective = objective;
    this.bounds = bounds;
    this.moved = new double[bounds.dimension()];
  }

  @Override
  public double value(double[] x, double[] gradient) {
    double value = objective.value(x);
    if (Double.isFinite(value)) {
      System.arraycopy(x, 0, moved, 0, moved.length);
      for (int i = 0; i < moved.length; i++) {
        gradient[i] = slope(i, value);
      }
    }
    return value;
  }

  private double slope(int i, double value) {
    double at = moved[i];
    double step = STEP * Math.max(1, Math.abs(at));
    double low = bounds.clamp(i, at - step);
    double high = bounds.clamp(i, at + step);
    double below = low == at ? value : valueAt(i, low);
    double above = high == at ? value : valueAt(i, high);
    moved[i] = at;
    if (!Double.isFinite(below)) {
      below = value;
      low = at;
    }
    if (!Double.isFinite(above)) {
      above = value;
      high = at;
    }
    return high > low ? (above - below) / (high - low) : 0;
  }

  private double valueAt(int i, double x) {
    moved[i] = x;
    return objective.value(moved);
  }
}
