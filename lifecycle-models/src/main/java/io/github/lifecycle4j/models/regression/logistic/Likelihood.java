package io.github.lifecycle4j.models.regression.logistic;

/**
 * The likelihood of the rows of a table as a function of their margins, one or more for each row.
 * Margins of a block of rows lie in one array for each output.
 */
interface Likelihood {

  /** Number of margins of a row: 1 for two classes, else one for each class. */
  int outputs();

  /**
   * Replaces the margins of some rows by the derivatives of their negative log-likelihood.
   *
   * @param from the first row
   * @param count number of rows, at most 512
   * @return the negative log-likelihood of these rows
   */
  double residuals(int from, int count, double[][] margins);

  /** Replaces the margins of some rows by their probabilities. */
  void probabilities(int count, double[][] margins);

  /**
   * The second derivatives of the negative log-likelihood of some rows by two margins; only their
   * absolute values, those by different margins are negative or 0.
   *
   * @param probabilities those of the rows
   * @param into takes one for each row
   */
  void curvature(int from, int count, double[][] probabilities, int a, int b, double[] into);

  /**
   * Whether a change of the margins makes no row less likely, but some more.
   *
   * @param changes of the margins of a block of rows
   * @param slack change that is taken for none, positive
   */
  boolean keeps(int from, int count, double[][] changes, double slack);
}
