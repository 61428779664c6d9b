package io.github.lifecycle4j.models.regression.linear;

import io.github.lifecycle4j.models.internal.leastsquares.Triangle;
import io.github.lifecycle4j.train.FitContext;
import java.util.List;

/**
 * Mends the rounding errors of coefficients: the residuals, and their products with the columns,
 * are computed to twice the usual number of digits, and the triangle solves for what the
 * coefficients lack (Björck 1987, "Stability analysis of the method of seminormal equations").
 */
final class Refinement {

  private static final int STEPS = 3;

  private final WeightedRows rows;
  private final Triangle triangle;
  private final FitContext context;

  Refinement(WeightedRows rows, Triangle triangle, FitContext context) {
    this.rows = rows;
    this.triangle = triangle;
    this.context = context.quiet();
  }

  /** Improves coefficients for as long as each step is far smaller than the one before. */
  Solution refine(double[] start) {
    Sums best = new Sums(start);
    double step = best.step();
    for (int i = 0; i < STEPS && step > 0; i++) {
      Sums next = new Sums(best.improved());
      double nextStep = next.step();
      if (!(nextStep < step / 4)) {
        break;
      }
      best = next;
      step = nextStep;
    }
    return new Solution(best.coefficients, best.squares);
  }

  /** The weighted residuals' squares and products with the columns, at some coefficients. */
  private final class Sums {

    private final double[] coefficients;
    private final double[] products;
    private double squares;

    Sums(double[] coefficients) {
      this.coefficients = coefficients;
      this.products = new double[coefficients.length];
      double[] lost = new double[coefficients.length];
      List<Part> parts =
          context.map(
              "refinement",
              rows.parts(),
              part -> new Part(coefficients).add(rows, part * WeightedRows.PART, rows.end(part)));
      for (Part part : parts) {
        squares += part.squares;
        for (int j = 0; j < products.length; j++) {
          double sum = products[j] + part.high[j];
          lost[j] += lost(products[j], part.high[j], sum) + part.low[j];
          products[j] = sum;
        }
      }
      for (int j = 0; j < products.length; j++) {
        products[j] += lost[j];
      }
    }

    /** The length of the change of the fit that the next step makes. */
    double step() {
      return Math.sqrt(triangle.solveLower(products.clone()));
    }

    double[] improved() {
      double[] change = products.clone();
      triangle.solveLower(change);
      triangle.solveUpper(change, change.length);
      for (int j = 0; j < change.length; j++) {
        change[j] += coefficients[j];
      }
      return change;
    }
  }

  /** The sums of a part of the rows, each in two numbers, a high and a low one. */
  private static final class Part {

    private final double[] coefficients;
    private final double[] high;
    private final double[] low;
    private double squares;

    Part(double[] coefficients) {
      this.coefficients = coefficients;
      this.high = new double[coefficients.length];
      this.low = new double[coefficients.length];
    }

    Part add(WeightedRows rows, int from, int to) {
      double[] row = new double[coefficients.length];
      for (int i = from; i < to; i++) {
        rows.matrix.copyRow(i, row);
        add(row, rows.response[i], rows.weights[i]);
      }
      return this;
    }

    private void add(double[] row, double response, double weight) {
      double residual = response;
      double rest = 0;
      for (int j = 0; j < row.length; j++) {
        double product = -coefficients[j] * row[j];
        double sum = residual + product;
        rest += lost(residual, product, sum) + Math.fma(-coefficients[j], row[j], -product);
        residual = sum;
      }
      squares += weight * (residual + rest) * (residual + rest);
      double weighted = weight * residual;
      double weightedRest = Math.fma(weight, residual, -weighted) + weight * rest;
      for (int j = 0; j < row.length; j++) {
        double product = weighted * row[j];
        double sum = high[j] + product;
        low[j] +=
            lost(high[j], product, sum)
                + Math.fma(weighted, row[j], -product)
                + weightedRest * row[j];
        high[j] = sum;
      }
    }
  }

  /** What the rounded sum of two numbers lacks (Knuth 1969, section 4.2.2). */
  private static double lost(double a, double b, double sum) {
    double other = sum - a;
    return (a - (sum - other)) + (b - other);
  }
}
