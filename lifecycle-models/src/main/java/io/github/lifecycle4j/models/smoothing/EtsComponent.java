package io.github.lifecycle4j.models.smoothing;

/** How the error, the trend or the season of an exponential smoothing model acts. */
public enum EtsComponent {
  /** There is none. */
  NONE('N'),
  /** It is added. */
  ADDITIVE('A'),
  /** It multiplies. */
  MULTIPLICATIVE('M');

  private final char letter;

  EtsComponent(char letter) {
    this.letter = letter;
  }

  /** N, A or M. */
  public char letter() {
    return letter;
  }
}
