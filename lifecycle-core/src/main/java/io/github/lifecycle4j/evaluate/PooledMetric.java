package io.github.lifecycle4j.evaluate;

import java.util.function.DoubleUnaryOperator;

/** A ratio of two sums over all steps of all forecasts. */
final class PooledMetric extends NamedMetric {

  /** The term of a sum at an observed step; {@code NaN} where the metric is undefined. */
  @FunctionalInterface
  interface Term {
    /** A term that counts the steps, so that the ratio is a mean. */
    Term ONE = (realized, step) -> 1;

    double at(RealizedForecast realized, int step);
  }

  private final Term numerator;
  private final Term denominator;
  private final DoubleUnaryOperator finish;

  PooledMetric(
      String name,
      String unit,
      double ideal,
      Term numerator,
      Term denominator,
      DoubleUnaryOperator finish) {
    super(name, unit, ideal, 2);
    this.numerator = numerator;
    this.denominator = denominator;
    this.finish = finish;
  }

  /** A mean of a term over the steps. */
  static PooledMetric mean(String name, String unit, Term term) {
    return new PooledMetric(name, unit, 0, term, Term.ONE, DoubleUnaryOperator.identity());
  }

  @Override
  public Contribution contribution(RealizedForecast realized) {
    double above = 0;
    double below = 0;
    int used = 0;
    for (int step = 1; step <= realized.horizon(); step++) {
      if (realized.isObserved(step)) {
        double term = numerator.at(realized, step);
        if (!Double.isNaN(term)) {
          above += term;
          below += denominator.at(realized, step);
          used++;
        }
      }
    }
    return Contribution.of(used, above, below);
  }

  @Override
  public double value(double... totals) {
    return totals[1] == 0 ? Double.NaN : finish.applyAsDouble(totals[0] / totals[1]);
  }
}
