package io.github.lifecycle4j.models.neural;

import io.github.lifecycle4j.models.internal.RandomOrder;
import io.github.lifecycle4j.models.neural.loss.Loss;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/**
 * Examples to learn from: inputs, targets and a weight for each. Immutable; numbers are kept in
 * single precision, so scale them first. A target that is NaN is missing and takes no part.
 */
public final class Examples {

  /** What the examples are called that a network learns from. */
  static final String LEARNT = "examples";

  private final int rows;
  private final int inputSize;
  private final int targetSize;
  private final float[] inputs;
  private final float[] targets;
  private final float[] weights;

  private Examples(
      int rows, int inputSize, int targetSize, float[] inputs, float[] targets, float[] weights) {
    this.rows = rows;
    this.inputSize = inputSize;
    this.targetSize = targetSize;
    this.inputs = inputs;
    this.targets = targets;
    this.weights = weights;
  }

  /**
   * Examples of weight 1.
   *
   * @param inputs inputs of each example; for a sequence its steps one after another; finite
   * @param targets targets of each example, finite or NaN; as many examples
   * @throws IllegalArgumentException if there is no example, numbers differ, or a value is not
   *     finite
   */
  public static Examples of(double[][] inputs, double[][] targets) {
    if (inputs.length != targets.length || inputs.length == 0) {
      throw new IllegalArgumentException(
          "There are %s inputs and %s targets; there must be as many of both, and at least 1."
              .formatted(inputs.length, targets.length));
    }
    float[] ones = new float[inputs.length];
    Arrays.fill(ones, 1f);
    return new Examples(
        inputs.length,
        inputs[0].length,
        targets[0].length,
        floats("inputs", inputs, false),
        floats("targets", targets, true),
        ones);
  }

  private static float[] floats(String what, double[][] rows, boolean missing) {
    int width = rows[0].length;
    float[] values = new float[Math.multiplyExact(rows.length, width)];
    if (width == 0) {
      throw new IllegalArgumentException("The %s of example 0 are empty.".formatted(what));
    }
    for (int row = 0; row < rows.length; row++) {
      if (rows[row].length != width) {
        throw new IllegalArgumentException(
            "Example %s has %s numbers in its %s, but the first has %s."
                .formatted(row, rows[row].length, what, width));
      }
      for (int j = 0; j < width; j++) {
        float value = (float) rows[row][j];
        if (Float.isInfinite(value) || (Float.isNaN(value) && !missing)) {
          throw new IllegalArgumentException(
              "Number %s of the %s of example %s is %s, which no network can take. %s"
                  .formatted(
                      j,
                      what,
                      row,
                      rows[row][j],
                      missing
                          ? "Scale the targets, or use NaN for one that is missing."
                          : "Scale the inputs, and fill or drop what is missing."));
        }
        values[row * width + j] = value;
      }
    }
    return values;
  }

  /**
   * The same with these weights.
   *
   * @param perExample a weight for each example, finite and not negative
   * @throws IllegalArgumentException if their number or a weight is wrong
   */
  public Examples withWeights(double... perExample) {
    if (perExample.length != rows) {
      throw new IllegalArgumentException(
          "There are %s weights for %s examples.".formatted(perExample.length, rows));
    }
    float[] values = new float[rows];
    for (int row = 0; row < rows; row++) {
      if (!(perExample[row] >= 0 && perExample[row] <= Float.MAX_VALUE)) {
        throw new IllegalArgumentException(
            "The weight %s of example %s must be finite and not negative."
                .formatted(perExample[row], row));
      }
      values[row] = (float) perExample[row];
    }
    return new Examples(rows, inputSize, targetSize, inputs, targets, values);
  }

  /** Number of examples. */
  public int size() {
    return rows;
  }

  /** Numbers of an example's input. */
  public int inputSize() {
    return inputSize;
  }

  /** Number of an example's targets. */
  public int targetSize() {
    return targetSize;
  }

  /** The input of an example, a new array. */
  public double[] input(int row) {
    return doubles(inputs, row, inputSize);
  }

  /** The targets of an example, a new array. */
  public double[] target(int row) {
    return doubles(targets, row, targetSize);
  }

