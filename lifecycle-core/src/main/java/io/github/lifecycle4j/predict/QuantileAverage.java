package io.github.lifecycle4j.predict;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What several forecasts say together: at each step and each level the mean of their quantiles
 * (Vincent averaging; Lichtendahl, Grushka-Cockayne and Winkler 2013, "Is It Better to Average
 * Probabilities or Quantiles?"). Forecasts that disagree about the level do not make it wider, and
 * the average of normal distributions is normal, with the mean of their means and the mean of their
 * standard deviations. The mean is the mean of the means.
 *
 * <p>Running totals are averaged in the same way, so each forecast's own dependence between steps
 * is kept.
 */
public final class QuantileAverage implements ForecastDistribution {

  /** A level below which there is nothing that a double could add. */
  private static final double LOWEST = 1e-16;

  private final List<ForecastDistribution> members;

  private QuantileAverage(List<ForecastDistribution> members) {
    this.members = members;
  }

  /**
   * Returns the average of these distributions, all with the same weight.
   *
   * @param members at least one; copied
   * @throws IllegalArgumentException if there is none or their horizons differ
   */
  public static QuantileAverage of(List<? extends ForecastDistribution> members) {
    if (members.isEmpty()) {
      throw new IllegalArgumentException("An average needs at least one distribution.");
    }
    int horizon = members.get(0).horizon();
    for (ForecastDistribution member : members) {
      if (member.horizon() != horizon) {
        throw new IllegalArgumentException(
            "The distributions have horizons of %s and %s. Maybe forecast equally far ahead with all."
                .formatted(horizon, member.horizon()));
      }
    }
    return new QuantileAverage(List.copyOf(members));
  }

  /** The distributions that are averaged. */
  public List<ForecastDistribution> members() {
    return members;
  }

  @Override
  public int horizon() {
    return members.get(0).horizon();
  }

  @Override
  public double mean(int step) {
    return average(member -> member.mean(step));
  }

  @Override
  public double quantile(int step, double level) {
    return average(member -> member.quantile(step, level));
  }

  /**
   * {@inheritDoc} The highest level whose quantile does not exceed the value, by bisection between
   * the lowest and the highest probability that a member gives.
   */
  @Override
  public double cdf(int step, double value) {
    double low = 1;
    double high = 0;
    for (ForecastDistribution member : members) {
      double probability = member.cdf(step, value);
      low = Math.min(low, probability);
      high = Math.max(high, probability);
    }
    if (high > low && high < 1 && quantile(step, high) <= value) {
      return high;
    }
    while (true) {
      double middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) {
        return high == 1 ? high : low;
      }
      if (quantile(step, middle) <= value) {
        low = middle;
      } else {
        high = middle;
      }
    }
  }

  /**
   * {@inheritDoc} With p the probability of at most the threshold, it is the mean over the members
   * of their expected excess above their own quantile of level p, plus (1 − p) times the distance
   * of that quantile from the threshold. Exact but for {@link Samples}, whose quantiles lie between
   * their values: there up to the gap between neighbouring values.
   */
  @Override
  public double expectedExcess(int step, double threshold) {
    double level = Math.max(cdf(step, threshold), LOWEST);
    if (level >= 1) {
      return 0;
    }
    double excess =
        average(
            member -> {
              double own = member.quantile(step, level);
              return member.expectedExcess(step, own) + (1 - level) * (own - threshold);
            });
    return Math.max(excess, 0);
  }

  /** {@inheritDoc} The average of the members' totals. */
  @Override
  public QuantileAverage total(int steps) {
    return new QuantileAverage(members.stream().map(member -> member.total(steps)).toList());
  }

  /** {@inheritDoc} The average of the members, each shifted. */
  @Override
  public QuantileAverage shifted(double... by) {
    return new QuantileAverage(members.stream().map(member -> member.shifted(by)).toList());
  }

  /** {@inheritDoc} The average of the members, each scaled. */
  @Override
  public QuantileAverage scaled(double... by) {
    return new QuantileAverage(members.stream().map(member -> member.scaled(by)).toList());
  }

  /** Taken as distances from the first, so that the mean of equal numbers is that number. */
  private double average(ToDoubleFunction<ForecastDistribution> number) {
    double first = number.applyAsDouble(members.get(0));
    double distance = 0;
    for (int i = 1; i < members.size(); i++) {
      distance += number.applyAsDouble(members.get(i)) - first;
    }
    return first + distance / members.size();
  }

  /** Equal members in the same order. */
  @Override
  public boolean equals(Object other) {
    return other instanceof QuantileAverage that && members.equals(that.members);
  }

  @Override
  public int hashCode() {
    return members.hashCode();
  }

  @Override
  public String toString() {
    return "QuantileAverage(%s)".formatted(members);
  }
}
