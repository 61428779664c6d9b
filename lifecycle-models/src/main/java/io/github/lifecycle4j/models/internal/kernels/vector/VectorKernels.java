package io.github.lifecycle4j.models.internal.kernels.vector;

import static io.github.lifecycle4j.models.internal.kernels.vector.Tiles.LANES;
import static io.github.lifecycle4j.models.internal.kernels.vector.Tiles.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The kernels on vectors of the machine's preferred width; what is left over runs in plain Java.
 */
public final class VectorKernels extends VectorMatrixKernels {

  /** Kernels with work space of their own. */
  public VectorKernels() {}

  /** Floats in a vector of this machine. */
  public static int lanes() {
    return LANES;
  }

  @Override
  public String name() {
    return "vector";
  }

  private static FloatVector load(float[] x, int at) {
    return FloatVector.fromArray(SPECIES, x, at);
  }

  @Override
  public void relu(int n, float[] x, int xAt) {
    int j = 0;
    for (; j + LANES <= n; j += LANES) {
      load(x, xAt + j).max(0f).intoArray(x, xAt + j);
    }
    super.relu(n - j, x, xAt + j);
  }

  @Override
  public void reluBackward(int n, float[] y, int yAt, float[] dy, int dyAt) {
    int j = 0;
    for (; j + LANES <= n; j += LANES) {
      FloatVector open = load(y, yAt + j).mul(1e38f).min(1f);
      load(dy, dyAt + j).mul(open).intoArray(dy, dyAt + j);
    }
    super.reluBackward(n - j, y, yAt + j, dy, dyAt + j);
  }

  @Override
  public void tanh(int n, float[] x, int xAt) {
    int j = 0;
    for (; j + LANES <= n; j += LANES) {
      Functions.tanh(load(x, xAt + j)).intoArray(x, xAt + j);
    }
    super.tanh(n - j, x, xAt + j);
  }

  @Override
  public void tanhBackward(int n, float[] y, int yAt, float[] dy, int dyAt) {
    int j = 0;
    for (; j + LANES <= n; j += LANES) {
      load(dy, dyAt + j).mul(rest(load(y, yAt + j))).intoArray(dy, dyAt + j);
    }
    super.tanhBackward(n - j, y, yAt + j, dy, dyAt + j);
  }

  /** 1 − y². */
  private static FloatVector rest(FloatVector y) {
    return y.mul(y).neg().add(1f);
  }

  /** y · (1 − y). */
  private static FloatVector slope(FloatVector y) {
    return y.mul(y.neg().add(1f));
  }

  @Override
  public void sigmoid(int n, float[] x, int xAt) {
    int j = 0;
    for (; j + LANES <= n; j += LANES) {
      Functions.sigmoid(load(x, xAt + j)).intoArray(x, xAt + j);
    }
    super.sigmoid(n - j, x, xAt + j);
  }

  @Override
  public void sigmoidBackward(int n, float[] y, int yAt, float[] dy, int dyAt) {
    int j = 0;
    for (; j + LANES <= n; j += LANES) {
      load(dy, dyAt + j).mul(slope(load(y, yAt + j))).intoArray(dy, dyAt + j);
    }
    super.sigmoidBackward(n - j, y, yAt + j, dy, dyAt + j);
  }

  @Override
  public void softmax(int n, float[] x, int xAt) {
    float most = Float.NEGATIVE_INFINITY;
    int j = 0;
    if (n >= LANES) {
      FloatVector largest = load(x, xAt);
      for (j = LANES; j + LANES <= n; j += LANES) {
        largest = largest.max(load(x, xAt + j));
      }
      most = largest.reduceLanes(VectorOperators.MAX);
    }
    for (; j < n; j++) {
      most = Math.max(most, x[xAt + j]);
    }
    FloatVector sums = FloatVector.zero(SPECIES);
    for (j = 0; j + LANES <= n; j += LANES) {
      FloatVector each = Functions.exp(load(x, xAt + j).sub(most));
      each.intoArray(x, xAt + j);
      sums = sums.add(each);
    }
    float total = sums.reduceLanes(VectorOperators.ADD);
    for (; j < n; j++) {
      x[xAt + j] = (float) Math.exp(x[xAt + j] - most);
      total += x[xAt + j];
    }
    scale(n, 1f / total, x, xAt);
  }

  private static void scale(int n, float factor, float[] x, int xAt) {
    int j = 0;
    for (; j + LANES <= n; j += LANES) {
      load(x, xAt + j).mul(factor).intoArray(x, xAt + j);
    }
    for (; j < n; j++) {
      x[xAt + j] *= factor;
    }
  }

  @Override
  public void softmaxBackward(int n, float[] y, int yAt, float[] dy, int dyAt) {
    float mean = dot(n, y, yAt, dy, dyAt);
    int j = 0;
    for (; j + LANES <= n; j += LANES) {
      load(y, yAt + j).mul(load(dy, dyAt + j).sub(mean)).intoArray(dy, dyAt + j);
    }
    for (; j < n; j++) {
      dy[dyAt + j] = y[yAt + j] * (dy[dyAt + j] - mean);
    }
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
    if (n % LANES != 0) {
      super.lstmCell(
          n, gates, gatesAt, before, beforeAt, state, stateAt, squashed, squashedAt, y, yAt);
      return;
    }
    for (int j = 0; j < n; j += LANES) {
      int at = gatesAt + j;
      FloatVector i = Functions.sigmoid(load(gates, at));
      FloatVector f = Functions.sigmoid(load(gates, at + n));
      FloatVector g = Functions.tanh(load(gates, at + 2 * n));
      FloatVector o = Functions.sigmoid(load(gates, at + 3 * n));
      FloatVector c = f.fma(load(before, beforeAt + j), i.mul(g));
      FloatVector t = Functions.tanh(c);
      i.intoArray(gates, at);
      f.intoArray(gates, at + n);
      g.intoArray(gates, at + 2 * n);
      o.intoArray(gates, at + 3 * n);
      c.intoArray(state, stateAt + j);
      t.intoArray(squashed, squashedAt + j);
      o.mul(t).intoArray(y, yAt + j);
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
    for (int j = 0; j < n; j += LANES) {
      int at = gatesAt + j;
      int from = recurrentAt + j;
      FloatVector r = Functions.sigmoid(load(gates, at).add(load(recurrent, from)));
      FloatVector z = Functions.sigmoid(load(gates, at + n).add(load(recurrent, from + n)));
      FloatVector c = Functions.tanh(r.fma(load(recurrent, from + 2 * n), load(gates, at + 2 * n)));
      r.intoArray(gates, at);
      z.intoArray(gates, at + n);
      c.intoArray(gates, at + 2 * n);
      z.fma(load(before, beforeAt + j).sub(c), c).intoArray(y, yAt + j);
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
}
