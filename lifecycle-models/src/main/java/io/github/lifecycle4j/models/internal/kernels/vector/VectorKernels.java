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
      int yAt) {
    if (n % LANES != 0) {
      super.lstmCell(
          rows, n, gates, gatesAt, before, beforeAt, state, stateAt, squashed, squashedAt, y, yAt);
      return;
    }
    for (int row = 0; row < rows; row++) {
      int first = gatesAt + row * 4 * n;
      sigmoid(2 * n, gates, first);
      tanh(n, gates, first + 2 * n);
      sigmoid(n, gates, first + 3 * n);
      for (int j = 0; j < n; j += LANES) {
        int at = first + j;
        int each = row * n + j;
        FloatVector kept = load(gates, at + n).mul(load(before, beforeAt + each));
        FloatVector c = load(gates, at).fma(load(gates, at + 2 * n), kept);
        c.intoArray(state, stateAt + each);
        c.intoArray(squashed, squashedAt + each);
      }
    }
    tanh(rows * n, squashed, squashedAt);
    for (int row = 0; row < rows; row++) {
      int open = gatesAt + (row * 4 + 3) * n;
      for (int j = 0; j < n; j += LANES) {
        int each = row * n + j;
        load(gates, open + j).mul(load(squashed, squashedAt + each)).intoArray(y, yAt + each);
      }
    }
  }

  @Override
  public void lstmCellBackward(
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
      int dGatesAt) {
    if (n % LANES != 0) {
      super.lstmCellBackward(
          rows,
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
    for (int row = 0; row < rows; row++) {
      for (int j = 0; j < n; j += LANES) {
        int each = row * n + j;
        int at = gatesAt + 3 * row * n + each;
        int to = dGatesAt + 3 * row * n + each;
        FloatVector i = load(gates, at);
        FloatVector f = load(gates, at + n);
        FloatVector g = load(gates, at + 2 * n);
        FloatVector o = load(gates, at + 3 * n);
        FloatVector t = load(squashed, squashedAt + each);
        FloatVector d = load(dy, dyAt + each);
        FloatVector dc = d.mul(o).fma(rest(t), load(dState, dStateAt + each));
        dc.mul(g).mul(slope(i)).intoArray(dGates, to);
        dc.mul(load(before, beforeAt + each)).mul(slope(f)).intoArray(dGates, to + n);
        dc.mul(i).mul(rest(g)).intoArray(dGates, to + 2 * n);
        d.mul(t).mul(slope(o)).intoArray(dGates, to + 3 * n);
        dc.mul(f).intoArray(dState, dStateAt + each);
      }
    }
  }

  @Override
  public void gruCell(
      int rows,
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
      super.gruCell(rows, n, gates, gatesAt, recurrent, recurrentAt, before, beforeAt, y, yAt);
      return;
    }
    for (int row = 0; row < rows; row++) {
      int at = gatesAt + row * 3 * n;
      int from = recurrentAt + row * 3 * n;
      axpy(2 * n, 1f, recurrent, from, gates, at);
      sigmoid(2 * n, gates, at);
      for (int j = at; j < at + n; j += LANES) {
        load(gates, j)
            .fma(load(recurrent, from + 2 * n + j - at), load(gates, j + 2 * n))
            .intoArray(gates, j + 2 * n);
      }
      tanh(n, gates, at + 2 * n);
      for (int j = 0; j < n; j += LANES) {
        FloatVector c = load(gates, at + 2 * n + j);
        FloatVector gap = load(before, beforeAt + row * n + j).sub(c);
        load(gates, at + n + j).fma(gap, c).intoArray(y, yAt + row * n + j);
      }
    }
  }

  @Override
  public void gruCellBackward(
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
      int dRecurrentAt) {
    if (n % LANES != 0) {
      super.gruCellBackward(
          rows,
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
    for (int row = 0; row < rows; row++) {
      for (int j = 0; j < n; j += LANES) {
        int each = row * n + j;
        int place = 2 * row * n + each;
        int at = gatesAt + place;
        int to = dGatesAt + place;
        int back = dRecurrentAt + place;
        FloatVector r = load(gates, at);
        FloatVector z = load(gates, at + n);
        FloatVector c = load(gates, at + 2 * n);
        FloatVector d = load(dy, dyAt + each);
        FloatVector dc = d.mul(z.neg().add(1f)).mul(rest(c));
        FloatVector dr = dc.mul(load(recurrent, recurrentAt + place + 2 * n)).mul(slope(r));
        FloatVector dz = d.mul(load(before, beforeAt + each).sub(c)).mul(slope(z));
        dr.intoArray(dGates, to);
        dz.intoArray(dGates, to + n);
        dc.intoArray(dGates, to + 2 * n);
        dr.intoArray(dRecurrent, back);
        dz.intoArray(dRecurrent, back + n);
        dc.mul(r).intoArray(dRecurrent, back + 2 * n);
        d.mul(z).intoArray(dy, dyAt + each);
      }
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
      float keep) {
    float rest1 = 1f - beta1;
    float rest2 = 1f - beta2;
    int end = at + n;
    int j = at;
    for (; j + LANES <= end; j += LANES) {
      FloatVector each = load(g, j);
      FloatVector first = load(m, j).mul(beta1).add(each.mul(rest1));
      FloatVector second = load(v, j).mul(beta2).add(each.mul(each).mul(rest2));
      first.intoArray(m, j);
      second.intoArray(v, j);
      FloatVector step = first.mul(rate).div(second.sqrt().add(epsilon));
      load(p, j).mul(keep).sub(step).intoArray(p, j);
    }
    for (; j < end; j++) {
      float first = beta1 * m[j] + rest1 * g[j];
      float second = beta2 * v[j] + rest2 * g[j] * g[j];
      m[j] = first;
      v[j] = second;
      p[j] = keep * p[j] - rate * first / ((float) Math.sqrt(second) + epsilon);
    }
  }
}
