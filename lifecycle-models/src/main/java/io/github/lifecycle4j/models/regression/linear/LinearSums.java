package io.github.lifecycle4j.models.regression.linear;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.internal.leastsquares.QrAccumulator;
import io.github.lifecycle4j.models.internal.leastsquares.Triangle;
import io.github.lifecycle4j.models.regression.Design;
import io.github.lifecycle4j.models.regression.DesignBytes;
import io.github.lifecycle4j.models.regression.TrainingRows;
import io.github.lifecycle4j.train.FitContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What least squares has to know of a part of the rows: parts that lie on several machines, or that
 * do not fit into memory at once, are summed up each for itself, merged and solved (Demmel,
 * Grigori, Hoemmen and Langou 2012, "Communication-optimal parallel and sequential QR"). It holds
 * about p² numbers for p columns, however many rows there are. Merging in another order changes the
 * result by rounding alone. {@link #toBytes} carries them from machine to machine. Immutable.
 *
 * <pre>{@code
 * Design design = formula.withLevelsOf(sample).design(sample);
 * LinearModel model =
 *     LinearSums.of(design, north, context).merge(LinearSums.of(design, south, context)).model();
 * }</pre>
 */
public final class LinearSums {

  private static final String KIND = "lifecycle4j least squares";
  private static final int VERSION = 1;

  private final Design design;
  private final QrAccumulator sum;
  private final Sample sample;

  private LinearSums(Design design, QrAccumulator sum, Sample sample) {
    this.design = design;
    this.sum = sum;
    this.sample = sample;
  }

  /**
   * Sums up the rows of a part.
   *
   * @param design the design of all parts, which knows the levels of all categories
   * @param part the rows; the formula says what becomes of those that lack a value
   * @throws IllegalArgumentException if the part lacks a column, has no row to learn from, or a
   *     value is unsuited
   */
  public static LinearSums of(Design design, Table part, FitContext context) {
    TrainingRows training = TrainingRows.of(design, part);
    WeightedRows rows = new WeightedRows(training);
    return new LinearSums(design, rows.qrSum(context), Sample.of(training.dropped(), rows.weights));
  }

  /**
   * The sums of these rows and others.
   *
   * @throws IllegalArgumentException if the designs have other columns
   */
  public LinearSums merge(LinearSums other) {
    if (!design.names().equals(other.design.names())) {
      throw new IllegalArgumentException(
          "The columns %s and %s are not the same. Maybe fit the design once and use it for all parts."
              .formatted(design.names(), other.design.names()));
    }
    QrAccumulator both = new QrAccumulator(design.names().size() + 1);
    both.merge(sum);
    both.merge(other.sum);
    return new LinearSums(design, both, sample.plus(other.sample));
  }

  /**
   * These sums as bytes, for another machine: {@link #ofBytes} gives them again, to the bit. They
   * are a text that names them and the version 1 (int), the design, the numbers of rows and of
   * dropped rows (int), the sum of the logarithms of the weights (double) and the triangle.
   *
   * @throws IllegalArgumentException if the design has a term that is not made by {@link
   *     io.github.lifecycle4j.models.regression.Term}
   */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(KIND);
      out.writeInt(VERSION);
      DesignBytes.write(out, design);
      out.writeInt(sample.rows());
      out.writeInt(sample.dropped());
      out.writeDouble(sample.logWeights());
      DesignBytes.writeNumbers(out, sum.values());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /**
   * The sums that {@link #toBytes} has written.
   *
   * @throws IllegalArgumentException if the bytes are no such sums, cut off or of a newer version
   */
  public static LinearSums ofBytes(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (!in.readUTF().equals(KIND) || in.readInt() != VERSION) {
        throw new IOException("Another kind or version.");
      }
      Design design = DesignBytes.read(in);
      Sample sample = new Sample(in.readInt(), in.readInt(), in.readDouble());
      double[] values = DesignBytes.readNumbers(in);
      return new LinearSums(design, QrAccumulator.of(design.names().size() + 1, values), sample);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(
          "The %s bytes are no sums of least squares of version %s, or are cut off. Maybe they were written by a newer version of this library."
              .formatted(bytes.length, VERSION),
          unreadable);
    }
  }

  /**
   * The model of all rows so far.
   *
   * @throws IllegalArgumentException if there are fewer rows than coefficients, or a column is
   *     constant or explained by others; the message names them
   */
  public LinearModel model() {
    sample.requireEnough(design);
    Triangle triangle = sum.triangle();
    WeightedRows.requireFinite(triangle, design.names());
    Collinearity.refuse(design, triangle);
    return LinearModel.of(design, triangle, sample, Solution.of(triangle));
  }

  @Override
  public String toString() {
    return "LinearSums(%s, %s rows)".formatted(design, sample.rows());
  }
}
