package io.github.lifecycle4j.models.internal.kernels;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The bits of a result do not depend on whether the code that computes it is interpreted or
 * compiled. A virtual machine of its own begins with none of it compiled.
 */
class KernelBitsTest {

  private static final int TIMES = 30_000;

  @Test
  void areTheSameInterpretedAndCompiled() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                KernelBitsTest.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("plain: the same", "vector: the same").doesNotContain("differs");
  }

  public static void main(String[] args) {
    for (KernelChoice choice : KernelChoice.available()) {
      Kernels kernels = choice.create();
      float[] first = results(kernels);
      double[] firstColumns = results(choice.columnKernels());
      boolean same = true;
      for (int i = 0; i < TIMES; i++) {
        same &= Arrays.equals(first, results(kernels));
        same &= Arrays.equals(firstColumns, results(choice.columnKernels()));
      }
      System.out.println(choice.name() + (same ? ": the same" : ": differs"));
    }
  }

  private static double[] results(ColumnKernels kernels) {
    int columns = 7;
    int rows = 37;
    int size = columns * rows;
    double[] values = new SplittableRandom(8).doubles(size, -1, 1).toArray();
    double[] sums = new double[columns * (columns + 1) + 1];
    kernels.addProducts(columns, values, rows, rows, sums);
    double[] products = new double[columns];
    kernels.products(1, columns, values, rows, rows, products);
    kernels.subtract(2, columns, values, rows, rows, products);
    System.arraycopy(products, 0, sums, columns * columns, columns);
    sums[sums.length - 1] = kernels.product(values, 0, values, size - 70, 70);
    return sums;
  }

  private static float[] results(Kernels kernels) {
    SplittableRandom random = new SplittableRandom(7);
    int n = 64;
    float[] x = new float[12 * n];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) (random.nextDouble() - 0.5);
    }
    float[] y = new float[12 * n];
    kernels.gemm(8, 8, 8, x, 0, 8, 1, x, n, 8, y, 0, 8, Start.ZERO, x, 0);
    kernels.softmax(n, 0.7f, x, 2 * n);
    float scale = kernels.layerNorm(n, x, 0, x, n, x, 2 * n, y, n, y, 2 * n);
    kernels.layerNormBackward(n, scale, y, n, x, n, x, 0, y, 3 * n, y, 4 * n, y, 5 * n);
    kernels.softmaxBackward(n, 0.7f, x, 2 * n, x, 0);
    kernels.tanh(n, x, n);
    kernels.lstmCell(1, n, x, 3 * n, x, 0, y, 6 * n, y, 7 * n, y, 8 * n);
    kernels.gruCell(1, n, x, 7 * n, x, 3 * n, x, 0, y, 9 * n);
    kernels.adam(0, n, y, x, y.clone(), x.clone(), 0.9f, 0.999f, 0.01f, 1e-8f, 1f);
    y[11 * n] = kernels.dot(n, x, 0, y, n);
    float[] all = Arrays.copyOf(x, x.length + y.length);
    System.arraycopy(y, 0, all, x.length, y.length);
    return all;
  }
}
