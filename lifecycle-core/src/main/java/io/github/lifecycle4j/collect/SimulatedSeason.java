package io.github.lifecycle4j.collect;

import io.github.lifecycle4j.data.ProductKey;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * The yearly season of a category: two harmonics of the day of the year on the log scale, with mean
 * 1 over the year.
 *
 * @param yearly amplitude of the yearly harmonic
 * @param yearlyPeak day of the year at which it is highest
 * @param halfYearly amplitude of the half-yearly harmonic
 * @param halfYearlyPeak day of the year at which that is highest
 * @param norm mean of the unscaled season over the year
 */
record SimulatedSeason(
    double yearly, double yearlyPeak, double halfYearly, double halfYearlyPeak, double norm) {

  private static final double YEAR = 365.25;

  /** The season of a category in the catalogue with this seed. */
  static SimulatedSeason of(String category, long seed) {
    SplittableRandom random = ProductKey.of("season of " + category).random(seed);
    SimulatedSeason raw =
        new SimulatedSeason(
            random.nextDouble(0.1, 0.5),
            random.nextDouble(YEAR),
            random.nextDouble(0, 0.2),
            random.nextDouble(YEAR),
            1);
    double sum = 0;
    for (int day = 0; day < 365; day++) {
      sum += raw.factor(day);
    }
    return new SimulatedSeason(
        raw.yearly, raw.yearlyPeak, raw.halfYearly, raw.halfYearlyPeak, sum / 365);
  }

  /** What the season multiplies demand by in the week that starts on this day. */
  double factor(LocalDate monday) {
    return factor(monday.getDayOfYear() + 3);
  }

  private double factor(double day) {
    double angle = 2 * Math.PI / YEAR;
    return Math.exp(
            yearly * Math.cos(angle * (day - yearlyPeak))
                + halfYearly * Math.cos(2 * angle * (day - halfYearlyPeak)))
        / norm;
  }
}
