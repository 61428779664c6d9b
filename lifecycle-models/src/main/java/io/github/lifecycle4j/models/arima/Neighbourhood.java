package io.github.lifecycle4j.models.arima;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the estimate of one order tells about the orders next to it: the innovations as linear
 * functions of its coefficients and of one more of each kind. The least sum of squares among them
 * is where the estimate of a neighbour is expected, as in a score test of the coefficients that are
 * added and a Wald test of those that are left out. Work space of one thread.
 */
final class Neighbourhood {

  private final DifferencedData data;
  private final ArimaOrder order;
  private final double[] coefficients;
  private final ArimaOrder largest;
  private final double[] innovations;
  private final Linearisation linear;

  /** Rows of the slopes in the order's own coefficients. */
  private final int[] own;

  /**
   * @param coefficients φ, θ, Φ, Θ of the estimate, one after the other
   * @param limits the largest orders
   */
  Neighbourhood(DifferencedData data, ArimaOrder order, double[] coefficients, ArimaLimits limits) {
    this.data = data;
    this.order = order;
    this.coefficients = coefficients.clone();
    largest =
        new ArimaOrder(
            Math.min(order.ar() + 1, Math.max(order.ar(), limits.ar())),
            order.differences(),
            Math.min(order.ma() + 1, Math.max(order.ma(), limits.ma())),
            Math.min(order.seasonalAr() + 1, Math.max(order.seasonalAr(), limits.seasonalAr())),
            order.seasonalDifferences(),
            Math.min(order.seasonalMa() + 1, Math.max(order.seasonalMa(), limits.seasonalMa())));
    innovations = new double[data.used];
    linear = new Linearisation(largest.coefficients(), data.used);
    own = new int[order.coefficients()];
    likelihood(order).evaluate(this.coefficients, innovations);
    linearise();
  }

  private ExactLikelihood likelihood(ArimaOrder of) {
    return new ExactLikelihood(data, new ArmaLags(of, data.data.season()));
  }

  private void linearise() {
    ExactLikelihood likelihood = likelihood(order);
    int at = 0;
    int row = 0;
    for (int part = 0; part < ArimaOrder.PARTS; part++) {
      int count = order.part(part);
      for (int j = 0; j < count; j++) {
        own[at] = row;
        linear.differentiate(row++, likelihood, coefficients, at++, innovations);
      }
      if (largest.part(part) > count) {
        ArimaOrder longer = order.withPart(part, count + 1);
        double[] point = order.translate(coefficients, longer);
        linear.differentiate(row++, likelihood(longer), point, at, innovations);
      }
    }
    linear.multiply(innovations);
  }

  /**
   * Where the estimate of another order is expected; null where that order is no neighbour or
   * cannot be told apart.
   */
  @Nullable NeighbourStart start(ArimaOrder other) {
    int[] rows = rows(other);
    if (rows.length < other.coefficients()) {
      return null;
    }
    double[] from = order.translate(coefficients, largest);
    double[] step = new double[from.length];
    boolean[] kept = new boolean[from.length];
    for (int row : rows) {
      kept[row] = true;
    }
    for (int i = 0; i < step.length; i++) {
      step[i] = kept[i] ? 0 : -from[i];
    }
    if (!solve(rows, step)) {
      return null;
    }
    double[] point = new double[rows.length];
    double[] own = new double[rows.length];
    double[][] slopes = new double[rows.length][];
    double length = 0;
    for (double change : step) {
      length += change * change;
    }
    for (int i = 0; i < rows.length; i++) {
      point[i] = from[rows[i]] + step[rows[i]];
      own[i] = step[rows[i]];
      slopes[i] = linear.slopes[rows[i]];
    }
    double[] predicted = innovations.clone();
    linear.predict(step, predicted);
    return new NeighbourStart(point, slopes, own, length, predicted);
  }

  /**
   * Points from which to start for an order with one more φ and θ, or Φ and Θ, see {@link
   * CancellingPair}; none for other orders.
   */
  List<double[]> pairs(ArimaOrder other) {
    List<double[]> starts = new ArrayList<>();
    for (int part = 0; part < ArimaOrder.PARTS; part += 2) {
      int ar = order.part(part);
      int ma = order.part(part + 1);
      if (other.equals(order.withPart(part, ar + 1).withPart(part + 1, ma + 1))) {
        int from = part == 0 ? 0 : order.ar() + order.ma();
        int lag = part == 0 ? 1 : data.data.season();
        for (double[] pair : new CancellingPair(innovations, linear, own).best(lag)) {
          double[] start = order.translate(coefficients, other);
          multiply(start, from, ar, pair[0], -1);
          multiply(start, from + ar + 1, ma, pair[1], 1);
          starts.add(start);
        }
      }
    }
    return starts;
  }

  /** Multiplies 1 + sign·Σ c(j)Bʲ by 1 + sign·cB; there is place for one more coefficient. */
  private static void multiply(double[] point, int from, int count, double c, int sign) {
    for (int j = count; j >= 0; j--) {
      double before = j == 0 ? sign : point[from + j - 1];
      point[from + j] += sign * c * before;
    }
  }

  /** Rows of the coefficients that another order has; fewer than it has if it is no neighbour. */
  private int[] rows(ArimaOrder other) {
    int[] rows = new int[other.coefficients()];
    int count = 0;
    int row = 0;
    for (int part = 0; part < ArimaOrder.PARTS; part++) {
      if (other.part(part) > largest.part(part)) {
        return new int[0];
      }
      for (int j = 0; j < other.part(part); j++) {
        rows[count++] = row + j;
      }
      row += largest.part(part);
    }
    return rows;
  }

  /** Solves for the steps of these rows, given those of the others. */
  private boolean solve(int[] rows, double[] step) {
    int size = rows.length;
    double[][] model = new double[size][size];
    double[][] factor = new double[size][size];
    double[] solution = new double[size];
    for (int i = 0; i < size; i++) {
      solution[i] = -linear.gradient[rows[i]];
      for (int j = 0; j < step.length; j++) {
        solution[i] -= square(rows[i], j) * step[j];
      }
      for (int j = 0; j <= i; j++) {
        model[i][j] = square(rows[i], rows[j]);
      }
    }
    if (!Cholesky.factor(model, factor, size)) {
      return false;
    }
    Cholesky.solve(factor, solution, size);
    for (int i = 0; i < size; i++) {
      step[rows[i]] = solution[i];
    }
    return true;
  }

  private double square(int i, int j) {
    return linear.squares[Math.max(i, j)][Math.min(i, j)];
  }
}
