package io.github.lifecycle4j.collect;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;

/** What the shop plans for a product, promotions and prices, and the demand to expect of that. */
final class SimulatedPlan {

  private static final double[] DISCOUNTS = {0.1, 0.15, 0.2, 0.25, 0.3, 0.4};

  private final int first;
  private final double list;
  private final double[] discount;
  private final double[] price;
  private final double[] expected;

  private SimulatedPlan(int first, double list, int weeks) {
    this.first = first;
    this.list = list;
    this.discount = new double[weeks - first];
    this.price = new double[weeks - first];
    this.expected = new double[weeks - first];
  }

  /**
   * Draws the plan of a product from its first simulated week on.
   *
   * @param start first day of week 0
   * @param weeks week after the last planned one
   */
  static SimulatedPlan draw(
      SplittableRandom random,
      SimulatedLife life,
      SimulatedSeason season,
      LocalDate start,
      int weeks) {
    SimulatedPlan plan =
        new SimulatedPlan(
            Math.max(0, life.launch()), cents(Math.exp(2.5 + 0.8 * random.nextGaussian())), weeks);
    plan.drawPromotions(random, life);
    plan.drawPrices(random, life);
    plan.expect(random, life, season, start);
    return plan;
  }

  private void drawPromotions(SplittableRandom random, SimulatedLife life) {
    boolean never = random.nextDouble() < 0.15;
    int gap = random.nextInt(6, 18);
    int end = Math.min(first + discount.length, life.end());
    int week = life.launch() + random.nextInt(3, 3 + gap);
    while (week < end && !never) {
      double depth = DISCOUNTS[random.nextInt(DISCOUNTS.length)];
      int length = random.nextInt(1, 3);
      for (int i = week; i < Math.min(end, week + length); i++) {
        if (i >= first) {
          discount[i - first] = depth;
        }
      }
      week += length + random.nextInt(gap / 2, 2 * gap);
    }
  }

  private void drawPrices(SplittableRandom random, SimulatedLife life) {
    double markdown = random.nextDouble() < 0.4 ? random.nextDouble(0.1, 0.3) : 0;
    double base = list;
    Arrays.fill(price, Double.NaN);
    for (int week = life.launch(); week < Math.min(first + price.length, life.end()); week++) {
      base = base == list && life.fading(week) ? list * (1 - markdown) : base;
      if (week >= first) {
        price[week - first] = cents(base * (1 - discount(week)));
      }
    }
  }

  private void expect(
      SplittableRandom random, SimulatedLife life, SimulatedSeason season, LocalDate start) {
    double elasticity = random.nextDouble(1, 2.2);
    double display = random.nextDouble(1.1, 1.5);
    double dip = random.nextDouble(0.05, 0.25);
    for (int week = first; week < first + price.length; week++) {
      if (life.level(week) <= 0) {
        continue;
      }
      double effect = Math.pow(price(week) / list, -elasticity);
      effect *= promoted(week) ? display : promoted(week - 1) ? 1 - dip : 1;
      expected[week - first] = life.level(week) * season.factor(start.plusWeeks(week)) * effect;
    }
  }

  private static double cents(double money) {
    return Math.max(1, Math.rint(100 * money)) / 100;
  }

  /** The first simulated week of the product. */
  int first() {
    return first;
  }

  /** Whether the product is on promotion in a week. */
  boolean promoted(int week) {
    return discount(week) > 0;
  }

  private double discount(int week) {
    return week < first ? 0 : discount[week - first];
  }

  /** The price in a week, the discount taken off; {@code NaN} when the product is not sold. */
  double price(int week) {
    return price[week - first];
  }

  /** Expected demand in a week, in units. */
  double expected(int week) {
    return expected[week - first];
  }
}
