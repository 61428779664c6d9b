package io.github.lifecycle4j.models.internal.nets;

import io.github.lifecycle4j.models.neural.spec.Activation;
import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import io.github.lifecycle4j.models.neural.spec.Shape;
import java.util.List;

/**
 * The outputs of a network for one example in double precision, each layer written down as its
 * definition reads; slow, without gradients. Layers that act at random take the same draws.
 */
final class ReferenceNet {

  private final double[] weights;
  private final Draws draws = new Draws();
  private final boolean training;
  private int at;
  private double divergence;

  private ReferenceNet(double[] weights, boolean training, long seed) {
    this.weights = weights;
    this.training = training;
    draws.reset(seed);
  }

  /** Outputs followed by what random layers add to the loss. */
  static double[] outputs(
      NetworkSpec spec, double[] weights, double[] input, boolean training, long seed) {
    ReferenceNet net = new ReferenceNet(weights, training, seed);
    double[][] steps = new double[spec.input().steps()][spec.input().width()];
    for (int i = 0; i < input.length; i++) {
      steps[i / spec.input().width()][i % spec.input().width()] = input[i];
    }
    double[][] end = net.chain(spec.layers(), spec.input(), steps);
    double[] flat = new double[spec.output().size() + 1];
    int next = 0;
    for (double[] step : end) {
      for (double value : step) {
        flat[next++] = value;
      }
    }
    flat[next] = net.divergence;
    if (net.at != weights.length) {
      throw new AssertionError("read " + net.at + " of " + weights.length + " weights");
    }
    return flat;
  }

  private double[][] chain(List<LayerSpec> layers, Shape input, double[][] x) {
    Shape shape = input;
    double[][] values = x;
    for (LayerSpec layer : layers) {
      values = apply(layer, shape, values);
      shape = layer.output(shape);
    }
    return values;
  }

  private double[][] apply(LayerSpec layer, Shape shape, double[][] x) {
    if (layer instanceof LayerSpec.Dense dense) {
      return act(dense.activation(), linear(x, dense.units(), true));
    } else if (layer instanceof LayerSpec.Dropout dropout) {
      return dropout(dropout.rate(), x);
    } else if (layer instanceof LayerSpec.Norm) {
      return norm(x);
    } else if (layer instanceof LayerSpec.Convolution convolution) {
      return convolution(convolution, x);
    } else if (layer instanceof LayerSpec.Lstm lstm) {
      return lstm(lstm.units(), x);
    } else if (layer instanceof LayerSpec.Gru gru) {
      return gru(gru.units(), x);
    } else if (layer instanceof LayerSpec.Attention attention) {
      return attention(attention, x);
    } else if (layer instanceof LayerSpec.Residual residual) {
      return sum(x, chain(residual.layers(), shape, x), 1);
    } else if (layer instanceof LayerSpec.LastStep) {
      return new double[][] {x[x.length - 1]};
    } else if (layer instanceof LayerSpec.Flatten) {
      return flat(x);
    } else if (layer instanceof LayerSpec.Embedding embedding) {
      return embedding(embedding, x);
    } else if (layer instanceof LayerSpec.Position) {
      return position(x);
    } else if (layer instanceof LayerSpec.NBeats nbeats) {
      return nbeats(nbeats, x);
    } else if (layer instanceof LayerSpec.NHits nhits) {
      return nhits(nhits, x);
    } else if (layer instanceof LayerSpec.Variational variational) {
      return variational(variational, x);
    }
    throw new AssertionError(layer);
  }

  private double[][] linear(double[][] x, int units, boolean biased) {
    int in = x[0].length;
    int bias = at + in * units;
    double[][] y = new double[x.length][units];
    for (int t = 0; t < x.length; t++) {
      for (int j = 0; j < units; j++) {
        double sum = biased ? weights[bias + j] : 0;
        for (int i = 0; i < in; i++) {
          sum += x[t][i] * weights[at + i * units + j];
        }
        y[t][j] = sum;
      }
    }
    at = biased ? bias + units : bias;
    return y;
  }

