package io.github.lifecycle4j.models.diffusion;

import io.github.lifecycle4j.data.Frequency;
import java.util.Map;

/**
 * What is known of lives before a history is seen: what the literature knows, or what was learned
 * from other lives.
 *
 * @param learned by curve the prior of the logarithms of market and parameters; empty when nothing
 *     was learned
 * @param lives number of lives it was learned from
 */
record LifePrior(Map<CurveFamily, NormalPrior> learned, int lives) {

  /** What the literature knows. */
  static final LifePrior KNOWN = new LifePrior(Map.of(), 0);

  LifePrior {
    learned = Map.copyOf(learned);
  }

  /** The prior of a curve for lives in periods of this length. */
  NormalPrior of(CurveFamily family, Frequency.Unit unit) {
    NormalPrior own = learned.get(family);
    return own != null ? own : KnownLives.of(family).prior(unit);
  }
}
