package io.github.lifecycle4j.models.regression.svm;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.github.lifecycle4j.models.regression.DesignBytes;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A linear machine, each class against all others (Fan et al. 2008, liblinear). The order in which
 * liblinear visits rows is drawn from a seed of its own, the same each time.
 */
final class LinearMachine implements Machine {

  private static final int MOST_STEPS = 10_000;

  private final double[][] coefficients;

  private LinearMachine(double[][] coefficients) {
    this.coefficients = coefficients;
  }

  /**
   * Trains a classifier.
   *
   * @param labels the class of each row, counted from 0
   */
  static LinearMachine classifier(
      double[][] rows, double[] labels, int classes, SvmOptions options) {
    double[][] coefficients = new double[classes][];
    for (int k = classes == 2 ? 1 : 0; k < classes; k++) {
      double[] signs = new double[labels.length];
      for (int i = 0; i < signs.length; i++) {
        signs[i] = labels[i] == k ? 1 : -1;
      }
      SolverType solver =
          options.squared() ? SolverType.L2R_L2LOSS_SVC : SolverType.L2R_L1LOSS_SVC_DUAL;
      coefficients[k] = train(rows, signs, solver, options, 0);
    }
    if (classes == 2) {
      coefficients[0] = coefficients[1].clone();
      for (int i = 0; i < coefficients[0].length; i++) {
        coefficients[0][i] = -coefficients[0][i];
      }
    }
    return new LinearMachine(coefficients);
  }

  /** Trains a regressor. */
  static LinearMachine regressor(
      double[][] rows, double[] response, SvmOptions options, double tube) {
    SolverType solver =
        options.squared() ? SolverType.L2R_L2LOSS_SVR : SolverType.L2R_L1LOSS_SVR_DUAL;
    return new LinearMachine(new double[][] {train(rows, response, solver, options, tube)});
  }

  /** Returns the coefficients and, last, the intercept. */
  private static double[] train(
      double[][] rows, double[] targets, SolverType solver, SvmOptions options, double tube) {
    Linear.disableDebugOutput();
    Problem problem = new Problem();
    problem.l = rows.length;
    problem.n = rows[0].length + 1;
    problem.bias = options.interceptScale();
    problem.y = targets;
    problem.x = new Feature[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      problem.x[i] = features(rows[i], options.interceptScale());
    }
    Parameter parameter = new Parameter(solver, options.c(), options.tolerance(), MOST_STEPS, tube);
    Model model = Linear.train(problem, parameter);
    double[] coefficients = model.getFeatureWeights();
    // The label that comes first in the rows has the positive side.
    double sign =
        model.getNrClass() == 2 && !solver.isSupportVectorRegression() && model.getLabels()[0] < 0
            ? -1
            : 1;
    for (int i = 0; i < coefficients.length; i++) {
      coefficients[i] *= sign;
    }
    coefficients[coefficients.length - 1] *= options.interceptScale();
    return coefficients;
  }

  private static Feature[] features(double[] row, double bias) {
    Feature[] features = new Feature[row.length + 1];
    for (int i = 0; i < row.length; i++) {
      features[i] = new FeatureNode(i + 1, row[i]);
    }
    features[row.length] = new FeatureNode(row.length + 1, bias);
    return features;
  }

  @Override
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(coefficients.length);
    for (double[] each : coefficients) {
      DesignBytes.writeNumbers(out, each);
    }
  }

  static LinearMachine read(DataInputStream in) throws IOException {
    double[][] coefficients = new double[in.readInt()][];
    for (int k = 0; k < coefficients.length; k++) {
      coefficients[k] = DesignBytes.readNumbers(in);
    }
    return new LinearMachine(coefficients);
  }

  @Override
  public double[] decide(double[] row) {
    double[] values = new double[coefficients.length];
    for (int k = 0; k < values.length; k++) {
      values[k] = coefficients[k][row.length];
      for (int i = 0; i < row.length; i++) {
        values[k] += coefficients[k][i] * row[i];
      }
    }
    return values;
  }
}
