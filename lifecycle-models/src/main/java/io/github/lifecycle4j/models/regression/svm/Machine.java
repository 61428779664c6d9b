package io.github.lifecycle4j.models.regression.svm;

import java.io.DataOutputStream;
import java.io.IOException;

/** A trained machine. Immutable. */
interface Machine {

  /** Its decision values for a scaled row, the higher the likelier: one for each class or value. */
  double[] decide(double[] row);

  /** Writes it, so that {@link SvmFile} can read it. */
  void write(DataOutputStream out) throws IOException;
}
