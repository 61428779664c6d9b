package io.github.lifecycle4j.models.regression;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Centres and scales the columns of matrices. Immutable. */
public final class ColumnScaling {

  private final double[] means;
  private final double[] scales;

  private ColumnScaling(double[] means, double[] scales) {
    this.means = means;
    this.scales = scales;
  }

  /**
   * Mean and standard deviation of each column, or none; a constant column becomes 0.
   *
   * @param scaled whether to do anything at all
   */
  public static ColumnScaling of(DesignMatrix matrix, boolean scaled) {
    int rows = matrix.rows();
    double[] means = new double[matrix.columns()];
    double[] scales = new double[matrix.columns()];
    for (int column = 0; column < means.length; column++) {
      scales[column] = 1;
      if (scaled) {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
          sum += matrix.get(row, column);
        }
        means[column] = sum / rows;
        double squares = 0;
        for (int row = 0; row < rows; row++) {
          double difference = matrix.get(row, column) - means[column];
          squares += difference * difference;
        }
        double rounding = 1e-13 * means[column];
        scales[column] =
            squares <= rows * rounding * rounding
                ? Double.POSITIVE_INFINITY
                : Math.sqrt(squares / rows);
      }
    }
    return new ColumnScaling(means, scales);
  }

  /** Writes the means and scales. */
  public void write(DataOutputStream out) throws IOException {
    DesignBytes.writeNumbers(out, means);
    DesignBytes.writeNumbers(out, scales);
  }

  /** Reads what was {@linkplain #write written}. */
  public static ColumnScaling read(DataInputStream in) throws IOException {
    return new ColumnScaling(DesignBytes.readNumbers(in), DesignBytes.readNumbers(in));
  }

  /** The rows of a matrix with the same columns, centred and scaled; new arrays. */
  public double[][] rows(DesignMatrix matrix) {
    double[][] rows = new double[matrix.rows()][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = matrix.row(row);
      for (int column = 0; column < means.length; column++) {
        rows[row][column] = (rows[row][column] - means[column]) / scales[column];
      }
    }
    return rows;
  }
}
