package io.github.lifecycle4j.models.neural;

import java.util.List;

/** How the learning rate changes while a network is trained. */
public sealed interface Schedule {

  /**
   * What the learning rate is multiplied by.
   *
   * @param step steps done before, from 0
   * @param steps steps of the whole training, at least 1
   * @param losses the loss that is watched, for each epoch done
   */
  double factor(long step, long steps, List<Double> losses);

  /** The same rate throughout. */
  record Constant() implements Schedule {

    @Override
    public double factor(long step, long steps, List<Double> losses) {
      return 1;
    }
  }

  /**
   * Rises in a line, then falls along half a cosine (Loshchilov and Hutter 2017, eq. 5, without
   * restarts).
   *
   * @param warmUp share of the steps in which it rises, in [0, 1)
   * @param floor share of the rate at the end, in [0, 1]
   */
  record WarmUpCosine(double warmUp, double floor) implements Schedule {

    /**
     * @throws IllegalArgumentException if a share is out of its range
     */
    public WarmUpCosine {
      if (!(warmUp >= 0 && warmUp < 1 && floor >= 0 && floor <= 1)) {
        throw new IllegalArgumentException(
            "The warm-up share %s must lie in [0, 1) and the floor %s in [0, 1]."
                .formatted(warmUp, floor));
      }
    }

    @Override
    public double factor(long step, long steps, List<Double> losses) {
      double rise = Math.floor(warmUp * steps);
      if (step < rise) {
        return (step + 1) / (rise + 1);
      }
      double done = Math.min(1, (step - rise) / Math.max(1, steps - rise));
      return floor + (1 - floor) * 0.5 * (1 + Math.cos(Math.PI * done));
    }
  }

  /**
   * Falls whenever the loss has not reached a new low for some epochs.
   *
   * @param factor what it is multiplied by, in (0, 1)
   * @param patience epochs without a new low, at least 1
   */
  record Plateau(double factor, int patience) implements Schedule {

    /**
     * @throws IllegalArgumentException if a value is out of its range
     */
    public Plateau {
      if (!(factor > 0 && factor < 1 && patience >= 1)) {
        throw new IllegalArgumentException(
            "The factor %s must lie in (0, 1) and the patience %s be at least 1."
                .formatted(factor, patience));
      }
    }

    @Override
    public double factor(long step, long steps, List<Double> losses) {
      double now = 1;
      double best = Double.POSITIVE_INFINITY;
      int waited = 0;
      for (double loss : losses) {
        waited = loss < best ? 0 : waited + 1;
        best = Math.min(best, loss);
        if (waited == patience) {
          now *= factor;
          waited = 0;
        }
      }
      return now;
    }
  }
}