  double target(int row, int j) {
    return targets[row * targetSize + j];
  }

  double weight(int row) {
    return weights[row];
  }

  void copyInput(int row, float[] to) {
    System.arraycopy(inputs, row * inputSize, to, 0, inputSize);
  }

  private static double[] doubles(float[] from, int row, int width) {
    double[] values = new double[width];
    for (int j = 0; j < width; j++) {
      values[j] = from[row * width + j];
    }
    return values;
  }

  /**
   * Those examples, in that order.
   *
   * @param picked places of examples, from 0
   */
  public Examples pick(int... picked) {
    float[] someInputs = new float[picked.length * inputSize];
    float[] someTargets = new float[picked.length * targetSize];
    float[] someWeights = new float[picked.length];
    gather(picked, 0, picked.length, someInputs, someTargets, someWeights);
    return new Examples(picked.length, inputSize, targetSize, someInputs, someTargets, someWeights);
  }

  /**
   * The mean loss of predictions over those targets that are not missing, weighted by example.
   *
   * @param predict gives as many outputs as the loss needs for the targets
   */
  public double loss(Loss loss, UnaryOperator<double[]> predict) {
    int perTarget = loss.outputsPerTarget();
    float[] outputs = new float[loss.outputs(targetSize)];
    float[] gradient = new float[outputs.length];
    double total = 0;
    double weight = 0;
    for (int row = 0; row < rows; row++) {
      double[] predicted = predict.apply(input(row));
      for (int j = 0; j < outputs.length; j++) {
        outputs[j] = (float) predicted[j];
      }
      for (int j = 0; j < targetSize; j++) {
        float target = targets[row * targetSize + j];
        if (!Float.isNaN(target) && weights[row] > 0) {
          total += weights[row] * loss.add(outputs, j * perTarget, target, 1, gradient);
          weight += weights[row];
        }
      }
    }
    return total / weight;
  }

  /** Sees that the loss can take the targets, and that they differ. */
  void checkTargets(String what, Loss loss) {
    float first = Float.NaN;
    boolean differ = false;
    for (int i = 0; i < targets.length; i++) {
      float target = targets[i];
      if (!Float.isNaN(target) && weights[i / targetSize] > 0) {
        loss.check(target);
        differ |= !Float.isNaN(first) && target != first;
        first = target;
      }
    }
    if (Float.isNaN(first)) {
      throw new IllegalArgumentException(
          "Every target of the %s is missing or has weight 0, so there is nothing to learn."
              .formatted(what));
    }
    if (!differ && what.equals(LEARNT)) {
      throw new IllegalArgumentException(
          "Every target of the %s is %s, so there is nothing to learn. Predict that number."
              .formatted(what, first));
    }
  }

  /** Copies the examples at {@code order[from … from + count − 1]} to the start of the arrays. */
  void gather(
      int[] order, int from, int count, float[] toInputs, float[] toTargets, float[] toWeights) {
    for (int i = 0; i < count; i++) {
      int row = order[from + i];
      System.arraycopy(inputs, row * inputSize, toInputs, i * inputSize, inputSize);
      System.arraycopy(targets, row * targetSize, toTargets, i * targetSize, targetSize);
      toWeights[i] = weights[row];
    }
  }

  /**
   * Splits the examples at random into a part to learn from and a part to test on.
   *
   * @param share share of the first part, in (0, 1)
   * @param seed seed of the draw
   * @return the two parts, each with at least one example
   * @throws IllegalArgumentException if the share is out of its range or there is only one example
   */
  public List<Examples> split(double share, long seed) {
    if (!(share > 0 && share < 1) || rows < 2) {
      throw new IllegalArgumentException(
          "%s examples cannot be split with a share of %s; it takes at least 2 examples and a share in (0, 1)."
              .formatted(rows, share));
    }
    int[] order = RandomOrder.of(rows, new SplittableRandom(seed));
    int cut = (int) Math.max(1, Math.min(rows - 1, Math.round(share * rows)));
    return List.of(
        pick(Arrays.copyOfRange(order, 0, cut)), pick(Arrays.copyOfRange(order, cut, rows)));
  }
}
