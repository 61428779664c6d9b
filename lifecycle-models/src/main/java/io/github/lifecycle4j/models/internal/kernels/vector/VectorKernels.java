package io.github.lifecycle4j.models.internal.kernels.vector;

import static io.github.lifecycle4j.models.internal.kernels.vector.Tiles.LANES;
import static io.github.lifecycle4j.models.internal.kernels.vector.Tiles.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * The kernels on vectors of the machine's preferred width; what is left over runs in plain Java.
 */
public final class VectorKernels extends VectorActivations {

  /** Kernels with work space of their own. */
  public VectorKernels() {}

  @Override
  public String name() {
    return "vector";
  }

  @Override
  public void lstmCell(
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
      int yAt) {
    sigmoid(2 * n, gates, gatesAt);
    tanh(n, gates, gatesAt + 2 * n);
    sigmoid(n, gates, gatesAt + 3 * n);
    int j = 0;
    for (; j + LANES <= n; j += LANES) {
      int at = gatesAt + j;
      FloatVector kept = load(gates, at + n).mul(load(before, beforeAt + j));
      FloatVector c = load(gates, at).fma(load(gates, at + 2 * n), kept);
      c.intoArray(state, stateAt + j);
      c.intoArray(squashed, squashedAt + j);
    }
    for (; j < n; j++) {
      int at = gatesAt + j;
      float c = gates[at + n] * before[beforeAt + j] + gates[at] * gates[at + 2 * n];
      state[stateAt + j] = c;
      squashed[squashedAt + j] = c;
    }
    tanh(n, squashed, squashedAt);
    multiply(n, gates, gatesAt + 3 * n, squashed, squashedAt, y, yAt);
  }

  /** y = a · b, entry by entry. */
  private static void multiply(int n, float[] a, int aAt, float[] b, int bAt, float[] y, int yAt) {
    int j = 0;
    for (; j + LANES <= n; j += LANES) {
      load(a, aAt + j).mul(load(b, bAt + j)).intoArray(y, yAt + j);
    }
    for (; j < n; j++) {
      y[yAt + j] = a[aAt + j] * b[bAt + j];
    }
  }

  @Override
  public void lstmCellBackward(
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
      int dGatesAt) {
    if (n % LANES != 0) {
      super.lstmCellBackward(
          n,
          gates,
          gatesAt,
          before,
          beforeAt,
          squashed,
          squashedAt,
          dy,
          dyAt,
          dState,
          dStateAt,
          dGates,
          dGatesAt);
      return;
    }
    for (int j = 0; j < n; j += LANES) {
      int at = gatesAt + j;
      int to = dGatesAt + j;
      FloatVector i = load(gates, at);
      FloatVector f = load(gates, at + n);
      FloatVector g = load(gates, at + 2 * n);
      FloatVector o = load(gates, at + 3 * n);
      FloatVector t = load(squashed, squashedAt + j);
      FloatVector d = load(dy, dyAt + j);
      FloatVector dc = d.mul(o).fma(rest(t), load(dState, dStateAt + j));
      dc.mul(g).mul(slope(i)).intoArray(dGates, to);
      dc.mul(load(before, beforeAt + j)).mul(slope(f)).intoArray(dGates, to + n);
      dc.mul(i).mul(rest(g)).intoArray(dGates, to + 2 * n);
      d.mul(t).mul(slope(o)).intoArray(dGates, to + 3 * n);
      dc.mul(f).intoArray(dState, dStateAt + j);
    }
  }

  @Override
  public void gruCell(
      int n,
      float[] gates,
      int gatesAt,
      float[] recurrent,
      int recurrentAt,
      float[] before,
      int beforeAt,
      float[] y,
      int yAt) {
    if (n % LANES != 0) {
      super.gruCell(n, gates, gatesAt, recurrent, recurrentAt, before, beforeAt, y, yAt);
      return;
    }
    axpy(2 * n, 1f, recurrent, recurrentAt, gates, gatesAt);
    sigmoid(2 * n, gates, gatesAt);
    for (int j = 0; j < n; j += LANES) {
      int at = gatesAt + j;
      load(gates, at)
          .fma(load(recurrent, recurrentAt + 2 * n + j), load(gates, at + 2 * n))
          .intoArray(gates, at + 2 * n);
    }
    tanh(n, gates, gatesAt + 2 * n);
    for (int j = 0; j < n; j += LANES) {
      FloatVector c = load(gates, gatesAt + 2 * n + j);
      load(gates, gatesAt + n + j).fma(load(before, beforeAt + j).sub(c), c).intoArray(y, yAt + j);
    }
  }

