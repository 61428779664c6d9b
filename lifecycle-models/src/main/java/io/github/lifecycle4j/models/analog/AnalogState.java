package io.github.lifecycle4j.models.analog;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.FirstSale;
import io.github.lifecycle4j.models.internal.UnivariateModel;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.predict.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A product compared with known launches. Each launch, times a factor, is a candidate for the
 * product's life. The logarithm of the factor is normal about what the traits let expect; it is
 * filtered over blocks of the product's own sales, from which the weights of the launches follow
 * too.
 */
final class AnalogState implements UnivariateModel {

  /** Variance of the logarithm of a factor about the one expected, before any sale. */
  private static final double FACTOR_VARIANCE = 0.15;

  /** Variance of the logarithm of sales of one period about the level of a launch. */
  private static final double PERIOD_VARIANCE = 0.8;

  /** Variance that the logarithm of a factor gains with each period. */
  private static final double DRIFT = 0.1;

  /** After so many periods own sales count as much as all launches. */
  private static final double HANDOVER = 8;

  /** Own sales are those of the last so many periods. */
  private static final int OWN_PERIODS = 8;

  /** Sales are read in blocks of 1, 1, 2, 4, 4, … periods. */
  private static final int LONGEST_BLOCK = 4;

  private final LaunchLibrary library;
  private final LaunchTraits traits;
  private final int[] launches;
  private final double[] logPrior;
  private final Series history;
  private final int paths;
  private final long seed;
  private final int age;
  private final double[] own;
  private final int[] ownAge;
  private final double[] logFactor;
  private final double[] variance;
  private final double[] weight;

  /**
   * @param launches indexes of the launches to compare with
   * @param logPrior logarithm of the weight of each before any sale, up to a constant
   * @param history sales so far, perhaps none
   * @param seed seed of the fit
   */
  AnalogState(
      LaunchLibrary library,
      LaunchTraits traits,
      int[] launches,
      double[] logPrior,
      Series history,
      int paths,
      long seed) {
    this.library = library;
    this.traits = traits;
    this.launches = launches;
    this.logPrior = logPrior;
    this.history = history;
    this.paths = paths;
    this.seed = seed;
    KnownLaunch.Ages units = LaunchLibrary.ages(history, FirstSale.index(history));
    age = units.length();
    ownAge = lastAges(units);
    own = Arrays.stream(ownAge).mapToDouble(units::at).toArray();
    int n = launches.length;
    logFactor = new double[n];
    variance = new double[n];
    weight = logPrior.clone();
    for (int i = 0; i < n; i++) {
      logFactor[i] = library.logFactor(launches[i], traits);
      variance[i] = FACTOR_VARIANCE;
    }
    int from = 0;
    while (from < age) {
      int to = Math.min(age, from + Math.max(1, Math.min(LONGEST_BLOCK, from)));
      observe(units, from, to);
      from = to;
    }
    normalise();
  }

  /** The last ages whose sales are known, the last one first. */
  private static int[] lastAges(KnownLaunch.Ages units) {
    return IntStream.iterate(units.length() - 1, a -> a >= 0, a -> a - 1)
        .filter(a -> !Double.isNaN(units.at(a)))
        .limit(OWN_PERIODS)
        .toArray();
  }

  private void observe(KnownLaunch.Ages units, int from, int to) {
    double half = library.unit() / 2;
    double sold = 0;
    int known = 0;
    for (int a = from; a < to; a++) {
      if (!Double.isNaN(units.at(a))) {
        sold += units.at(a);
        known++;
      }
    }
    for (int i = 0; i < weight.length; i++) {
      if (known > 0) {
        double level = 0;
        for (int a = from; a < to; a++) {
          level += Double.isNaN(units.at(a)) ? 0 : library.level(launches[i], a);
        }
        double expected = level * Math.exp(logFactor[i]) + half;
        double gap = Math.log((sold + half) / expected);
        double noise = PERIOD_VARIANCE / known + 2 * half / expected;
        double total = variance[i] + noise;
        weight[i] -= (gap * gap / total + Math.log(total)) / 2;
        logFactor[i] += variance[i] / total * gap;
        variance[i] *= noise / total;
      }
      variance[i] += DRIFT * (to - from);
    }
  }

  private void normalise() {
    double most = Arrays.stream(weight).max().orElse(0);
    double sum = 0;
    for (int i = 0; i < weight.length; i++) {
      weight[i] = Math.exp(weight[i] - most);
      sum += weight[i];
    }
    for (int i = 0; i < weight.length; i++) {
      weight[i] /= sum;
    }
  }

  private double ownShare() {
    return own.length == 0 ? 0 : age / (age + HANDOVER);
  }

  @Override
  public ForecastDistribution forecast(int horizon) {
    SplittableRandom random = history.key().random(seed);
    double[][] path = new double[paths][horizon];
    int ofOwn = (int) Math.round(paths * ownShare());
    double[] shape = shape(age + horizon);
    double[] until = weight.clone();
    for (int i = 1; i < until.length; i++) {
      until[i] += until[i - 1];
    }
    for (int s = 0; s < paths; s++) {
      if (s < ofOwn) {
        for (int h = 0; h < horizon; h++) {
          int one = random.nextInt(own.length);
          path[s][h] = own[one] * shape[age + h] / shape[ownAge[one]];
        }
      } else {
        int i = pick(until, random.nextDouble());
        double factor = Math.exp(logFactor[i] + Math.sqrt(variance[i]) * random.nextGaussian());
        for (int h = 0; h < horizon; h++) {
          path[s][h] = factor * library.units(launches[i], age + h);
        }
      }
    }
    return Samples.of(path);
  }

  /** The level at each age that the launches let expect together, as far as they agree on it. */
  private double[] shape(int ages) {
    double[] shape = new double[ages];
    for (int a = 0; a < ages; a++) {
      shape[a] = library.unit() / 2;
      for (int i = 0; i < weight.length; i++) {
        shape[a] += weight[i] * Math.exp(logFactor[i]) * library.level(launches[i], a);
      }
      shape[a] = Math.pow(shape[a], library.agreement());
    }
    return shape;
  }

  private static int pick(double[] until, double share) {
    int found = Arrays.binarySearch(until, share * until[until.length - 1]);
    return Math.min(until.length - 1, found < 0 ? -found - 1 : found + 1);
  }

  @Override
  public UnivariateModel see(Series longer) {
    return new AnalogState(library, traits, launches, logPrior, longer, paths, seed);
  }

  @Override
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("launches", Integer.toString(library.size()));
    parameters.put("age", Integer.toString(age));
    parameters.put("paths", Integer.toString(paths));
    return parameters;
  }

  @Override
  public AnalogModel estimate() {
    List<ComparableLaunch> compared = new ArrayList<>();
    for (int i = 0; i < weight.length; i++) {
      if (weight[i] > 0) {
        compared.add(
            new ComparableLaunch(
                library.key(launches[i]), weight[i] * (1 - ownShare()), Math.exp(logFactor[i])));
      }
    }
    compared.sort(Comparator.comparingDouble(ComparableLaunch::weight).reversed());
    return new AnalogModel(compared, ownShare());
  }
}
