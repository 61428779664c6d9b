package io.github.lifecycle4j.features;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Small catalogues with every kind of covariate, and the same catalogues with another future. */
final class RandomCatalog {

  static final int PRODUCTS = 4;
  static final int LATEST_START = 4;
  static final int LONGEST = 24;

  private static final Frequency[] GRIDS = {
    Frequency.DAILY, Frequency.WEEKLY.withSeasonLength(6), Frequency.MONTHLY, Frequency.QUARTERLY
  };

  private RandomCatalog() {}

  /** The catalogue of a seed. */
  static Panel of(long seed) {
    return of(seed, Long.MAX_VALUE, seed);
  }

  /**
   * The catalogue of a seed in which all sales and past covariates at and after the cutoff are
   * those of another seed, the ends of the histories included.
   */
  static Panel of(long seed, long cutoff, long futureSeed) {
    SplittableRandom random = new SplittableRandom(seed);
    SplittableRandom future = new SplittableRandom(futureSeed ^ 0x5DEECE66DL);
    Frequency frequency = GRIDS[random.nextInt(GRIDS.length)];
    Panel.Builder panel = Panel.builder(frequency);
    for (int i = 0; i < PRODUCTS; i++) {
      ProductKey key = ProductKey.of("P" + i);
      long start = random.nextInt(LATEST_START + 1);
      boolean pricesPlanned = random.nextBoolean();
      Series sales = history(key, frequency, start, cutoff, random, future);
      Series price = history(key, frequency, start, cutoff, random, future);
      Series stock = history(key, frequency, start, cutoff, random, future);
      Series reviews = history(key, frequency, start, cutoff, random, future);
      Covariates covariates =
          Covariates.none()
              .withPast(Covariates.STOCK, stock)
              .withPast(Covariates.STOCKOUT, stock)
              .withPast(Examples.REVIEWS, reviews)
              .withFuture(Covariates.PROMOTION, plan(key, frequency, start, random));
      Series plan = plan(key, frequency, start, random);
      covariates =
          pricesPlanned
              ? covariates.withFuture(Covariates.PRICE, plan)
              : covariates.withPast(Covariates.PRICE, price);
      panel.add(sales, withStatics(covariates, frequency, random));
    }
    return panel.build();
  }

  private static Covariates withStatics(
      Covariates covariates, Frequency frequency, SplittableRandom random) {
    Covariates all =
        covariates.withStatic(
            Examples.LAUNCH, frequency.startOf(random.nextInt(LATEST_START + 1)).toString());
    int category = random.nextInt(3);
    return category == 0 ? all : all.withStatic(Covariates.CATEGORY, "category" + category);
  }

  private static Series history(
      ProductKey key,
      Frequency frequency,
      long start,
      long cutoff,
      SplittableRandom random,
      SplittableRandom future) {
    double[] values = values(1 + random.nextInt(LONGEST), random);
    double[] others = values(future.nextInt(LONGEST), future);
    long known = Math.max(0, cutoff - start);
    if (known > values.length) {
      return Series.of(key, frequency, start, values);
    }
    double[] mixed = Arrays.copyOf(values, (int) known + others.length);
    System.arraycopy(others, 0, mixed, (int) known, others.length);
    return Series.of(key, frequency, start, mixed);
  }

  private static Series plan(
      ProductKey key, Frequency frequency, long start, SplittableRandom random) {
    return Series.of(key, frequency, start, values(LONGEST + 8, random));
  }

  /** Zeros, missing values, small whole numbers and fractions. */
  private static double[] values(int length, SplittableRandom random) {
    double[] values = new double[length];
    for (int i = 0; i < length; i++) {
      values[i] =
          switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> Double.NaN;
            case 2 -> random.nextInt(1, 20);
            default -> random.nextDouble() * 100;
          };
    }
    return values;
  }
}
