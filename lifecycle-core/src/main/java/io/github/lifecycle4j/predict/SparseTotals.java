package io.github.lifecycle4j.predict;

import java.util.ArrayList;
import java.util.List;

/**
 * Sums of independent steps, each of them active or not. The number of active ones is exact
 * (Poisson binomial); each of them is taken as the average active one, which is exact where the
 * active ones are alike or are all Poisson and active.
 *
 * @param sizes what the demand at an active step is
 */
record SparseTotals(Sizes sizes, List<SparseStep> steps) implements Totals {

  /** A number of active steps that is less probable is left out. */
  private static final double NEGLIGIBLE = 1e-18;

  /** Families whose sums stay in the family. */
  enum Sizes {
    /** Poisson or negative binomial. */
    COUNT,
    /** One more than Poisson or negative binomial. */
    COUNT_FROM_ONE,
    GAMMA;

    /** The least demand at an active step. */
    double least() {
      return this == COUNT_FROM_ONE ? 1 : 0;
    }

    /** The sum of {@code active} values with this mean and dispersion of the random part. */
    Marginal sum(int active, double mean, double dispersion) {
      return switch (this) {
        case COUNT, COUNT_FROM_ONE ->
            CountMarginal.of(active * least(), active * mean, dispersion / active);
        case GAMMA -> GammaMarginal.of(active * mean, active / dispersion);
      };
    }
  }

  @Override
  public Marginal of(int count) {
    return sum(steps.subList(0, count));
  }

  /** The distribution of a single step. */
  Marginal at(int index) {
    return sum(steps.subList(index, index + 1));
  }

  private Marginal sum(List<SparseStep> summed) {
    double active = 0;
    double mean = 0;
    double dispersion = 0;
    for (SparseStep step : summed) {
      active += step.probability();
      mean += step.probability() * step.mean();
      dispersion += step.probability() * step.mean() * step.mean() * step.dispersion();
    }
    if (active == 0) {
      return new Certain(0);
    }
    double each = mean / active;
    double dispersionOfEach = each == 0 ? 0 : dispersion / active / (each * each);
    double[] numbers = numbersOfActive(summed);
    List<Double> weights = new ArrayList<>();
    List<Marginal> parts = new ArrayList<>();
    for (int k = 0; k < numbers.length; k++) {
      if (numbers[k] > NEGLIGIBLE) {
        weights.add(numbers[k]);
        parts.add(k == 0 ? new Certain(0) : sizes.sum(k, each, dispersionOfEach));
      }
    }
    return parts.size() == 1 ? parts.get(0) : new Mixture(sizes != Sizes.GAMMA, weights, parts);
  }

  /** Probabilities of 0, 1, … active steps. */
  private static double[] numbersOfActive(List<SparseStep> steps) {
    double[] probability = new double[steps.size() + 1];
    probability[0] = 1;
    for (int done = 0; done < steps.size(); done++) {
      double active = steps.get(done).probability();
      for (int k = done + 1; k > 0; k--) {
        probability[k] = probability[k] * (1 - active) + probability[k - 1] * active;
      }
      probability[0] *= 1 - active;
    }
    return probability;
  }
}
