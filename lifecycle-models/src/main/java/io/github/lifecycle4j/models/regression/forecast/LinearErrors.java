package io.github.lifecycle4j.models.regression.forecast;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.DesignMatrix;
import io.github.lifecycle4j.models.regression.linear.LinearModel;
import io.github.lifecycle4j.predict.Parametric;
import java.util.List;

/**
 * The distribution of what a linear regression predicts: the variance of a sum of h steps with the
 * summed row s is s'Vs + h σ², V the covariance of the coefficients (Seber and Lee 2003, section
 * 5.3.1), and the sum is distributed by Student's t.
 */
final class LinearErrors {

  private final LinearModel model;
  private final double[][] covariance;

  LinearErrors(LinearModel model) {
    this.model = model;
    List<String> names = model.design().names();
    this.covariance = new double[names.size()][names.size()];
    for (int i = 0; i < covariance.length; i++) {
      for (int j = 0; j < covariance.length; j++) {
        covariance[i][j] = model.covariance(names.get(i), names.get(j));
      }
    }
  }

  Parametric distribution(Table ahead) {
    DesignMatrix matrix = model.design().matrix(ahead);
    int horizon = matrix.rows();
    double[] single = new double[horizon];
    double[] total = new double[horizon];
    double[] sums = new double[matrix.columns()];
    for (int h = 0; h < horizon; h++) {
      double[] row = matrix.row(h);
      for (int j = 0; j < sums.length; j++) {
        sums[j] += row[j];
      }
      single[h] = deviation(row, 1);
      total[h] = deviation(sums, h + 1);
    }
    return Parametric.studentT(model.degreesOfFreedom(), model.predict(ahead), single, total);
  }

  private double deviation(double[] row, int steps) {
    double variance = steps * model.sigma() * model.sigma();
    for (int i = 0; i < row.length; i++) {
      for (int j = 0; j < row.length; j++) {
        variance += row[i] * row[j] * covariance[i][j];
      }
    }
    return Math.sqrt(variance);
  }
}
