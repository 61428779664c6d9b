package io.github.lifecycle4j.collect;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/**
 * The underlying life of a simulated product. Weeks are counted from the first simulated week.
 *
 * @param shape its shape
 * @param curve level by age, 1 at the peak
 * @param launch week of the launch, negative when it was launched before the simulated weeks
 * @param end week from which it is discontinued
 * @param horizon week after which the life is not followed any more, at least the end of the weeks
 * @param peak level at the peak, in units a week
 */
record SimulatedLife(
    LifeShape shape, DoubleUnaryOperator curve, int launch, int end, int horizon, double peak) {

  /** A product is on sale for at least this many of the simulated weeks. */
  private static final int SEEN = 8;

  static SimulatedLife draw(SplittableRandom random, int weeks) {
    double length = random.nextDouble(60, 200);
    double drawnLaunch = weeks * random.nextDouble(-0.4, 0.9);
    boolean slow = random.nextDouble() < 0.2;
    double peak =
        slow
            ? Math.exp(random.nextDouble(-1, 1.2))
            : Math.exp(Math.min(7, Math.max(1.6, 3.7 + random.nextGaussian())));
    boolean discontinued = random.nextDouble() < 0.4;
    double lastShare = random.nextDouble(0.05, 0.25);
    LifeShape shape = LifeShape.draw(random);
    DoubleUnaryOperator curve = shape.draw(random, length);
    int lastAge = (int) (1.6 * length);
    int endAge = lastAge;
    while (endAge > 1 && curve.applyAsDouble(endAge - 1) < lastShare) {
      endAge--;
    }
    int launch = (int) Math.max(Math.floor(drawnLaunch), SEEN - Math.min(endAge, 0.6 * length));
    int horizon = Math.max(weeks, launch + lastAge);
    int end = discontinued ? launch + endAge : horizon;
    return new SimulatedLife(shape, curve, Math.min(launch, weeks - 1), end, horizon, peak);
  }

  /** The underlying level in a week. */
  double level(int week) {
    return week < launch || week >= end ? 0 : peak * curve.applyAsDouble(week - launch);
  }

  /** Whether the level has fallen below half of the peak for good. */
  boolean fading(int week) {
    return level(week) < peak / 2 && level(week) < level(week - 1);
  }

  /** The level of the whole life, from launch to the horizon. */
  double[] levels() {
    double[] levels = new double[horizon - launch];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = level(launch + i);
    }
    return levels;
  }
}
