package io.github.lifecycle4j.stage;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A probability for each stage, adding up to 1. Immutable. */
public final class StageProbabilities {

  private static final LifecycleStage[] STAGES = LifecycleStage.values();

  private final double[] probability;

  private StageProbabilities(double[] probability) {
    this.probability = probability;
  }

  /**
   * Returns these probabilities, one for each constant of {@link LifecycleStage} in its order.
   *
   * @param probability each in [0, 1], adding up to 1 within 1e-6; copied
   * @throws IllegalArgumentException if they do not
   */
  public static StageProbabilities of(double... probability) {
    double sum = 0;
    for (double p : probability) {
      sum += p >= 0 ? p : Double.NaN;
    }
    if (probability.length != STAGES.length || !(Math.abs(sum - 1) <= 1e-6)) {
      throw new IllegalArgumentException(
          "Stage probabilities must be %s numbers that are not negative and add up to 1, but are %s."
              .formatted(STAGES.length, Arrays.toString(probability)));
    }
    return new StageProbabilities(probability.clone());
  }

  /** Returns the certainty that this is the stage. */
  public static StageProbabilities certain(LifecycleStage stage) {
    double[] probability = new double[STAGES.length];
    probability[stage.ordinal()] = 1;
    return new StageProbabilities(probability);
  }

  /** The probability of a stage, 0 … 1. */
  public double of(LifecycleStage stage) {
    return probability[stage.ordinal()];
  }

  /** The stage with the highest probability; of equals, the earlier one. */
  public LifecycleStage mostLikely() {
    int best = 0;
    for (int i = 1; i < probability.length; i++) {
      if (probability[i] > probability[best]) {
        best = i;
      }
    }
    return STAGES[best];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StageProbabilities that && Arrays.equals(probability, that.probability);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(probability);
  }

  /**
   * The stages with a probability of 0.5 % or more, such as {@code "GROWTH 0.75, MATURITY 0.25"}.
   */
  @Override
  public String toString() {
    return Arrays.stream(STAGES)
        .filter(stage -> of(stage) >= 0.005)
        .map(stage -> String.format(Locale.ROOT, "%s %.2f", stage, of(stage)))
        .collect(Collectors.joining(", "));
  }
}
