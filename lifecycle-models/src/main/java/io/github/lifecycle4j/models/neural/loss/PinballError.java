package io.github.lifecycle4j.models.neural.loss;

import java.util.Arrays;
import java.util.List;

/**
 * The mean over some levels τ of max(τ·(y − q), (τ − 1)·(y − q)) (Koenker and Bassett 1978); an
 * output for each level is that quantile.
 *
 * @param levels levels in (0, 1), rising; at least one
 */
public record PinballError(List<Double> levels) implements Loss {

  /**
   * @throws IllegalArgumentException if there is no level, or they do not rise within (0, 1)
   */
  public PinballError {
    levels = List.copyOf(levels);
    double before = 0;
    for (double level : levels) {
      if (!(level > before && level < 1)) {
        throw new IllegalArgumentException(
            "The levels %s of the pinball loss must rise within (0, 1).".formatted(levels));
      }
      before = level;
    }
    if (levels.isEmpty()) {
      throw new IllegalArgumentException("The pinball loss needs at least one level in (0, 1).");
    }
  }

  @Override
  public int outputsPerTarget() {
    return levels.size();
  }

  @Override
  public void check(double target) {
    Links.finite("pinball", target);
  }

  @Override
  public double add(float[] outputs, int at, double target, double scale, float[] gradient) {
    double total = 0;
    int count = levels.size();
    for (int i = 0; i < count; i++) {
      double level = levels.get(i);
      double gap = target - outputs[at + i];
      total += gap >= 0 ? level * gap : (level - 1) * gap;
      gradient[at + i] = (float) ((gap >= 0 ? -level : 1 - level) * scale / count);
    }
    return total / count;
  }

  /** The quantiles, put in order. */
  @Override
  public double[] meaning(float[] outputs, int at) {
    double[] quantiles = new double[levels.size()];
    for (int i = 0; i < quantiles.length; i++) {
      quantiles[i] = outputs[at + i];
    }
    Arrays.sort(quantiles);
    return quantiles;
  }
}
