package io.github.lifecycle4j.feedback;

import io.github.lifecycle4j.data.ProductKey;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the errors of one forecaster on one product went of late. Errors are mean minus actual units
 * at the watched step, in order of time.
 *
 * @param product the product
 * @param forecaster name of the forecaster
 * @param earlierOutcomes number of errors before the recent window
 * @param recentOutcomes number of errors in the recent window
 * @param earlierMae mean absolute error before the recent window; {@code NaN} without outcomes
 * @param recentMae mean absolute error in the recent window; {@code NaN} without outcomes
 * @param trackingSignal smoothed error over smoothed absolute error, −1 … 1, over all periods
 *     (Trigg 1964): E ← α e + (1 − α) E and M ← α |e| + (1 − α) M, both from 0, signal E / M;
 *     positive when forecasts are too high; 0 while all errors are 0
 * @param cumulativeSum largest value in the recent window of Page's (1954) one-sided cumulative sum
 *     S ← max(0, S + |e| / earlierMae − 1 − shift / 2), from 0; infinite when forecasts were exact
 *     before and are not now
 * @param findings what is wrong, in the order of {@link Finding}; empty when nothing is
 */
public record Drift(
    ProductKey product,
    String forecaster,
    long earlierOutcomes,
    long recentOutcomes,
    double earlierMae,
    double recentMae,
    double trackingSignal,
    double cumulativeSum,
    Set<Finding> findings) {

  /** What can be wrong. */
  public enum Finding {
    /** The tracking signal is above its limit: forecasts are too high. */
    TOO_HIGH,
    /** The tracking signal is below its limit: forecasts are too low. */
    TOO_LOW,
    /** The cumulative sum went above its threshold: errors are larger than they were. */
    ERROR_GROWN,
    /** There are too few outcomes to tell; no other finding stands beside this one. */
    TOO_FEW_OUTCOMES
  }

  /** Copies the findings. */
  public Drift {
    findings = Collections.unmodifiableSet(new TreeSet<>(findings));
  }
}
