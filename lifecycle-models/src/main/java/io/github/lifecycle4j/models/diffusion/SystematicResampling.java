package io.github.lifecycle4j.models.diffusion;

/**
 * Turns weighted draws into a number of equally likely ones: each is copied as often as its weight
 * says, rounded up or down, by one random number for all of them (Kitagawa 1996).
 */
final class SystematicResampling {

  private final int number;
  private double position;
  private int taken;

  /**
   * @param offset random, 0 … 1
   */
  SystematicResampling(int number, double offset) {
    this.number = number;
    position = offset;
  }

  /**
   * Number of copies of the next draw.
   *
   * @param weight its share of all weights
   */
  int copies(double weight) {
    position += weight * number;
    int copies = Math.min((int) position, number) - taken;
    taken += copies;
    return copies;
  }
}
