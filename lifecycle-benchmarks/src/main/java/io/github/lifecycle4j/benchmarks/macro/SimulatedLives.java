package io.github.lifecycle4j.benchmarks.macro;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import java.util.SplittableRandom;

/** Products that rise, stay and fall, with a season and noise, each at its own pace. */
public final class SimulatedLives {

  private SimulatedLives() {}

  /** Simulates a catalogue. */
  public static Panel weeks(int products, int weeks) {
    SplittableRandom random = new SplittableRandom(23);
    Panel.Builder builder = Panel.builder(Frequency.WEEKLY);
    for (int i = 0; i < products; i++) {
      builder.add(life(ProductKey.of("p" + i), weeks, random.split()), Covariates.none());
    }
    return builder.build();
  }

  private static Series life(ProductKey key, int weeks, SplittableRandom random) {
    double rise = random.nextDouble(10, 60);
    double fall = rise + random.nextDouble(10, 80);
    double end = fall + random.nextDouble(20, 80);
    double peak = random.nextDouble(20, 500);
    double phase = random.nextDouble(52);
    double[] units = new double[weeks];
    for (int t = 1; t < weeks; t++) {
      double share = t < rise ? t / rise : t < fall ? 1 : Math.max(0.02, (end - t) / (end - fall));
      double season = Math.exp(0.25 * Math.sin(2 * Math.PI * (t + phase) / 52));
      double noise = Math.exp(0.2 * random.nextGaussian());
      units[t] = Math.rint(peak * share * season * noise);
    }
    return Series.of(key, Frequency.WEEKLY, 2000, units);
  }
}
