package io.github.lifecycle4j.models.regression.logistic;

/** Thrown where a likelihood has no maximum. */
final class NoMaximumException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient double[] direction;

  /**
   * @param direction coefficients of scaled columns along which the likelihood rises
   */
  NoMaximumException(String message, double[] direction) {
    super(message);
    this.direction = direction.clone();
  }

  double[] direction() {
    return direction;
  }
}
