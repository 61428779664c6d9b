package io.github.lifecycle4j.benchmarks.peer;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import smile.classification.LogisticRegression;

/**
 * Linear classifiers of two classes, 0 and 1, by other libraries of the Java machine: least sum of
 * the losses, which are negative log-likelihoods unless said otherwise, and half the squares of the
 * coefficients, which are those of the columns, then the intercept.
 */
public final class LogisticPeers {

  private LogisticPeers() {}

  /** Smile 3, which does not penalise the intercept. */
  public static double[] smile(double[][] rows, int[] classes) {
    return LogisticRegression.binomial(rows, classes, 1, 1e-5, 500).coefficients();
  }

  /** Rows as liblinear takes them, with a column of ones. */
  public static Problem liblinearProblem(double[][] rows, int[] classes) {
    Problem problem = new Problem();
    problem.l = rows.length;
    problem.n = rows[0].length + 1;
    problem.bias = 1;
    problem.y = Arrays.stream(classes).asDoubleStream().toArray();
    problem.x = new Feature[rows.length][];
    for (int row = 0; row < rows.length; row++) {
      Feature[] features = new Feature[problem.n];
      for (int column = 0; column < rows[row].length; column++) {
        features[column] = new FeatureNode(column + 1, rows[row][column]);
      }
      features[problem.n - 1] = new FeatureNode(problem.n, 1);
      problem.x[row] = features;
    }
    return problem;
  }

  /** liblinear's Newton method, which penalises the intercept too. */
  public static double[] liblinear(Problem problem) {
    return train(problem, new Parameter(SolverType.L2R_LR, 1, 1e-4));
  }

  /** The coefficients of liblinear's linear machine, whose losses are squared hinge ones. */
  public static double[] liblinearMachine(Problem problem) {
    return train(problem, new Parameter(SolverType.L2R_L2LOSS_SVC, 1, 1e-3));
  }

  private static double[] train(Problem problem, Parameter parameter) {
    Model model = Linear.train(problem, parameter);
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    return Arrays.stream(model.getFeatureWeights()).map(weight -> sign * weight).toArray();
  }
}
