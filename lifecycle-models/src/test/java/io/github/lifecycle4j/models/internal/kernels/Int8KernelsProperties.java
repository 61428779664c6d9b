package io.github.lifecycle4j.models.internal.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** All providers give the sums of whole numbers exactly. */
class Int8KernelsProperties {

  private static Int8Kernels[] providers() {
    return new Int8Kernels[] {new PlainInt8Kernels(), vector()};
  }

  private static Int8Kernels vector() {
    try {
      return Class.forName(Int8Kernels.VECTOR_CLASS)
          .asSubclass(Int8Kernels.class)
          .getConstructor()
          .newInstance();
    } catch (ReflectiveOperationException missing) {
      throw new LinkageError(missing.getMessage(), missing);
    }
  }

  /** Weights whose groups are as large as they may be, all of one sign or mixed. */
  private static byte[] weights(int rows, int columns, boolean mixed, SplittableRandom random) {
    byte[] weights = new byte[rows * columns];
    for (int column = 0; column < columns; column++) {
      int left = 0;
      for (int row = 0; row < rows; row++) {
        left = row % Int8Kernels.GROUP == 0 ? Int8Kernels.MOST_OF_GROUP : left;
        int size = Math.min(left, random.nextInt(Int8Kernels.MOST + 1));
        left -= size;
        weights[row * columns + column] = (byte) (mixed && random.nextBoolean() ? -size : size);
      }
    }
    return weights;
  }

  @Property(tries = 60)
  void productsAreExact(
      @ForAll @IntRange(min = 1, max = 40) int m,
      @ForAll @IntRange(min = 1, max = 1100) int k,
      @ForAll @IntRange(min = 1, max = 150) int n,
      @ForAll boolean mixed) {
    SplittableRandom random = new SplittableRandom(m + 31L * k + 977L * n);
    byte[] b = weights(k, n, mixed, random);
    for (Int8Kernels kernels : providers()) {
      Int8Weights packed = kernels.pack(k, n, b);
      byte[] a = new byte[m * packed.depth()];
      for (int i = 0; i < m; i++) {
        for (int l = 0; l < k; l++) {
          int x = mixed ? random.nextInt(255) - 127 : 127;
          a[i * packed.depth() + l] = (byte) x;
        }
      }
      int[] c = new int[m * packed.stride()];
      kernels.multiply(m, a, packed, c);
      for (int i = 0; i < m; i++) {
        for (int j = 0; j < n; j += 7) {
          int sum = 0;
          for (int l = 0; l < k; l++) {
            sum += a[i * packed.depth() + l] * b[l * n + j];
          }
          assertThat(c[i * packed.stride() + j]).isEqualTo(sum);
        }
      }
    }
  }

  @Property(tries = 100)
  void quantisedIsTheNearestWholeNumber(
      @ForAll @IntRange(min = 1, max = 70) int n, @ForAll @IntRange(min = 0, max = 3) int shift) {
    SplittableRandom random = new SplittableRandom(n);
    float[] x = new float[n + shift];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) (4 * random.nextDouble() - 2);
    }
    for (Int8Kernels kernels : providers()) {
      byte[] q = new byte[n + shift];
      kernels.quantise(n, x, shift, 100f, q, shift);
      for (int i = shift; i < x.length; i++) {
        double exact = Math.rint(Math.max(-127, Math.min(127, x[i] * 100f)));
        assertThat((double) q[i]).isEqualTo(exact);
      }
    }
  }
}
