package io.github.lifecycle4j.benchmarks.peer;

import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.ojalgo.matrix.decomposition.QR;
import org.ojalgo.matrix.store.R064Store;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.data.vector.DoubleVector;
import smile.regression.OLS;

/**
 * Least squares with an intercept by other libraries of the Java machine, each by its QR factors:
 * the intercept, then the coefficients of the columns.
 */
public final class LeastSquaresPeers {

  private LeastSquaresPeers() {}

  /** Apache Commons Math 3. */
  public static double[] commonsMath(double[][] rows, double[] response) {
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
    regression.newSampleData(response, rows);
    return regression.estimateRegressionParameters();
  }

  /** Hipparchus. */
  public static double[] hipparchus(double[][] rows, double[] response) {
    org.hipparchus.stat.regression.OLSMultipleLinearRegression regression =
        new org.hipparchus.stat.regression.OLSMultipleLinearRegression();
    regression.newSampleData(response, rows);
    return regression.estimateRegressionParameters();
  }

  /** A matrix of ojAlgo with a column of ones before the others. */
  public static R064Store ojAlgoMatrix(double[][] rows) {
    R064Store matrix = R064Store.FACTORY.make(rows.length, rows[0].length + 1);
    for (int row = 0; row < rows.length; row++) {
      matrix.set(row, 0, 1);
      for (int column = 0; column < rows[row].length; column++) {
        matrix.set(row, column + 1, rows[row][column]);
      }
    }
    return matrix;
  }

  /** The QR factors of ojAlgo. */
  public static double[] ojAlgo(R064Store matrix, double[] response) {
    QR<Double> qr = QR.R064.make(matrix);
    qr.decompose(matrix);
    return qr.getSolution(R064Store.FACTORY.column(response)).toRawCopy1D();
  }

  /** A table of Smile with the response in the column y. */
  public static DataFrame smileTable(double[][] rows, double[] response) {
    String[] names = new String[rows[0].length];
    for (int column = 0; column < names.length; column++) {
      names[column] = "x" + (column + 1);
    }
    return DataFrame.of(rows, names).merge(DoubleVector.of("y", response));
  }

  /** Smile 3, without standard errors. */
  public static double[] smile(DataFrame table) {
    smile.regression.LinearModel model = OLS.fit(Formula.lhs("y"), table, "qr", false, true);
    double[] others = model.coefficients();
    double[] all = new double[others.length + 1];
    all[0] = model.intercept();
    System.arraycopy(others, 0, all, 1, others.length);
    return all;
  }
}
