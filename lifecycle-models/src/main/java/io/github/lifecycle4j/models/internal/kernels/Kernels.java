package io.github.lifecycle4j.models.internal.kernels;

/**
 * Single-precision arithmetic on arrays: matrix product, activations, normalisation, recurrent
 * cells and the Adam step. Matrices are row-major with a stride between rows ({@code ld}); every
 * array comes with the index of its first entry. Providers agree up to rounding; the bits of a
 * result depend on the provider, and for a vector provider on the width of the machine's vectors,
 * but never on anything else.
 *
 * <p>An instance may own work space: it serves one thread at a time. Nothing is checked here beyond
 * what arrays check themselves; the networks check shapes when they are built.
 */
public interface Kernels extends MatrixKernels {

  /** Name of the provider, such as {@code "plain"}. */
  String name();

  /** x = max(0, x) over n entries. */
  void relu(int n, float[] x, int xAt);

  /** dy = dy where y &gt; 0 and 0 elsewhere, y being what {@link #relu} gave. */
  void reluBackward(int n, float[] y, int yAt, float[] dy, int dyAt);

  /** x = tanh(x) over n entries, within 4 units in the last place of 1. */
  void tanh(int n, float[] x, int xAt);

  /** dy = dy · (1 − y²), y being what {@link #tanh} gave. */
  void tanhBackward(int n, float[] y, int yAt, float[] dy, int dyAt);

  /** x = 1 / (1 + exp(−x)) over n entries, within 4 units in the last place of 1. */
  void sigmoid(int n, float[] x, int xAt);

  /** dy = dy · y · (1 − y), y being what {@link #sigmoid} gave. */
  void sigmoidBackward(int n, float[] y, int yAt, float[] dy, int dyAt);

  /**
   * x = exp(f·x − max f·x) / Σ exp(f·x − max f·x) over n ≥ 1 entries.
   *
   * @param factor f, positive
   */
  void softmax(int n, float factor, float[] x, int xAt);

  /** dy = f · y · (dy − Σ y · dy), y being what {@link #softmax} gave. */
  void softmaxBackward(int n, float factor, float[] y, int yAt, float[] dy, int dyAt);

  /**
   * Layer norm of one row (Ba, Kiros and Hinton 2016, eq. 4): y = gain · (x − mean) / √(variance +
   * ε) + shift, with the variance over n and ε = 1e-5.
   *
   * @param normal receives (x − mean) / √(variance + ε), for the backward pass
   * @return 1 / √(variance + ε)
   */
  float layerNorm(
      int n,
      float[] x,
      int xAt,
      float[] gain,
      int gainAt,
      float[] shift,
      int shiftAt,
      float[] normal,
      int normalAt,
      float[] y,
      int yAt);

  /**
   * Gradient of {@link #layerNorm} for one row: writes dx, adds to the gradients of gain and shift.
   *
   * @param scale what the forward pass returned
   */
  void layerNormBackward(
      int n,
      float scale,
      float[] normal,
      int normalAt,
      float[] gain,
      int gainAt,
      float[] dy,
      int dyAt,
      float[] dx,
      int dxAt,
      float[] dGain,
      int dGainAt,
      float[] dShift,
      int dShiftAt);

  /**
   * One step of a long short-term memory cell for rows that lie one after another (Hochreiter and
   * Schmidhuber 1997, with the forget gate of Gers, Schmidhuber and Cummins 2000): c = f · before +
   * i · g, y = o · tanh(c).
   *
   * @param n number of units; the numbers below are those of a row
   * @param gates 4n sums in the order input, forget, candidate, output; become σ, σ, tanh, σ of
   *     them
   * @param before state of the step before, n
   * @param state receives c, n
   * @param squashed receives tanh(c), n
   * @param y receives the output, n
   */
  void lstmCell(
      int rows,
      int n,
      float[] gates,
      int gatesAt,
      float[] before,
      int beforeAt,
      float[] state,
      int stateAt,
      float[] squashed,
      int squashedAt,
      float[] y,
      int yAt);

  /**
   * Gradient of {@link #lstmCell}.
   *
   * @param dy gradient of the output, n
   * @param dState gradient of the state from the step after, n; becomes that of the step before
   * @param dGates receives the gradients of the 4n sums
   */
  void lstmCellBackward(
      int rows,
      int n,
      float[] gates,
      int gatesAt,
      float[] before,
      int beforeAt,
      float[] squashed,
      int squashedAt,
      float[] dy,
      int dyAt,
      float[] dState,
      int dStateAt,
      float[] dGates,
      int dGatesAt);

  /**
   * One step of a gated recurrent unit for rows that lie one after another (Cho et al. 2014; the
   * reset gate acts after the recurrent product, as in cuDNN): r = σ(xr + hr), z = σ(xz + hz), c =
   * tanh(xc + r · hc), y = (1 − z) · c + z · before.
   *
   * @param n number of units; the numbers below are those of a row
   * @param gates 3n sums of the input in the order reset, update, candidate; become r, z, c
   * @param recurrent 3n sums of the state before, in the same order; not changed
   * @param before output of the step before, n
   * @param y receives the output, n
   */
  void gruCell(
      int rows,
      int n,
      float[] gates,
      int gatesAt,
      float[] recurrent,
      int recurrentAt,
      float[] before,
      int beforeAt,
      float[] y,
      int yAt);

  /**
   * Gradient of {@link #gruCell}.
   *
   * @param dy gradient of the output, n; becomes the part of it that reaches the step before
   *     directly
   * @param dGates receives the gradients of the 3n sums of the input
   * @param dRecurrent receives the gradients of the 3n sums of the state before
   */
  void gruCellBackward(
      int rows,
      int n,
      float[] gates,
      int gatesAt,
      float[] recurrent,
      int recurrentAt,
      float[] before,
      int beforeAt,
      float[] dy,
      int dyAt,
      float[] dGates,
      int dGatesAt,
      float[] dRecurrent,
      int dRecurrentAt);

  /**
   * One Adam step with decoupled weight decay (Kingma and Ba 2015, Algorithm 1; Loshchilov and
   * Hutter 2019, Algorithm 2) over the n entries from at on: m = β₁m + (1 − β₁)g, v = β₂v + (1 −
   * β₂)g², p = p · keep − rate · m / (√v + ε).
   *
   * @param at first entry
   * @param n number of entries
   * @param rate learning rate with the corrections of the bias folded in
   * @param epsilon ε with the correction of the bias folded in
   * @param keep 1 − learning rate · weight decay
   */
  void adam(
      int at,
      int n,
      float[] p,
      float[] g,
      float[] m,
      float[] v,
      float beta1,
      float beta2,
      float rate,
      float epsilon,
      float keep);
}
