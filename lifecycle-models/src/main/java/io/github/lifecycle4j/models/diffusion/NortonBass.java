package io.github.lifecycle4j.models.diffusion;

import java.util.List;

/**
 * Generations of a product of which each takes over the users of the one before: units in use, not
 * sales. All adopt along the same curve; a generation's users are those it has won, who are the
 * potential of the next one (Norton and Bass 1987, A diffusion theory model of adoption and
 * substitution for successive generations of high-technology products, eqs. 1 to 3).
 *
 * @param curve the curve along which every generation is adopted
 * @param generations in the order of their introduction
 */
public record NortonBass(DiffusionCurve curve, List<Generation> generations) {

  /**
   * A generation.
   *
   * @param market users that it wins beside those of the generations before, not negative
   * @param introduced time of its introduction, in periods
   */
  public record Generation(double market, double introduced) {

    /**
     * @throws IllegalArgumentException if the market is negative or a number is not finite
     */
    public Generation {
      if (!(market >= 0) || !Double.isFinite(market) || !Double.isFinite(introduced)) {
        throw new IllegalArgumentException(
            "A generation has the market %s and is introduced at %s. Both must be finite and the market not negative."
                .formatted(market, introduced));
      }
    }
  }

  /**
   * Copies the generations.
   *
   * @throws IllegalArgumentException if there is none, or one is introduced before the one before
   */
  public NortonBass {
    generations = List.copyOf(generations);
    if (generations.isEmpty()) {
      throw new IllegalArgumentException("There is no generation. Give at least one.");
    }
    for (int i = 1; i < generations.size(); i++) {
      if (generations.get(i).introduced() < generations.get(i - 1).introduced()) {
        throw new IllegalArgumentException(
            "Generation %s is introduced at %s, before generation %s at %s. Maybe sort them."
                .formatted(
                    i + 1,
                    generations.get(i).introduced(),
                    i,
                    generations.get(i - 1).introduced()));
      }
    }
  }

  /**
   * Units of a generation in use at a time.
   *
   * @param generation 1 for the first
   * @throws IndexOutOfBoundsException if there is no such generation
   */
  public double unitsInUse(int generation, double t) {
    double won = 0;
    for (Generation earlier : generations.subList(0, generation)) {
      won = curve.cumulative(t - earlier.introduced()) * (earlier.market() + won);
    }
    return generation < generations.size()
        ? won * (1 - curve.cumulative(t - generations.get(generation).introduced()))
        : won;
  }
}