  @Override
  public void gruCellBackward(
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
      int dRecurrentAt) {
    if (n % LANES != 0) {
      super.gruCellBackward(
          n,
          gates,
          gatesAt,
          recurrent,
          recurrentAt,
          before,
          beforeAt,
          dy,
          dyAt,
          dGates,
          dGatesAt,
          dRecurrent,
          dRecurrentAt);
      return;
    }
    for (int j = 0; j < n; j += LANES) {
      int at = gatesAt + j;
      FloatVector r = load(gates, at);
      FloatVector z = load(gates, at + n);
      FloatVector c = load(gates, at + 2 * n);
      FloatVector d = load(dy, dyAt + j);
      FloatVector dc = d.mul(z.neg().add(1f)).mul(rest(c));
      FloatVector dr = dc.mul(load(recurrent, recurrentAt + 2 * n + j)).mul(slope(r));
      FloatVector dz = d.mul(load(before, beforeAt + j).sub(c)).mul(slope(z));
      dr.intoArray(dGates, dGatesAt + j);
      dz.intoArray(dGates, dGatesAt + n + j);
      dc.intoArray(dGates, dGatesAt + 2 * n + j);
      dr.intoArray(dRecurrent, dRecurrentAt + j);
      dz.intoArray(dRecurrent, dRecurrentAt + n + j);
      dc.mul(r).intoArray(dRecurrent, dRecurrentAt + 2 * n + j);
      d.mul(z).intoArray(dy, dyAt + j);
    }
  }

  @Override
  public float layerNorm(
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
      int yAt) {
    if (n % LANES != 0) {
      return super.layerNorm(n, x, xAt, gain, gainAt, shift, shiftAt, normal, normalAt, y, yAt);
    }
    FloatVector sums = FloatVector.zero(SPECIES);
    for (int j = 0; j < n; j += LANES) {
      sums = sums.add(load(x, xAt + j));
    }
    float mean = sum(sums) / n;
    FloatVector squares = FloatVector.zero(SPECIES);
    for (int j = 0; j < n; j += LANES) {
      FloatVector gap = load(x, xAt + j).sub(mean);
      squares = gap.fma(gap, squares);
    }
    float variance = sum(squares) / n;
    float scale = (float) (1 / Math.sqrt(variance + 1e-5));
    for (int j = 0; j < n; j += LANES) {
      FloatVector each = load(x, xAt + j).sub(mean).mul(scale);
      each.intoArray(normal, normalAt + j);
      each.fma(load(gain, gainAt + j), load(shift, shiftAt + j)).intoArray(y, yAt + j);
    }
    return scale;
  }

  @Override
  public void layerNormBackward(
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
      int dShiftAt) {
    if (n % LANES != 0) {
      super.layerNormBackward(
          n, scale, normal, normalAt, gain, gainAt, dy, dyAt, dx, dxAt, dGain, dGainAt, dShift,
          dShiftAt);
      return;
    }
    FloatVector totals = FloatVector.zero(SPECIES);
    FloatVector alongs = FloatVector.zero(SPECIES);
    for (int j = 0; j < n; j += LANES) {
      FloatVector d = load(dy, dyAt + j);
      FloatVector each = load(normal, normalAt + j);
      FloatVector weighted = d.mul(load(gain, gainAt + j));
      d.fma(each, load(dGain, dGainAt + j)).intoArray(dGain, dGainAt + j);
      d.add(load(dShift, dShiftAt + j)).intoArray(dShift, dShiftAt + j);
      totals = totals.add(weighted);
      alongs = weighted.fma(each, alongs);
    }
    float mean = sum(totals) / n;
    float slope = sum(alongs) / n;
    for (int j = 0; j < n; j += LANES) {
      FloatVector weighted = load(dy, dyAt + j).mul(load(gain, gainAt + j));
      FloatVector along = load(normal, normalAt + j).mul(slope);
      weighted.sub(mean).sub(along).mul(scale).intoArray(dx, dxAt + j);
    }
  }

  @Override
  public void adam(
      int n,
      float[] p,
      float[] g,
      float[] m,
      float[] v,
      float beta1,
      float beta2,
      float rate,
      float epsilon,
      float keep) {
    float rest1 = 1f - beta1;
    float rest2 = 1f - beta2;
    int j = 0;
    for (; j + LANES <= n; j += LANES) {
      FloatVector each = load(g, j);
      FloatVector first = load(m, j).mul(beta1).add(each.mul(rest1));
      FloatVector second = load(v, j).mul(beta2).add(each.mul(each).mul(rest2));
      first.intoArray(m, j);
      second.intoArray(v, j);
      FloatVector step = first.mul(rate).div(second.sqrt().add(epsilon));
      load(p, j).mul(keep).sub(step).intoArray(p, j);
    }
    for (; j < n; j++) {
      float first = beta1 * m[j] + rest1 * g[j];
      float second = beta2 * v[j] + rest2 * g[j] * g[j];
      m[j] = first;
      v[j] = second;
      p[j] = keep * p[j] - rate * first / ((float) Math.sqrt(second) + epsilon);
    }
  }
}
