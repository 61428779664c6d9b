package io.github.lifecycle4j.models.ces;

import io.github.lifecycle4j.models.internal.optimise.Bounds;
import io.github.lifecycle4j.models.internal.optimise.Limits;
import io.github.lifecycle4j.models.internal.optimise.NelderMead;
import io.github.lifecycle4j.train.Cancellation;

/** Least squares for complex exponential smoothing. Not safe for use by several threads. */
final class CesFit {

  /** Values whose mean is the level that the backward runs start from. */
  private static final int FIRST_VALUES = 10;

  /** The level over the information, at first. */
  private static final double LEVEL_TO_INFORMATION = 1.1;

  private static final int BACKWARD_RUNS = 2;
  private static final double STEP = 0.05;
  private static final int EVALUATIONS = 400;
  private static final double TOLERANCE = 1e-9;
  private static final double[] START = {1.3, 1};

  /** A box around the stability region. */
  private static final Bounds BOX = Bounds.of(new double[] {-1, -1}, new double[] {4, 4});

  private final double[] values;
  private final double firstLevel;

  /**
   * @param values {@code NaN} where missing; one at least is observed
   */
  CesFit(double[] values) {
    this.values = values;
    this.firstLevel = meanOfFirst(values);
  }

  private static double meanOfFirst(double[] values) {
    double mean = 0;
    int count = 0;
    for (int t = 0; t < values.length && count < FIRST_VALUES; t++) {
      if (!Double.isNaN(values[t])) {
        count++;
        mean += (values[t] - mean) / count;
      }
    }
    return mean;
  }

  /** Returns the state before the first value, at the parameters of least squares. */
  CesState estimate(Cancellation cancellation) {
    double[] alpha = START.clone();
    double scale = sumOfSquares(alpha);
    if (scale > 0) {
      new NelderMead(BOX, new Limits(EVALUATIONS, TOLERANCE, cancellation))
          .minimise(x -> Math.log(sumOfSquares(x) / scale), alpha, STEP);
    }
    return start(alpha[0], alpha[1]);
  }

  private double sumOfSquares(double[] alpha) {
    return CesState.isStable(alpha[0], alpha[1])
        ? forward(start(alpha[0], alpha[1]))
        : Double.POSITIVE_INFINITY;
  }

  /** The state before the first value, by runs forward and backward. */
  private CesState start(double alpha0, double alpha1) {
    CesState state = new CesState(alpha0, alpha1, firstLevel, firstLevel / LEVEL_TO_INFORMATION);
    for (int run = 0; run < BACKWARD_RUNS; run++) {
      forward(state);
      for (int t = values.length - 1; t >= 0; t--) {
        state.move(values[t] - state.expected());
      }
    }
    return state;
  }

  /** Lets a state see all values, and returns the sum of its squared errors. */
  private double forward(CesState state) {
    double sum = 0;
    for (double value : values) {
      double error = state.move(value - state.expected());
      sum += error * error;
    }
    return sum;
  }
}
