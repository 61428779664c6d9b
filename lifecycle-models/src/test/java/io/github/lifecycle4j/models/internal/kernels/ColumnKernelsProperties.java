package io.github.lifecycle4j.models.internal.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Every provider against the definitions, for awkward numbers of rows and columns. */
class ColumnKernelsProperties {

  private static final double EXACT = 1e-12;

  private final SplittableRandom random = new SplittableRandom(5);

  private double[] random(int n) {
    return random.doubles(n, -1, 1).toArray();
  }

  private static double sum(double[] a, int aAt, double[] b, int bAt, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += a[aAt + i] * b[bAt + i];
    }
    return sum;
  }

  @Property(tries = 300)
  void productsOfAllPairsAreAdded(
      @ForAll @IntRange(min = 1, max = 23) int columns,
      @ForAll @IntRange(min = 0, max = 70) int rows,
      @ForAll @IntRange(min = 0, max = 3) int gap) {
    int stride = rows + gap;
    double[] values = random(columns * stride + gap);
    double[] before = random(columns * columns);
    for (KernelChoice choice : KernelChoice.available()) {
      double[] sums = before.clone();
      choice.columnKernels().addProducts(columns, values, stride, rows, sums);
      for (int i = 0; i < columns; i++) {
        for (int j = i; j < columns; j++) {
          double added = sum(values, i * stride, values, j * stride, rows);
          assertThat(sums[i * columns + j])
              .as(choice.name())
              .isEqualTo(before[i * columns + j] + added, within(EXACT));
        }
      }
    }
  }

  @Property(tries = 300)
  void productsOfOneColumnAndTheirSubtraction(
      @ForAll @IntRange(min = 1, max = 23) int columns,
      @ForAll @IntRange(min = 0, max = 70) int rows,
      @ForAll @IntRange(min = 0, max = 22) int which) {
    int column = which % columns;
    int stride = rows + 1;
    double[] before = random(columns * stride);
    double[] amounts = random(columns);
    for (KernelChoice choice : KernelChoice.available()) {
      ColumnKernels kernels = choice.columnKernels();
      double[] products = new double[columns];
      kernels.products(column, columns, before, stride, rows, products);
      double[] after = before.clone();
      kernels.subtract(column, columns, after, stride, rows, amounts);
      for (int j = 0; j < columns; j++) {
        boolean later = j > column;
        double product = later ? sum(before, column * stride, before, j * stride, rows) : 0;
        assertThat(products[j]).as(choice.name()).isEqualTo(product, within(EXACT));
        for (int row = 0; row < stride; row++) {
          double taken = later && row < rows ? amounts[j] * before[column * stride + row] : 0;
          assertThat(after[j * stride + row])
              .as(choice.name())
              .isEqualTo(before[j * stride + row] - taken, within(EXACT));
        }
      }
    }
  }

  @Property(tries = 200)
  void theProductOfTwoArrays(
      @ForAll @IntRange(min = 0, max = 70) int count, @ForAll @IntRange(min = 0, max = 5) int at) {
    double[] a = random(count + 2 * at);
    double[] b = random(count + at);
    for (KernelChoice choice : KernelChoice.available()) {
      assertThat(choice.columnKernels().product(a, 2 * at, b, at, count))
          .as(choice.name())
          .isEqualTo(sum(a, 2 * at, b, at, count), within(EXACT));
    }
  }
}