  private static double[][] act(Activation activation, double[][] x) {
    double[][] y = new double[x.length][];
    for (int t = 0; t < x.length; t++) {
      y[t] = x[t].clone();
      for (int j = 0; j < y[t].length; j++) {
        double v = y[t][j];
        y[t][j] =
            switch (activation) {
              case IDENTITY -> v;
              case RELU -> Math.max(0, v);
              case TANH -> Math.tanh(v);
              case SIGMOID -> sigmoid(v);
            };
      }
    }
    return y;
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static double[][] sum(double[][] a, double[][] b, double factor) {
    double[][] y = new double[a.length][a[0].length];
    for (int t = 0; t < a.length; t++) {
      for (int j = 0; j < a[t].length; j++) {
        y[t][j] = a[t][j] + factor * b[t][j];
      }
    }
    return y;
  }

  private static double[][] flat(double[][] x) {
    int width = x[0].length;
    double[] y = new double[x.length * width];
    for (int t = 0; t < x.length; t++) {
      System.arraycopy(x[t], 0, y, t * width, width);
    }
    return new double[][] {y};
  }

  private double[][] dropout(double rate, double[][] x) {
    if (!training) {
      return x;
    }
    int width = x[0].length;
    double[][] y = new double[x.length][width];
    long bits = 0;
    for (int i = 0; i < x.length * width; i++) {
      bits = i % 2 == 0 ? draws.nextLong() : bits;
      double draw = (i % 2 == 0 ? bits >>> 40 : bits & 0xFFFFFF) / (double) (1 << 24);
      y[i / width][i % width] = draw < rate ? 0 : x[i / width][i % width] / (1 - rate);
    }
    return y;
  }

  private double[][] norm(double[][] x) {
    int n = x[0].length;
    double[][] y = new double[x.length][n];
    for (int t = 0; t < x.length; t++) {
      double mean = 0;
      double variance = 0;
      for (double v : x[t]) {
        mean += v / n;
      }
      for (double v : x[t]) {
        variance += (v - mean) * (v - mean) / n;
      }
      for (int j = 0; j < n; j++) {
        y[t][j] =
            weights[at + j] * (x[t][j] - mean) / Math.sqrt(variance + 1e-5) + weights[at + n + j];
      }
    }
    at += 2 * n;
    return y;
  }

  private double[][] convolution(LayerSpec.Convolution spec, double[][] x) {
    int in = x[0].length;
    int out = spec.channels();
    int bias = at + spec.kernel() * in * out;
    double[][] y = new double[x.length][out];
    for (int t = 0; t < x.length; t++) {
      for (int c = 0; c < out; c++) {
        double sum = weights[bias + c];
        for (int tap = 0; tap < spec.kernel(); tap++) {
          int from = t - tap * spec.dilation();
          for (int i = 0; from >= 0 && i < in; i++) {
            sum += x[from][i] * weights[at + (tap * in + i) * out + c];
          }
        }
        y[t][c] = sum;
      }
    }
    at = bias + out;
    return act(spec.activation(), y);
  }

  private double[][] lstm(int n, double[][] x) {
    double[][] fromInput = linear(x, 4 * n, true);
    double[][] y = new double[x.length][n];
    double[] state = new double[n];
    double[] before = new double[n];
    int recurrent = at;
    for (int t = 0; t < x.length; t++) {
      at = recurrent;
      double[] sums =
          sum(new double[][] {fromInput[t]}, linear(new double[][] {before}, 4 * n, false), 1)[0];
      for (int j = 0; j < n; j++) {
        state[j] = sigmoid(sums[n + j]) * state[j] + sigmoid(sums[j]) * Math.tanh(sums[2 * n + j]);
        y[t][j] = sigmoid(sums[3 * n + j]) * Math.tanh(state[j]);
      }
      before = y[t];
    }
    return y;
  }

  private double[][] gru(int n, double[][] x) {
    double[][] fromInput = linear(x, 3 * n, true);
    double[][] y = new double[x.length][n];
    double[] before = new double[n];
    int recurrent = at;
    for (int t = 0; t < x.length; t++) {
      at = recurrent;
      double[] fromBefore = linear(new double[][] {before}, 3 * n, true)[0];
      for (int j = 0; j < n; j++) {
        double reset = sigmoid(fromInput[t][j] + fromBefore[j]);
        double update = sigmoid(fromInput[t][n + j] + fromBefore[n + j]);
        double candidate = Math.tanh(fromInput[t][2 * n + j] + reset * fromBefore[2 * n + j]);
        y[t][j] = (1 - update) * candidate + update * before[j];
      }
      before = y[t];
    }
    return y;
  }

  private double[][] attention(LayerSpec.Attention spec, double[][] x) {
    int steps = x.length;
    int width = x[0].length;
    int size = width / spec.heads();
    double[][] projected = linear(x, 3 * width, true);
    double[][] joined = new double[steps][width];
    for (int head = 0; head < spec.heads(); head++) {
      for (int t = 0; t < steps; t++) {
        int seen = spec.causal() ? t + 1 : steps;
        double[] shares = new double[seen];
        double total = 0;
        for (int s = 0; s < seen; s++) {
          double dot = 0;
          for (int i = head * size; i < (head + 1) * size; i++) {
            dot += projected[t][i] * projected[s][width + i];
          }
          shares[s] = Math.exp(dot / Math.sqrt(size));
          total += shares[s];
        }
        for (int s = 0; s < seen; s++) {
          for (int i = head * size; i < (head + 1) * size; i++) {
            joined[t][i] += shares[s] / total * projected[s][2 * width + i];
          }
        }
      }
    }
    return linear(joined, width, true);
  }

  private double[][] embedding(LayerSpec.Embedding spec, double[][] x) {
    int width = x[0].length;
    double[][] y = new double[x.length][width - 1 + spec.size()];
    for (int t = 0; t < x.length; t++) {
      int to = 0;
      for (int j = 0; j < width; j++) {
        if (j != spec.column()) {
          y[t][to++] = x[t][j];
        }
      }
      int vector = at + ((int) x[t][spec.column()]) * spec.size();
      System.arraycopy(weights, vector, y[t], to, spec.size());
    }
    at += spec.categories() * spec.size();
    return y;
  }

  private static double[][] position(double[][] x) {
    int width = x[0].length;
    double[][] y = new double[x.length][width];
    for (int t = 0; t < x.length; t++) {
      for (int j = 0; j < width; j++) {
        double angle = t / Math.pow(10_000, 2 * (j / 2) / (double) width);
        y[t][j] = x[t][j] + (j % 2 == 0 ? Math.sin(angle) : Math.cos(angle));
      }
    }
    return y;
  }

  private double[][] nbeats(LayerSpec.NBeats spec, double[][] x) {
    int in = x[0].length;
    double[][] rest = x;
    double[][] forecast = new double[1][spec.outputs()];
    for (int block = 0; block < spec.blocks(); block++) {
      double[][] h = rest;
      for (int layer = 0; layer < spec.layers(); layer++) {
        h = act(Activation.RELU, linear(h, spec.units(), true));
      }
      double[] ends = linear(h, in + spec.outputs(), true)[0];
      double[][] backcast = {java.util.Arrays.copyOf(ends, in)};
      rest = sum(rest, backcast, -1);
      for (int j = 0; j < spec.outputs(); j++) {
        forecast[0][j] += ends[in + j];
      }
    }
    return forecast;
  }

  private double[][] nhits(LayerSpec.NHits spec, double[][] x) {
    double[] rest = x[0].clone();
    double[] forecast = new double[spec.outputs()];
    for (LayerSpec.NHits.Rate rate : spec.rates()) {
      double[] pooled = new double[(int) Math.ceil((double) rest.length / rate.pooling())];
      java.util.Arrays.fill(pooled, Double.NEGATIVE_INFINITY);
      for (int i = 0; i < rest.length; i++) {
        pooled[i / rate.pooling()] = Math.max(pooled[i / rate.pooling()], rest[i]);
      }
      double[][] h = {pooled};
      for (int layer = 0; layer < spec.layers(); layer++) {
        h = act(Activation.RELU, linear(h, spec.units(), true));
      }
      int inKnots = (int) Math.ceil((double) rest.length / rate.spacing());
      int outKnots = (int) Math.ceil((double) forecast.length / rate.spacing());
      double[] ends = linear(h, inKnots + outKnots, true)[0];
      for (int i = 0; i < rest.length; i++) {
        rest[i] -= line(java.util.Arrays.copyOf(ends, inKnots), (double) i / rate.spacing());
      }
      double[] knots = java.util.Arrays.copyOfRange(ends, inKnots, ends.length);
      for (int i = 0; i < forecast.length; i++) {
        forecast[i] += line(knots, (double) i / rate.spacing());
      }
    }
    return new double[][] {forecast};
  }

  /** Linear interpolation between values at 0, 1, 2, …, level after the last. */
  private static double line(double[] values, double place) {
    double sum = 0;
    double inside = Math.min(place, values.length - 1);
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * Math.max(0, 1 - Math.abs(inside - i));
    }
    return sum;
  }

  private double[][] variational(LayerSpec.Variational spec, double[][] x) {
    int n = spec.size();
    double[][] moments = linear(x, 2 * n, true);
    double[] normals = new double[x.length * n + 1];
    for (int i = 0; training && i < x.length * n; i += 2) {
      double radius = Math.sqrt(-2 * Math.log(1 - draws.nextDouble()));
      double angle = 2 * Math.PI * draws.nextDouble();
      normals[i] = radius * Math.cos(angle);
      normals[i + 1] = radius * Math.sin(angle);
    }
    double[][] y = new double[x.length][n];
    for (int t = 0; t < x.length; t++) {
      for (int j = 0; j < n; j++) {
        double mean = moments[t][j];
        double log = moments[t][n + j];
        y[t][j] = training ? mean + Math.exp(log / 2) * normals[t * n + j] : mean;
        divergence += training ? spec.weight() * 0.5 * (mean * mean + Math.exp(log) - 1 - log) : 0;
      }
    }
    return y;
  }
}
