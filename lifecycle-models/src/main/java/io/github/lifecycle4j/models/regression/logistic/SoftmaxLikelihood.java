package io.github.lifecycle4j.models.regression.logistic;

import io.github.lifecycle4j.models.regression.ClassLabels;

/** The likelihood of several classes: probabilities are in proportion to exp(margin). */
final class SoftmaxLikelihood implements Likelihood {

  private final ClassLabels labels;
  private final double[] weights;
  private final int outputs;

  SoftmaxLikelihood(ClassLabels labels, double[] weights) {
    this.labels = labels;
    this.weights = weights;
    this.outputs = labels.classes().size();
  }

  @Override
  public int outputs() {
    return outputs;
  }

  @Override
  public double residuals(int from, int count, double[][] margins) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      int label = labels.index(from + i);
      double weight = weights[from + i];
      double own = margins[label][i];
      sum += weight * (normaliseRow(margins, i) - own);
      for (int k = 0; k < outputs; k++) {
        margins[k][i] = weight * (k == label ? margins[k][i] - 1 : margins[k][i]);
      }
    }
    return sum;
  }

  @Override
  public void probabilities(int count, double[][] margins) {
    normalise(margins, count);
  }

  /** Makes the margins of some rows probabilities. */
  static void normalise(double[][] margins, int count) {
    for (int i = 0; i < count; i++) {
      normaliseRow(margins, i);
    }
  }

  /** Makes the margins of a row probabilities; returns log Σ exp(margin). */
  private static double normaliseRow(double[][] margins, int row) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < margins.length; k++) {
      largest = Math.max(largest, margins[k][row]);
    }
    double total = 0;
    for (int k = 0; k < margins.length; k++) {
      margins[k][row] = Math.exp(margins[k][row] - largest);
      total += margins[k][row];
    }
    for (int k = 0; k < margins.length; k++) {
      margins[k][row] /= total;
    }
    return largest + Math.log(total);
  }

  @Override
  public void curvature(
      int from, int count, double[][] probabilities, int a, int b, double[] into) {
    for (int i = 0; i < count; i++) {
      double other = a == b ? 1 - probabilities[a][i] : probabilities[b][i];
      into[i] = weights[from + i] * probabilities[a][i] * other;
    }
  }

  @Override
  public boolean keeps(int from, int count, double[][] changes, double slack) {
    for (int i = 0; i < count; i++) {
      double own = changes[labels.index(from + i)][i];
      for (int k = 0; k < outputs && weights[from + i] > 0; k++) {
        if (changes[k][i] > own + slack) {
          return false;
        }
      }
    }
    return true;
  }
}
