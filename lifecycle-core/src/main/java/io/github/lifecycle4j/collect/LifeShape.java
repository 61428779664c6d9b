package io.github.lifecycle4j.collect;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/** The shapes of simulated lives: the underlying level by age, 1 at its peak. */
enum LifeShape {
  /** Diffusion by innovation and imitation (Bass 1969), scaled to its peak. */
  BASS {
    @Override
    DoubleUnaryOperator draw(SplittableRandom random, double length) {
      double peakAge = length * random.nextDouble(0.35, 0.55);
      double imitation = random.nextDouble(20, 80);
      double speed = Math.log(imitation) / peakAge;
      return age -> {
        double decay = imitation * Math.exp(-speed * age);
        return 4 * decay / ((1 + decay) * (1 + decay));
      };
    }
  },
  /** A power of age times an exponential decay, 1 at the peak age. */
  GAMMA {
    @Override
    DoubleUnaryOperator draw(SplittableRandom random, double length) {
      double peakAge = length * random.nextDouble(0.2, 0.4);
      double power = random.nextDouble(1.2, 3);
      return age -> {
        double x = (age + 1) / (peakAge + 1);
        return Math.pow(x * Math.exp(1 - x), power);
      };
    }
  },
  /** A slow start, a straight rise, a plateau and a straight fall. */
  TRAPEZOID {
    @Override
    DoubleUnaryOperator draw(SplittableRandom random, double length) {
      double start = random.nextDouble(0.03, 0.1);
      double growth = length * random.nextDouble(0.08, 0.2);
      double maturity = growth + length * random.nextDouble(0.1, 0.2);
      double decline = maturity + length * random.nextDouble(0.25, 0.4);
      return age ->
          age < growth
              ? between(age / growth, start, 0.14)
              : age < maturity
                  ? between((age - growth) / (maturity - growth), 0.14, 1)
                  : age < decline
                      ? between((age - maturity) / (decline - maturity), 1, 0.93)
                      : Math.max(0.02, between((age - decline) / (length - decline), 0.93, 0));
    }
  },
  /** Best in its first week, as books, games and fashion are. */
  LAUNCH_SPIKE {
    @Override
    DoubleUnaryOperator draw(SplittableRandom random, double length) {
      double fast = random.nextDouble(3, 8);
      double share = random.nextDouble(0.6, 0.9);
      return age -> share * Math.exp(-age / fast) + (1 - share) * Math.exp(-3 * age / length);
    }
  },
  /** Hardly noticed for long, then taken up quickly. */
  SLEEPER {
    @Override
    DoubleUnaryOperator draw(SplittableRandom random, double length) {
      double takeoff = length * random.nextDouble(0.35, 0.5);
      double width = length * random.nextDouble(0.02, 0.04);
      double fade = length * random.nextDouble(0.15, 0.3);
      double still = random.nextDouble(0.02, 0.08);
      double top = takeoff + 3 * width;
      return age ->
          age < top
              ? still + (1 - still) * logistic((age - takeoff) / width) / logistic(3)
              : Math.exp(-square((age - top) / fade) / 2);
    }
  };

  /**
   * Draws a life of this shape.
   *
   * @param length about how many weeks the life has
   * @return the level by age in weeks
   */
  abstract DoubleUnaryOperator draw(SplittableRandom random, double length);

  /** Draws a shape: Bass, gamma and trapezoid a quarter each, the others an eighth. */
  static LifeShape draw(SplittableRandom random) {
    double u = random.nextDouble();
    return u < 0.25
        ? BASS
        : u < 0.5 ? GAMMA : u < 0.75 ? TRAPEZOID : u < 0.875 ? LAUNCH_SPIKE : SLEEPER;
  }

  private static double between(double share, double from, double to) {
    return from + share * (to - from);
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static double square(double x) {
    return x * x;
  }
}
