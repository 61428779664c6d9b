package io.github.lifecycle4j.benchmarks.accuracy;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/** Simulated products that live once or more than once; when each life begins is known. */
final class SeveralLives {

  /** What happens to a product. */
  enum Kind {
    /** A life with or without a season. */
    SINGLE,
    /** A few units now and then at the same level, with gaps that may be long. */
    SLOW,
    /** On sale in some months of each year only. */
    SLEEPER,
    /** One life with sales in every December that are many times those of the summer. */
    CHRISTMAS,
    /** One life with single weeks of clearance or bulk orders in its tail. */
    BURSTS,
    /** A life, nothing for 20 to 110 weeks, and another life. */
    RELAUNCH,
    /** A few weeks on sale, nothing for 8 to 70 weeks, and the life. */
    FALSE_START,
    /** A life that runs down to 1 to 8 % of its peak for 30 to 120 weeks, and another life. */
    SECOND_LIFE,
    /** The same by the year, after 3 to 10 years. */
    SECOND_LIFE_BY_YEARS,
    /** A single life by the year. */
    SINGLE_BY_YEARS
  }

  /**
   * A product.
   *
   * @param later numbers of the periods in which its lives after the first begin
   */
  record Product(Kind kind, Series history, List<Long> later) {}

  private static final int YEAR = 52;

  private SeveralLives() {}

  /** Products of each kind. */
  static List<Product> simulate(int ofEachKind, long seed) {
    List<Product> products = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (int i = 0; i < ofEachKind; i++) {
        ProductKey key = ProductKey.of(kind + " " + i);
        products.add(product(kind, key, key.random(seed)));
      }
    }
    return products;
  }

  private static Product product(Kind kind, ProductKey key, SplittableRandom random) {
    double size = between(random, 5, 500);
    int first = (int) between(random, 50, 110);
    int second = (int) between(random, 50, 110);
    IntToDoubleFunction life = life(first, size, random);
    IntToDoubleFunction other = life(second, size * between(random, 0.2, 2), random);
    return switch (kind) {
      case SINGLE -> {
        double amplitude = random.nextBoolean() ? 0 : between(random, 0.1, 0.6);
        yield weekly(
            kind, key, 2 * first, t -> life.applyAsDouble(t / 2) * season(amplitude, t), random);
      }
      case SLOW -> {
        double rate = between(random, 0.03, 0.5);
        yield weekly(kind, key, 220, t -> rate, random);
      }
      case SLEEPER -> {
        int awake = 14 + random.nextInt(20);
        int begin = random.nextInt(YEAR);
        int years = 3 + random.nextInt(3);
        yield weekly(
            kind,
            key,
            years * YEAR,
            t -> (t + begin) % YEAR < awake ? size * season(0.2, t) : 0,
            random);
      }
      case CHRISTMAS -> {
        double height = between(random, 4, 15);
        yield weekly(
            kind,
            key,
            4 * YEAR,
            t -> size * Math.exp(-t / 90.0) * (t % YEAR > 44 && t % YEAR < 50 ? height : 1),
            random);
      }
      case BURSTS -> {
        int burst = first + 20 + random.nextInt(30);
        double height = between(random, 4, 12);
        int width = 1 + random.nextInt(3);
        double tail = size * between(random, 0.02, 0.06);
        yield weekly(
            kind,
            key,
            first + 100,
            t ->
                Math.max(life.applyAsDouble(t), tail)
                    * (t >= burst && t < burst + width ? height : 1),
            random);
      }
      case RELAUNCH -> {
        int back = first + (int) between(random, 20, 110);
        yield weekly(
            kind,
            key,
            back + second,
            t -> t < first ? life.applyAsDouble(t) : other.applyAsDouble(t - back),
            random,
            back);
      }
      case FALSE_START -> {
        int tried = 3 + random.nextInt(10);
        int back = tried + (int) between(random, 8, 70);
        double little = Math.max(2, size * between(random, 0.02, 0.3));
        yield weekly(
            kind,
            key,
            back + second,
            t -> t < tried ? little : other.applyAsDouble(t - back),
            random,
            back);
      }
      case SECOND_LIFE -> {
        int down = first + (int) between(random, 30, 120);
        double tail = size * between(random, 0.01, 0.08);
        yield weekly(
            kind,
            key,
            down + second,
            t -> Math.max(tail, t < first ? life.applyAsDouble(t) : other.applyAsDouble(t - down)),
            random,
            down);
      }
      case SECOND_LIFE_BY_YEARS -> {
        int years = 12 + random.nextInt(15);
        int down = years + 3 + random.nextInt(8);
        IntToDoubleFunction one = life(years, 1_000, random);
        IntToDoubleFunction two = life(20, 1_000 * between(random, 0.1, 1), random);
        double tail = 1_000 * between(random, 0.003, 0.03);
        yield simulated(
            kind,
            Series.of(
                key,
                Frequency.YEARLY,
                0,
                units(
                    down + 10,
                    t ->
                        Math.max(
                            tail, t < years ? one.applyAsDouble(t) : two.applyAsDouble(t - down)),
                    random)),
            down);
      }
      case SINGLE_BY_YEARS -> {
        int years = 12 + random.nextInt(25);
        IntToDoubleFunction one = life(years, 1_000, random);
        double tail = between(random, 1, 20);
        yield simulated(
            kind,
            Series.of(
                key,
                Frequency.YEARLY,
                0,
                units(years + 8, t -> Math.max(tail, one.applyAsDouble(t)), random)));
      }
    };
  }

  private static double between(SplittableRandom random, double least, double most) {
    return least * Math.exp(random.nextDouble() * Math.log(most / least));
  }

  private static double season(double amplitude, int week) {
    return Math.exp(amplitude * Math.cos(2 * Math.PI * week / YEAR));
  }

  /** A rise, a plateau and a fall, nothing before and after them. */
  private static IntToDoubleFunction life(int length, double size, SplittableRandom random) {
    double rise = length * between(random, 0.05, 0.35);
    double fall = length * between(random, 0.15, 0.5);
    return t ->
        t < 0 ? 0 : size * Math.max(0, Math.min(1, Math.min((t + 1) / rise, (length - t) / fall)));
  }

  /** Overdispersed counts about means. */
  private static double[] units(int length, IntToDoubleFunction mean, SplittableRandom random) {
    double[] units = new double[length];
    for (int t = 0; t < length; t++) {
      double level = mean.applyAsDouble(t) * Math.exp(0.2 * random.nextGaussian());
      units[t] = level > 30 ? Math.rint(level + Math.sqrt(level) * random.nextGaussian()) : 0;
      if (level > 0 && level <= 30) {
        double left = Math.exp(-level);
        for (double product = random.nextDouble(); product > left; units[t]++) {
          product *= random.nextDouble();
        }
      }
      units[t] = Math.max(0, units[t]);
    }
    return units;
  }

  private static Product weekly(
      Kind kind,
      ProductKey key,
      int length,
      IntToDoubleFunction mean,
      SplittableRandom random,
      long... later) {
    return simulated(kind, Series.of(key, Frequency.WEEKLY, 0, units(length, mean, random)), later);
  }

  private static Product simulated(Kind kind, Series history, long... later) {
    return new Product(kind, history, Arrays.stream(later).boxed().toList());
  }
}
