package io.github.lifecycle4j.models.analog;

import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.FirstSale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The launches that a panel shows, each as a scale times a shape: the scale relative to the mean of
 * all launches at the same ages, and as expected from its traits.
 */
final class LaunchLibrary {

  /** The scale of a launch is that of its first periods, as far as they are known. */
  private static final int SCALE_AGES = 13;

  /** Launches with fewer periods show no shape. */
  private static final int LEAST_AGES = 4;

  /** The mean of an age is taken over at least this many launches, or over all of them. */
  private static final int LEAST_LAUNCHES = 10;

  /** Of sales that are not counted in whole units, the share of the mean that counts as one. */
  private static final double FINEST_SHARE = 0.01;

  private final List<KnownLaunch> launches;
  private final Map<ProductKey, Integer> indexes = new HashMap<>();
  private final double[] mean;
  private final double unit;
  private final double[] logScale;
  private final double[] weight;
  private final double[] expected;
  private final TraitRegression regression;
  private final double agreement;

  private LaunchLibrary(List<KnownLaunch> launches) {
    this.launches = List.copyOf(launches);
    for (int i = 0; i < launches.size(); i++) {
      indexes.put(launches.get(i).key(), i);
    }
    mean = means(launches);
    unit = unit(launches);
    logScale = new double[launches.size()];
    weight = new double[launches.size()];
    for (int i = 0; i < logScale.length; i++) {
      KnownLaunch.Ages units = launches.get(i).units();
      double own = unit;
      double usual = unit;
      for (int age = 0; age < Math.min(SCALE_AGES, units.length()); age++) {
        if (!Double.isNaN(units.at(age))) {
          own += units.at(age);
          usual += mean(age);
        }
      }
      logScale[i] = Math.log(own / usual);
      weight[i] = Math.min(1, (double) units.length() / SCALE_AGES);
    }
    List<LaunchTraits> traits = launches.stream().map(KnownLaunch::traits).toList();
    regression = TraitRegression.fit(traits, logScale, weight);
    expected = traits.stream().mapToDouble(regression::predict).toArray();
    agreement = agreementOnShape();
  }

  /**
   * How far launches agree on their shape: of the mean square of the logarithm of what they sell in
   * the second half of their first periods over what they sell in the first, the share that is that
   * of the mean. Near 1 where all launches fall alike, near 0 where some rise and others fall.
   */
  private double agreementOnShape() {
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (KnownLaunch launch : launches) {
      if (launch.units().length() >= SCALE_AGES - 1) {
        double change = Math.log(total(launch, SCALE_AGES / 2) / total(launch, 0));
        sum += change;
        squares += change * change;
        count++;
      }
    }
    return squares > 0 ? sum * sum / (count * squares) : 0;
  }

  /** Sales of half of the first periods, and half a unit. */
  private double total(KnownLaunch launch, int from) {
    double total = unit / 2;
    for (int age = from; age < from + SCALE_AGES / 2; age++) {
      total += Double.isNaN(launch.units().at(age)) ? 0 : launch.units().at(age);
    }
    return total;
  }

  /**
   * Collects the launches of a panel.
   *
   * @param unseen a first sale within this many periods of the beginning of the panel may not be
   *     the launch
   * @return empty if the panel shows no launch
   */
  static Optional<LaunchLibrary> learn(Panel panel, int unseen) {
    long begin = Long.MAX_VALUE;
    for (Series history : panel.series()) {
      begin = history.isEmpty() ? begin : Math.min(begin, history.startPeriod());
    }
    List<KnownLaunch> launches = new ArrayList<>();
    for (int i = 0; i < panel.size(); i++) {
      Series history = panel.series(i);
      int launch = FirstSale.index(history);
      if (history.length() - launch >= LEAST_AGES
          && history.startPeriod() + launch >= begin + unseen) {
        launches.add(
            new KnownLaunch(
                history.key(),
                LaunchTraits.of(
                    panel.covariates(i), history.startPeriod() + launch, history.frequency()),
                ages(history, launch)));
      }
    }
    return launches.isEmpty() ? Optional.empty() : Optional.of(new LaunchLibrary(launches));
  }

  /** Sales from the launch on; returns count nothing. */
  static KnownLaunch.Ages ages(Series history, int launch) {
    double[] units = new double[history.length() - launch];
    for (int age = 0; age < units.length; age++) {
      double value = history.value(launch + age);
      units[age] = value < 0 ? 0 : value;
    }
    return new KnownLaunch.Ages(units);
  }

  private static double[] means(List<KnownLaunch> launches) {
    int longest = launches.stream().mapToInt(it -> it.units().length()).max().orElse(0);
    double[] mean = new double[longest];
    int needed = Math.min(LEAST_LAUNCHES, launches.size());
    for (int age = 0; age < longest; age++) {
      double sum = 0;
      int count = 0;
      for (KnownLaunch launch : launches) {
        double units = launch.units().at(age);
        if (!Double.isNaN(units)) {
          sum += units;
          count++;
        }
      }
      mean[age] = count >= needed || age == 0 ? sum / Math.max(1, count) : mean[age - 1];
    }
    return mean;
  }

  private static double unit(List<KnownLaunch> launches) {
    double sum = 0;
    long count = 0;
    boolean whole = true;
    for (KnownLaunch launch : launches) {
      for (int age = 0; age < launch.units().length(); age++) {
        double units = launch.units().at(age);
        if (!Double.isNaN(units)) {
          whole &= units == Math.rint(units);
          sum += units;
          count++;
        }
      }
    }
    return whole ? 1 : FINEST_SHARE * sum / count;
  }

  /** Number of launches. */
  int size() {
    return launches.size();
  }

  /** The product of a launch. */
  ProductKey key(int launch) {
    return launches.get(launch).key();
  }

  /** The launch of a product. */
  Optional<Integer> indexOf(ProductKey key) {
    return Optional.ofNullable(indexes.get(key));
  }

  /** What counts as one unit. */
  double unit() {
    return unit;
  }

  /** How far launches agree on their shape, 0 … 1. */
  double agreement() {
    return agreement;
  }

  /** How much a launch counts, 0 … 1: as far as it shows its first periods. */
  double weight(int launch) {
    return weight[launch];
  }

  /** The logarithm of the factor from a launch to another one, as their traits let expect. */
  double logFactor(int launch, LaunchTraits to) {
    return regression.predict(to) - expected[launch];
  }

  /** The logarithm of how like a launch another one is, by their traits alone; at most 0. */
  double logLikeness(int launch, LaunchTraits other) {
    double factor = logFactor(launch, other);
    return -launches.get(launch).traits().distance(other) - factor * factor / 2;
  }

  private double mean(int age) {
    return mean[Math.min(age, mean.length - 1)];
  }

  /** Sales of a launch at an age; where they are not known, those of all at the launch's scale. */
  double units(int launch, int age) {
    double known = launches.get(launch).units().at(age);
    return Double.isNaN(known) ? typical(launch, age) : known;
  }

  /** The level behind the sales of a launch at an age: half its own, half that of all launches. */
  double level(int launch, int age) {
    return (units(launch, age) + typical(launch, age)) / 2;
  }

  private double typical(int launch, int age) {
    return Math.exp(logScale[launch]) * mean(age);
  }
}
