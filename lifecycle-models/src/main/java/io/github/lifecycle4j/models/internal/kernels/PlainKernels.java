package io.github.lifecycle4j.models.internal.kernels;

/**
 * The kernels in plain Java, the same bits on every machine. Loops are written in the forms that
 * the compiler of the Java machine turns into vector instructions: every array read from the same
 * index.
 */
public class PlainKernels extends PlainMatrixKernels implements Kernels {

  /** Kernels with work space of their own. */
  public PlainKernels() {}

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public void relu(int n, float[] x, int xAt) {
    for (int j = xAt; j < xAt + n; j++) {
      x[j] = Math.max(0f, x[j]);
    }
  }

  @Override
  public void reluBackward(int n, float[] y, int yAt, float[] dy, int dyAt) {
    for (int j = 0; j < n; j++) {
      // A product instead of a branch, which would not be vectorised; at 1e38 every positive float
      // that is not tiny beyond use becomes 1.
      dy[dyAt + j] *= Math.min(1f, y[yAt + j] * 1e38f);
    }
  }

  @Override
  public void tanh(int n, float[] x, int xAt) {
    for (int j = xAt; j < xAt + n; j++) {
      x[j] = Rational.tanh(x[j]);
    }
  }

  @Override
  public void tanhBackward(int n, float[] y, int yAt, float[] dy, int dyAt) {
    for (int j = 0; j < n; j++) {
      float each = y[yAt + j];
      dy[dyAt + j] *= 1f - each * each;
    }
  }

  @Override
  public void sigmoid(int n, float[] x, int xAt) {
    for (int j = xAt; j < xAt + n; j++) {
      x[j] = Rational.sigmoid(x[j]);
    }
  }

  @Override
  public void sigmoidBackward(int n, float[] y, int yAt, float[] dy, int dyAt) {
    for (int j = 0; j < n; j++) {
      float each = y[yAt + j];
      dy[dyAt + j] *= each * (1f - each);
    }
  }

  @Override
  public void softmax(int n, float factor, float[] x, int xAt) {
    float most = Float.NEGATIVE_INFINITY;
    for (int j = xAt; j < xAt + n; j++) {
      most = Math.max(most, x[j]);
    }
    float total = 0;
    for (int j = xAt; j < xAt + n; j++) {
      x[j] = (float) Math.exp(factor * (x[j] - most));
      total += x[j];
    }
    float share = 1f / total;
    for (int j = xAt; j < xAt + n; j++) {
      x[j] *= share;
    }
  }

  @Override
  public void softmaxBackward(int n, float factor, float[] y, int yAt, float[] dy, int dyAt) {
    float mean = dot(n, y, yAt, dy, dyAt);
    for (int j = 0; j < n; j++) {
      dy[dyAt + j] = factor * y[yAt + j] * (dy[dyAt + j] - mean);
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
    float total = 0;
    for (int j = 0; j < n; j++) {
      total += x[xAt + j];
    }
    float mean = total / n;
    float squares = 0;
    for (int j = 0; j < n; j++) {
      float gap = x[xAt + j] - mean;
      squares += gap * gap;
    }
    float scale = (float) (1 / Math.sqrt(squares / n + 1e-5));
    for (int j = 0; j < n; j++) {
      float each = (x[xAt + j] - mean) * scale;
      normal[normalAt + j] = each;
      y[yAt + j] = each * gain[gainAt + j] + shift[shiftAt + j];
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
    float total = 0;
    float along = 0;
    for (int j = 0; j < n; j++) {
      float gradient = dy[dyAt + j];
      float each = normal[normalAt + j];
      dGain[dGainAt + j] += gradient * each;
      dShift[dShiftAt + j] += gradient;
      total += gradient * gain[gainAt + j];
      along += gradient * gain[gainAt + j] * each;
    }
    float mean = total / n;
    float slope = along / n;
    for (int j = 0; j < n; j++) {
      dx[dxAt + j] =
          scale * (dy[dyAt + j] * gain[gainAt + j] - mean - normal[normalAt + j] * slope);
    }
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
    for (int row = 0; row < rows; row++) {
      int at = gatesAt + row * 4 * n;
      sigmoid(2 * n, gates, at);
      tanh(n, gates, at + 2 * n);
      sigmoid(n, gates, at + 3 * n);
      for (int j = 0; j < n; j++) {
        int i = at + j;
        int k = row * n + j;
        float c = gates[i + n] * before[beforeAt + k] + gates[i] * gates[i + 2 * n];
        float t = Rational.tanh(c);
        state[stateAt + k] = c;
        squashed[squashedAt + k] = t;
        y[yAt + k] = gates[i + 3 * n] * t;
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
    for (int each = 0; each < rows * n; each++) {
      int at = gatesAt + each / n * 4 * n + each % n;
      int to = at - gatesAt + dGatesAt;
      float i = gates[at];
      float f = gates[at + n];
      float g = gates[at + 2 * n];
      float o = gates[at + 3 * n];
      float t = squashed[squashedAt + each];
      float d = dy[dyAt + each];
      float dc = dState[dStateAt + each] + d * o * (1f - t * t);
      dGates[to] = dc * g * i * (1f - i);
      dGates[to + n] = dc * before[beforeAt + each] * f * (1f - f);
      dGates[to + 2 * n] = dc * i * (1f - g * g);
      dGates[to + 3 * n] = d * t * o * (1f - o);
      dState[dStateAt + each] = dc * f;
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
    for (int each = 0; each < rows * n; each++) {
      int at = gatesAt + each / n * 3 * n + each % n;
      int from = at - gatesAt + recurrentAt;
      float r = Rational.sigmoid(gates[at] + recurrent[from]);
      float z = Rational.sigmoid(gates[at + n] + recurrent[from + n]);
      float c = Rational.tanh(gates[at + 2 * n] + r * recurrent[from + 2 * n]);
      gates[at] = r;
      gates[at + n] = z;
      gates[at + 2 * n] = c;
      y[yAt + each] = (1f - z) * c + z * before[beforeAt + each];
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
    for (int each = 0; each < rows * n; each++) {
      int place = each / n * 3 * n + each % n;
      int at = gatesAt + place;
      int to = dGatesAt + place;
      int back = dRecurrentAt + place;
      float r = gates[at];
      float z = gates[at + n];
      float c = gates[at + 2 * n];
      float d = dy[dyAt + each];
      float dc = d * (1f - z) * (1f - c * c);
      float dr = dc * recurrent[recurrentAt + place + 2 * n] * r * (1f - r);
      float dz = d * (before[beforeAt + each] - c) * z * (1f - z);
      dGates[to] = dr;
      dGates[to + n] = dz;
      dGates[to + 2 * n] = dc;
      dRecurrent[back] = dr;
      dRecurrent[back + n] = dz;
      dRecurrent[back + 2 * n] = dc * r;
      dy[dyAt + each] = d * z;
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
    for (int j = at; j < at + n; j++) {
      float each = g[j];
      float first = beta1 * m[j] + rest1 * each;
      float second = beta2 * v[j] + rest2 * each * each;
      m[j] = first;
      v[j] = second;
      p[j] = keep * p[j] - rate * first / ((float) Math.sqrt(second) + epsilon);
    }
  }
}
