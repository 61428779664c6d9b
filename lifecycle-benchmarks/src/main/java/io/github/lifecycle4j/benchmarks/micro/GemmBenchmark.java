package io.github.lifecycle4j.benchmarks.micro;

import io.github.lifecycle4j.models.internal.kernels.KernelChoice;
import io.github.lifecycle4j.models.internal.kernels.Kernels;
import io.github.lifecycle4j.models.internal.kernels.PlainKernels;
import io.github.lifecycle4j.models.internal.kernels.Start;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One matrix product C = A·B in single precision on one thread, by each provider of kernels, and by
 * OpenBLAS alone on matrices that already lie outside of the heap.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class GemmBenchmark {

  /** Name of a provider, or of OpenBLAS without one. */
  @Param({"vector", "blas", "plain", "openblas-alone"})
  private String provider = "plain";

  /** Rows of A, columns of A, columns of B. */
  @Param({"32x64x64", "256x256x256", "1024x1024x1024"})
  private String size = "";

  private int m;
  private int k;
  private int n;
  private float[] a = new float[0];
  private float[] b = a;
  private float[] c = a;
  private FloatBuffer aOutside = FloatBuffer.allocate(0);
  private FloatBuffer bOutside = aOutside;
  private FloatBuffer cOutside = aOutside;
  private Kernels kernels = new PlainKernels();

  /** Makes the matrices and checks a product against one in double precision. */
  @Setup
  public void prepare() {
    int[] sizes = Arrays.stream(size.split("x", -1)).mapToInt(Integer::parseInt).toArray();
    m = sizes[0];
    k = sizes[1];
    n = sizes[2];
    SplittableRandom random = new SplittableRandom(7);
    a = random(random, m * k);
    b = random(random, k * n);
    c = new float[m * n];
    aOutside = outside(a);
    bOutside = outside(b);
    cOutside = outside(c);
    boolean alone = provider.equals("openblas-alone");
    String wanted = alone ? "blas" : provider;
    kernels =
        KernelChoice.available().stream()
            .filter(each -> each.name().equals(wanted))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No kernels '" + wanted + "' here."))
            .create();
    float[] found = c;
    if (alone) {
      multiplyOutside();
      found = new float[m * n];
      cOutside.get(0, found);
    } else {
      multiplyInside();
    }
    check(found);
  }

  private static float[] random(SplittableRandom random, int n) {
    float[] x = new float[n];
    for (int i = 0; i < n; i++) {
      x[i] = (float) (2 * random.nextDouble() - 1);
    }
    return x;
  }

  private static FloatBuffer outside(float[] x) {
    return ByteBuffer.allocateDirect(4 * x.length)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer()
        .put(0, x);
  }

  private void check(float[] found) {
    for (int i = 0; i < m; i += 7) {
      for (int j = 0; j < n; j += 5) {
        double sum = 0;
        for (int l = 0; l < k; l++) {
          sum += (double) a[i * k + l] * b[l * n + j];
        }
        if (!(Math.abs(found[i * n + j] - sum) < 1e-6 * k)) {
          throw new IllegalStateException(
              "Entry (%s, %s) is %s instead of %s.".formatted(i, j, found[i * n + j], sum));
        }
      }
    }
  }

  /** One product. */
  @Benchmark
  public Object multiply() {
    return provider.equals("openblas-alone") ? multiplyOutside() : multiplyInside();
  }

  private float[] multiplyInside() {
    kernels.gemm(m, n, k, a, 0, k, 1, b, 0, n, c, 0, n, Start.ZERO, c, 0);
    return c;
  }

  private FloatBuffer multiplyOutside() {
    openblas_nolapack.cblas_sgemm(
        openblas_nolapack.CblasRowMajor,
        openblas_nolapack.CblasNoTrans,
        openblas_nolapack.CblasNoTrans,
        m,
        n,
        k,
        1f,
        aOutside,
        k,
        bOutside,
        n,
        0f,
        cOutside,
        n);
    return cOutside;
  }
}
