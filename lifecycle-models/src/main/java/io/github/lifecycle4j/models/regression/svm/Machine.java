package io.github.lifecycle4j.models.regression.svm;

/** A trained machine. Immutable. */
interface Machine {

  /** Its decision values for a scaled row, the higher the likelier: one for each class or value. */
  double[] decide(double[] row);
}
