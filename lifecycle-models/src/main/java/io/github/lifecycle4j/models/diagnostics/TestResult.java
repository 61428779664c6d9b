package io.github.lifecycle4j.models.diagnostics;

import java.util.Collections;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What a test of a hypothesis found. Immutable.
 *
 * @param test name of the test, such as {@code "Ljung-Box"}
 * @param hypothesis what is true unless the test rejects it, such as {@code "there is no
 *     autocorrelation up to lag 10"}
 * @param lag number of lags that the test uses, 0 when it uses none
 * @param statistic the test statistic
 * @param pValue probability of a statistic at least as extreme when the hypothesis is true; for a
 *     test whose distribution is a table, interpolated in it and not beyond its ends
 * @param criticalValues the statistic's critical value by level of significance, where the
 *     distribution is a table; empty for others
 */
public record TestResult(
    String test,
    String hypothesis,
    int lag,
    double statistic,
    double pValue,
    NavigableMap<Double, Double> criticalValues) {

  /** Copies the critical values. */
  public TestResult {
    criticalValues = Collections.unmodifiableNavigableMap(new TreeMap<>(criticalValues));
  }

  /**
   * Whether the hypothesis is rejected at a level of significance.
   *
   * @param level strictly between 0 and 1, such as 0.05; for a test whose distribution is a table,
   *     within the table
   * @throws IllegalArgumentException if the level is out of range
   */
  public boolean rejects(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "The level of significance is %s but must lie strictly between 0 and 1."
              .formatted(level));
    }
    if (!criticalValues.isEmpty()
        && (level < criticalValues.firstKey() || level > criticalValues.lastKey())) {
      throw new IllegalArgumentException(
          "The level of significance is %s but the table of the %s test covers %s to %s."
              .formatted(level, test, criticalValues.firstKey(), criticalValues.lastKey()));
    }
    return criticalValues.containsKey(level) ? pValue <= level : pValue < level;
  }

  /** What the test says, in a sentence. */
  public String sentence() {
    return String.format(
        Locale.ROOT,
        "%s: that %s is %s at the 5 %% level (statistic %.4g%s, p value %s%.4g).",
        test,
        hypothesis,
        rejects(0.05) ? "rejected" : "not rejected",
        statistic,
        lag > 0 ? ", " + lag + " lags" : "",
        bound(),
        pValue);
  }

  /** How the p value reads where the table ends. */
  private String bound() {
    if (criticalValues.isEmpty()) {
      return "";
    }
    if (pValue <= criticalValues.firstKey()) {
      return "at most ";
    }
    return pValue >= criticalValues.lastKey() ? "at least " : "";
  }
}
