package io.github.lifecycle4j.models.internal.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Every provider against the definitions in double precision, on awkward sizes, in arrays with
 * something before, between and after what is worked on, which must not change.
 */
class KernelsProperties {

  private static final double EXACT = 1e-6;

  private static float[] random(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] x = new float[n];
    for (int i = 0; i < n; i++) {
      x[i] = (float) (2 * random.nextDouble() - 1);
    }
    return x;
  }

  @Property(tries = 400)
  void products(
      @ForAll @IntRange(min = 1, max = 60) int m,
      @ForAll @IntRange(min = 1, max = 150) int n,
      @ForAll @IntRange(min = 0, max = 300) int k,
      @ForAll boolean transposed,
      @ForAll Start start,
      @ForAll @IntRange(min = 0, max = 3) int gap) {
    int lda = (transposed ? m : k) + gap;
    float[] a = random(5 + lda * (transposed ? k : m), 1);
    int ldb = n + gap;
    float[] b = random(3 + ldb * k + n, 2);
    int ldc = n + gap;
    float[] before = random(2 + ldc * m + n, 3);
    float[] bias = random(n + 4, 4);
    int aRow = transposed ? 1 : lda;
    int aColumn = transposed ? lda : 1;
    for (KernelChoice choice : KernelChoice.available()) {
      float[] c = before.clone();
      Kernels kernels = choice.create();
      // Twice: work space of another product must not matter.
      kernels.gemm(
          3,
          7,
          5,
          random(15, 8),
          0,
          5,
          1,
          random(35, 9),
          0,
          7,
          new float[21],
          0,
          7,
          Start.ZERO,
          bias,
          0);
      kernels.gemm(m, n, k, a, 5, aRow, aColumn, b, 3, ldb, c, 2, ldc, start, bias, 4);
      for (int i = 0; i < m; i++) {
        for (int j = 0; j < n; j++) {
          int at = 2 + i * ldc + j;
          double sum = start == Start.KEEP ? before[at] : start == Start.BIAS ? bias[4 + j] : 0;
          for (int l = 0; l < k; l++) {
            sum += (double) a[5 + i * aRow + l * aColumn] * b[3 + l * ldb + j];
          }
          assertEquals(sum, c[at], 1e-6 * (k + 1), choice.name());
          c[at] = before[at];
        }
      }
      assertThat(c).as("outside of C").isEqualTo(before);
    }
  }

  @Property(tries = 150)
  void functions(@ForAll @IntRange(min = 1, max = 70) int n, @ForAll long seed) {
    for (KernelChoice choice : KernelChoice.available()) {
      Kernels kernels = choice.create();
      float[] x = random(n + 3, seed);
      for (int i = 0; i < x.length; i++) {
        x[i] *= 12f;
      }
      float[] y = x.clone();
      kernels.tanh(n, y, 2);
      float[] s = x.clone();
      kernels.sigmoid(n, s, 2);
      float[] r = x.clone();
      kernels.relu(n, r, 2);
      float[] p = x.clone();
      kernels.softmax(n, 0.5f, p, 2);
      double total = 0;
      double most = Double.NEGATIVE_INFINITY;
      for (int i = 2; i < n + 2; i++) {
        most = Math.max(most, x[i]);
      }
      for (int i = 2; i < n + 2; i++) {
        total += Math.exp(0.5 * (x[i] - most));
      }
      for (int i = 2; i < n + 2; i++) {
        assertEquals(Math.tanh(x[i]), y[i], EXACT, choice.name());
        assertEquals(1 / (1 + Math.exp(-x[i])), s[i], EXACT, choice.name());
        assertEquals(Math.max(0, x[i]), r[i], 0, choice.name());
        double share = Math.exp(0.5 * (x[i] - most)) / total;
        assertEquals(share, p[i], 2e-6 * share + 1e-30, choice.name());
      }
      for (float[] each : new float[][] {y, s, r, p}) {
        assertThat(each[1]).isEqualTo(x[1]);
        assertThat(each[n + 2]).isEqualTo(x[n + 2]);
      }
    }
  }

  @Property(tries = 100)
  void slopes(@ForAll @IntRange(min = 1, max = 70) int n, @ForAll long seed) {
    for (KernelChoice choice : KernelChoice.available()) {
      Kernels kernels = choice.create();
      float[] y = random(n + 2, seed);
      float[] dy = random(n + 3, seed + 1);
      float[] tanh = dy.clone();
      kernels.tanhBackward(n, y, 1, tanh, 2);
      float[] sigmoid = dy.clone();
      kernels.sigmoidBackward(n, y, 1, sigmoid, 2);
      float[] relu = dy.clone();
      kernels.reluBackward(n, y, 1, relu, 2);
      float[] softmax = dy.clone();
      kernels.softmaxBackward(n, 0.5f, y, 1, softmax, 2);
      double mean = 0;
      for (int j = 0; j < n; j++) {
        mean += (double) y[1 + j] * dy[2 + j];
      }
      assertEquals(mean, kernels.dot(n, y, 1, dy, 2), 1e-5, choice.name());
      for (int j = 0; j < n; j++) {
        double each = y[1 + j];
        double d = dy[2 + j];
        assertEquals(d * (1 - each * each), tanh[2 + j], EXACT, choice.name());
        assertEquals(d * each * (1 - each), sigmoid[2 + j], EXACT, choice.name());
        assertEquals(each > 0 ? d : 0, Math.max(0f, y[1 + j]) > 0 ? relu[2 + j] : 0f, EXACT);
        assertEquals(0.5 * each * (d - mean), softmax[2 + j], 1e-5, choice.name());
      }
      assertThat(tanh[1]).isEqualTo(dy[1]);
      assertThat(tanh[n + 2]).isEqualTo(dy[n + 2]);
    }
  }

  /** A rectified number is 0 or positive: where it is 0 nothing goes back. */
  @Property(tries = 50)
  void rectifiers(@ForAll @IntRange(min = 1, max = 70) int n, @ForAll long seed) {
    for (KernelChoice choice : KernelChoice.available()) {
      Kernels kernels = choice.create();
      float[] y = random(n, seed);
      kernels.relu(n, y, 0);
      float[] dy = random(n, seed + 1);
      float[] back = dy.clone();
      kernels.reluBackward(n, y, 0, back, 0);
      for (int j = 0; j < n; j++) {
        assertEquals(y[j] > 0 ? dy[j] : 0f, back[j], 0f, choice.name());
      }
    }
  }

  @Property(tries = 100)
  void sums(
      @ForAll @IntRange(min = 1, max = 20) int rows,
      @ForAll @IntRange(min = 1, max = 70) int n,
      @ForAll long seed) {
    for (KernelChoice choice : KernelChoice.available()) {
      Kernels kernels = choice.create();
      float[] a = random(rows * (n + 1) + 1, seed);
      float[] out = random(n + 2, seed + 1);
      float[] sums = out.clone();
      kernels.addColumnSums(rows, n, a, 1, n + 1, sums, 1);
      float[] moved = out.clone();
      kernels.axpy(n, 0.3f, a, 1, moved, 1);
      float[] turned = new float[n * rows];
      kernels.transpose(rows, n, a, 1, n + 1, turned, 0, rows);
      for (int j = 0; j < n; j++) {
        double sum = out[1 + j];
        for (int i = 0; i < rows; i++) {
          sum += a[1 + i * (n + 1) + j];
          assertThat(turned[j * rows + i]).isEqualTo(a[1 + i * (n + 1) + j]);
        }
        assertEquals(sum, sums[1 + j], 1e-5, choice.name());
        assertEquals(out[1 + j] + 0.3f * a[1 + j], moved[1 + j], EXACT, choice.name());
      }
      assertThat(sums[0]).isEqualTo(out[0]);
      assertThat(sums[n + 1]).isEqualTo(out[n + 1]);
    }
  }

  /**
   * Cells, norms and the Adam step have no simple definition to hold: plain Java is the measure.
   */
  @Property(tries = 100)
  void cellsAgree(@ForAll @IntRange(min = 1, max = 70) int n, @ForAll long seed) {
    Kernels plain = new PlainKernels();
    for (KernelChoice choice : KernelChoice.available()) {
      Kernels kernels = choice.create();
      float[][] one = arrays(n, seed);
      float[][] two = arrays(n, seed);
      cells(plain, n, one);
      cells(kernels, n, two);
      for (int i = 0; i < one.length; i++) {
        for (int j = 0; j < one[i].length; j++) {
          assertEquals(one[i][j], two[i][j], 1e-5, choice.name() + " " + i + " " + j);
        }
      }
    }
  }

  private static float[][] arrays(int n, long seed) {
    float[][] arrays = new float[16][];
    for (int i = 0; i < arrays.length; i++) {
      arrays[i] = random(8 * n + 5, seed + i);
    }
    for (int j = 0; j < arrays[14].length; j++) {
      arrays[14][j] = Math.abs(arrays[14][j]);
    }
    return arrays;
  }

  private static void cells(Kernels k, int n, float[][] x) {
    k.lstmCell(2, n, x[0], 1, x[1], 2, x[2], 3, x[3], 4, x[4], 5);
    k.lstmCellBackward(2, n, x[0], 1, x[1], 2, x[3], 4, x[4], 5, x[5], 1, x[6], 2);
    k.gruCell(2, n, x[7], 1, x[8], 2, x[1], 3, x[9], 4);
    k.gruCellBackward(2, n, x[7], 1, x[8], 2, x[1], 3, x[9], 4, x[10], 5, x[11], 1);
    k.adam(0, n, x[12], x[13], x[15], x[14], 0.9f, 0.999f, 0.01f, 1e-7f, 0.99f);
    float scale = k.layerNorm(n, x[0], 1, x[5], 2, x[6], 3, x[2], 4, x[3], 5);
    k.layerNormBackward(n, scale, x[2], 4, x[5], 2, x[3], 5, x[4], 1, x[8], 2, x[9], 3);
  }
}
