package io.github.lifecycle4j.models.neural;

/** How weights follow their gradients. */
public sealed interface Optimiser {

  /** Learning rate. */
  double rate();

  /**
   * Adam (Kingma and Ba 2015), with decoupled weight decay where that is not 0 (AdamW, Loshchilov
   * and Hutter 2019; it acts on every weight).
   *
   * @param rate learning rate, positive
   * @param beta1 decay of the mean gradient, in [0, 1)
   * @param beta2 decay of the mean squared gradient, in [0, 1)
   * @param epsilon added to the root of the latter, positive
   * @param decay weight decay, not negative
   */
  record Adam(double rate, double beta1, double beta2, double epsilon, double decay)
      implements Optimiser {

    /** Rate 0.001, the authors' other values, no weight decay. */
    public static final Adam DEFAULTS = new Adam(0.001, 0.9, 0.999, 1e-8, 0);

    /**
     * @throws IllegalArgumentException if a value is out of its range
     */
    public Adam {
      Optimiser.check(rate, decay);
      if (!(beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1 && epsilon > 0)) {
        throw new IllegalArgumentException(
            "The decays %s and %s of Adam must lie in [0, 1) and its epsilon %s must be positive."
                .formatted(beta1, beta2, epsilon));
      }
    }

    /** The same with another learning rate. */
    public Adam withRate(double other) {
      return new Adam(other, beta1, beta2, epsilon, decay);
    }

    /** The same with weight decay. */
    public Adam withDecay(double other) {
      return new Adam(rate, beta1, beta2, epsilon, other);
    }
  }

  /**
   * Stochastic gradient descent with momentum (Polyak 1964): v = momentum · v + g, p = p − rate ·
   * v.
   *
   * @param rate learning rate, positive
   * @param momentum in [0, 1)
   * @param decay weight decay, not negative: adds decay · p to the gradient
   */
  record Sgd(double rate, double momentum, double decay) implements Optimiser {

    /** Rate 0.01, momentum 0.9, no weight decay. */
    public static final Sgd DEFAULTS = new Sgd(0.01, 0.9, 0);

    /**
     * @throws IllegalArgumentException if a value is out of its range
     */
    public Sgd {
      Optimiser.check(rate, decay);
      if (!(momentum >= 0 && momentum < 1)) {
        throw new IllegalArgumentException(
            "The momentum %s must lie in [0, 1).".formatted(momentum));
      }
    }
  }

  private static void check(double rate, double decay) {
    if (!(rate > 0 && rate < Double.POSITIVE_INFINITY && decay >= 0 && decay < 1)) {
      throw new IllegalArgumentException(
          "The learning rate %s must be positive and finite and the weight decay %s must lie in [0, 1)."
              .formatted(rate, decay));
    }
  }
}
