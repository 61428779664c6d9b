package io.github.lifecycle4j.models.internal.kernels;

/**
 * Sums of products of columns of double numbers that lie in one array, column by column, each a
 * fixed distance (the stride) after the one before: the inner loops of regression. Providers keep
 * nothing, so that threads may share them; they differ from each other by rounding alone.
 */
public interface ColumnKernels {

  /**
   * Adds the products of all pairs of columns, each pair summed over the rows.
   *
   * @param columns number of columns, from the start of the array
   * @param rows number of rows
   * @param sums takes the sum of columns i and j, i ≤ j, at index i · columns + j, added to what it
   *     holds; what becomes of the places where i > j means nothing
   */
  void addProducts(int columns, double[] values, int stride, int rows, double[] sums);

  /**
   * The sum of the products of some numbers of two arrays.
   *
   * @param aAt index of the first number of the one array
   * @param bAt index of the first number of the other
   */
  double product(double[] a, int aAt, double[] b, int bAt, int count);

  /**
   * Products of a column with those after it, each summed over the rows.
   *
   * @param column the column
   * @param columns number of columns, from the start of the array
   * @param into takes the sum of the column and column j at index j
   */
  void products(int column, int columns, double[] values, int stride, int rows, double[] into);

  /**
   * Takes multiples of a column from those after it.
   *
   * @param column the column
   * @param amounts the multiple that is taken from column j at index j
   */
  void subtract(int column, int columns, double[] values, int stride, int rows, double[] amounts);
}
