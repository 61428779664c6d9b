package io.github.lifecycle4j.models.stage;

/** The logarithms of the relative levels of every curve, age by age: one row for each period. */
final class CurveTable {

  /** Rows are made in steps of this many periods. */
  private static final int STEP = 64;

  private final LifeCurves curves;
  private final float[][] rows;

  /** Tabulates the curves for ages up to at least this number of periods. */
  CurveTable(LifeCurves curves, int periods) {
    this.curves = curves;
    rows = new float[(periods + STEP - 1) / STEP * STEP][curves.size()];
    for (int age = 0; age < rows.length; age++) {
      for (int k = 0; k < curves.size(); k++) {
        rows[age][k] = (float) curves.logLevel(k, age);
      }
    }
  }

  LifeCurves curves() {
    return curves;
  }

  /** Number of ages. */
  int periods() {
    return rows.length;
  }

  /** The logarithm of the relative level of each curve at an age; not to be written. */
  float[] row(int age) {
    return rows[age];
  }
}
