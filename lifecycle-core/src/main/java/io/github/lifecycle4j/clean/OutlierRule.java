package io.github.lifecycle4j.clean;

import io.github.lifecycle4j.data.Covariates;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The Hampel identifier in a moving window, see {@link Outliers}. */
final class OutlierRule implements Rule {

  /** Standard deviation of a normal distribution in units of its MAD. */
  private static final double MAD_TO_DEVIATION = 1.4826;

  private final Outliers options;

  OutlierRule(Outliers options) {
    this.options = options;
  }

  @Override
  public List<Treatment> treatments() {
    return List.of(
        switch (options.action()) {
          case FLAG -> new Treatment(Issue.OUTLIER, Effect.FLAGGED, "the units stay");
          case MISSING -> new Treatment(Issue.OUTLIER, Effect.CHANGED, "the units are missing");
          case CAP -> new Treatment(Issue.OUTLIER, Effect.CHANGED, "the units are capped");
        });
  }

  @Override
  public void apply(Draft draft, Log log) {
    double[] ordinary = ordinary(draft);
    double[] limits = limits(ordinary);
    int season = draft.table().frequency().seasonLength();
    for (int t = 0; t < ordinary.length; t++) {
      if (direction(ordinary, limits, t) != 0 && !isSeasonal(ordinary, limits, t, season)) {
        treat(draft, t, limits[t], log);
      }
    }
  }

  /** The values themselves, or for a candidate the nearest value that would be none. */
  private double[] limits(double[] ordinary) {
    double[] limits = ordinary.clone();
    double[] window = new double[2 * options.halfWidth() + 1];
    for (int t = 0; t < ordinary.length; t++) {
      if (isPeak(ordinary, t)) {
        int n = known(ordinary, t, window);
        limits[t] = n > options.halfWidth() ? limit(ordinary[t], window, n) : ordinary[t];
      }
    }
    return limits;
  }

  /** 1 for a candidate that is too high, −1 for one that is too low, 0 for none. */
  private static double direction(double[] ordinary, double[] limits, int t) {
    return t < 0 || t >= ordinary.length || Double.isNaN(ordinary[t])
        ? 0
        : Math.signum(ordinary[t] - limits[t]);
  }

  /** Whether a season before or after there is a candidate in the same direction. */
  private static boolean isSeasonal(double[] ordinary, double[] limits, int t, int season) {
    if (season == 1) {
      return false;
    }
    double direction = direction(ordinary, limits, t);
    // A feast moves by up to a period in a long season, such as Christmas among the weeks.
    int shift = season >= 26 ? 1 : 0;
    for (int d = season - shift; d <= season + shift; d++) {
      if (direction(ordinary, limits, t - d) == direction
          || direction(ordinary, limits, t + d) == direction) {
        return true;
      }
    }
    return false;
  }

  private void treat(Draft draft, int t, double limit, Log log) {
    double before = draft.units()[t];
    double after =
        switch (options.action()) {
          case FLAG -> before;
          case MISSING -> Double.NaN;
          case CAP -> limit;
        };
    log.value(Issue.OUTLIER, draft, t, "units", before, after);
    draft.units()[t] = after;
  }

  /** A copy of the units, missing where the period was promoted or out of stock. */
  private static double[] ordinary(Draft draft) {
    double[] ordinary = draft.units().clone();
    leaveOut(ordinary, draft.values(Covariates.PROMOTION));
    leaveOut(ordinary, draft.stockout());
    return ordinary;
  }

  private static void leaveOut(double[] ordinary, Optional<double[]> share) {
    if (share.isPresent()) {
      for (int t = 0; t < ordinary.length; t++) {
        if (share.get()[t] > 0) {
          ordinary[t] = Double.NaN;
        }
      }
    }
  }

  /** Whether the value is above or below the nearest known value on either side in the window. */
  private boolean isPeak(double[] values, int t) {
    double before = Double.NaN;
    double after = Double.NaN;
    for (int d = options.halfWidth(); d > 0; d--) {
      before = t - d >= 0 && !Double.isNaN(values[t - d]) ? values[t - d] : before;
      after = t + d < values.length && !Double.isNaN(values[t + d]) ? values[t + d] : after;
    }
    return (values[t] > before && values[t] > after) || (values[t] < before && values[t] < after);
  }

  /** Copies the known values of the window around t and returns their number. */
  private int known(double[] values, int t, double[] window) {
    int n = 0;
    int end = Math.min(values.length, t + options.halfWidth() + 1);
    for (int i = Math.max(0, t - options.halfWidth()); i < end; i++) {
      if (!Double.isNaN(values[i])) {
        window[n++] = values[i];
      }
    }
    return n;
  }

  /** The value itself, or the nearest one that is not an outlier among the n values. */
  private double limit(double value, double[] window, int n) {
    double median = median(window, n);
    for (int i = 0; i < n; i++) {
      window[i] = Math.abs(window[i] - median);
    }
    double tolerance = options.threshold() * MAD_TO_DEVIATION * median(window, n);
    if (tolerance == 0 || Math.abs(value - median) <= tolerance) {
      return value;
    }
    return value > median ? median + tolerance : median - tolerance;
  }

  /** The median of the first n values, which are sorted by this. */
  private static double median(double[] values, int n) {
    Arrays.sort(values, 0, n);
    return n % 2 == 1 ? values[n / 2] : values[n / 2 - 1] / 2 + values[n / 2] / 2;
  }
}
