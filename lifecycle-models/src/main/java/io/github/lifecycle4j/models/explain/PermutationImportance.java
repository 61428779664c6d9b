package io.github.lifecycle4j.models.explain;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.internal.RandomOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * How much a model loses when a column tells it nothing: the loss on a table whose column is
 * shuffled, minus the loss on the table as it is (Breiman 2001; Fisher, Rudin and Dominici 2019).
 * Columns that tell the same hide each other. Same seed, same bits, whatever the order of the
 * columns.
 *
 * @param repeats number of shuffles of each column, at least 2
 * @param seed seed of the shuffles
 */
public record PermutationImportance(int repeats, long seed) {

  /** Ten shuffles of each column. */
  public static final PermutationImportance DEFAULTS = new PermutationImportance(10, 1);

  /**
   * @throws IllegalArgumentException if there are fewer than two repeats
   */
  public PermutationImportance {
    if (repeats < 2) {
      throw new IllegalArgumentException(
          "The number of repeats is %s but a spread needs at least 2.".formatted(repeats));
    }
  }

  /**
   * How much a column matters.
   *
   * @param feature name of the column
   * @param increase mean increase of the loss when the column is shuffled, in the loss's unit
   * @param standardDeviation standard deviation of the increase over the repeats
   */
  public record Importance(String feature, double increase, double standardDeviation) {}

  /** The same with another number of shuffles. */
  public PermutationImportance withRepeats(int other) {
    return new PermutationImportance(other, seed);
  }

  /** The same with another seed. */
  public PermutationImportance withSeed(long other) {
    return new PermutationImportance(repeats, other);
  }

  /**
   * The importance of columns, the largest first.
   *
   * @param table rows that the model has not learnt from, with the response
   * @param columns names of the columns
   * @param loss the loss of the model on a table, such as its mean absolute error
   * @throws IllegalArgumentException if the table has fewer than two rows or lacks a column
   */
  public List<Importance> of(Table table, List<String> columns, ToDoubleFunction<Table> loss) {
    if (table.rows() < 2) {
      throw new IllegalArgumentException(
          "The table has %s rows but a shuffle needs at least 2.".formatted(table.rows()));
    }
    double plain = loss.applyAsDouble(table);
    List<Importance> all = new ArrayList<>(columns.size());
    for (String column : columns) {
      all.add(importance(table, column, plain, loss));
    }
    all.sort(
        Comparator.comparingDouble((Importance each) -> -each.increase())
            .thenComparing(Importance::feature));
    return List.copyOf(all);
  }

  private Importance importance(
      Table table, String column, double plain, ToDoubleFunction<Table> loss) {
    SplittableRandom random = new SplittableRandom(seed);
    double mean = 0;
    double squares = 0;
    for (int repeat = 1; repeat <= repeats; repeat++) {
      int[] order = RandomOrder.of(table.rows(), random);
      double increase =
          loss.applyAsDouble(table.with(column, table.column(column).select(order))) - plain;
      double change = increase - mean;
      mean += change / repeat;
      squares += change * (increase - mean);
    }
    return new Importance(column, mean, Math.sqrt(squares / (repeats - 1)));
  }
}
