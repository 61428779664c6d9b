package io.github.lifecycle4j.models.regression.logistic;

/** The penalty on the coefficients of scaled columns: Σ ridge·b²/2 + lasso·|b|. */
final class Penalty {

  final double[] ridge;
  final double[] lasso;
  final boolean hasLasso;

  private Penalty(double[] ridge, double[] lasso, boolean hasLasso) {
    this.ridge = ridge;
    this.lasso = lasso;
    this.hasLasso = hasLasso;
  }

  static Penalty of(LogisticOptions options, ColumnScales scales, int outputs, boolean intercept) {
    int columns = scales.scales.length;
    double[] ridge = new double[outputs * columns];
    double[] lasso = new double[outputs * columns];
    for (int i = 0; options.isPenalised() && i < ridge.length; i++) {
      int column = i % columns;
      if (!intercept || column > 0) {
        double unit = options.standardized() ? 1 : 1 / scales.scales[column];
        ridge[i] = (1 - options.l1Share()) / options.c() * unit * unit;
        lasso[i] = options.l1Share() / options.c() * unit;
      }
    }
    return new Penalty(ridge, lasso, options.isPenalised() && options.l1Share() > 0);
  }

  /** The value at a point; the gradient of the smooth part is added. */
  double add(double[] point, double[] gradient) {
    double sum = 0;
    for (int i = 0; i < point.length; i++) {
      sum += ridge[i] * point[i] * point[i] / 2 + lasso[i] * Math.abs(point[i]);
      gradient[i] += ridge[i] * point[i];
    }
    return sum;
  }

  /** By how much a step changes the part that is not smooth. */
  double change(double[] point, double[] step) {
    double sum = 0;
    for (int i = 0; i < point.length; i++) {
      sum += lasso[i] * (Math.abs(point[i] + step[i]) - Math.abs(point[i]));
    }
    return sum;
  }
}
