package io.github.lifecycle4j.models.regression;

import io.github.lifecycle4j.data.Column;
import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A {@link Formula} that knows the levels of the categories of the table it was fitted to, so that
 * every table becomes a {@link DesignMatrix} of the same columns. Immutable.
 */
public final class Design {

  /** Name of the column of ones. */
  public static final String INTERCEPT = "(Intercept)";

  private final Formula formula;
  private final List<Term.FittedTerm> terms;
  private final List<String> names;
  private final int[] termOfColumn;

  private Design(Formula formula, List<Term.FittedTerm> terms) {
    this.formula = formula;
    this.terms = terms;
    List<String> all = new ArrayList<>(formula.intercept() ? List.of(INTERCEPT) : List.of());
    List<Integer> owners = new ArrayList<>(formula.intercept() ? List.of(-1) : List.of());
    for (int term = 0; term < terms.size(); term++) {
      for (String name : terms.get(term).names()) {
        all.add(name);
        owners.add(term);
      }
    }
    this.names = List.copyOf(all);
    requireDistinct(names);
    this.termOfColumn = owners.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void requireDistinct(List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new IllegalArgumentException(
            "Two columns of the design are called '%s', so that nobody could tell them apart. Maybe rename a column of the table, or leave out a term that is there twice."
                .formatted(name));
      }
    }
  }

  static Design of(Formula formula, Table table) {
    // Terms of numbers learn nothing from the rows.
    boolean learning = !formula.terms().stream().allMatch(NumberTerm.class::isInstance);
    Table complete = learning ? complete(formula, table) : table;
    return new Design(formula, formula.terms().stream().map(term -> term.fit(complete)).toList());
  }

  /** The design of terms that were fitted before. */
  static Design of(Formula formula, List<Term.FittedTerm> terms) {
    return new Design(formula, List.copyOf(terms));
  }

  List<Term.FittedTerm> terms() {
    return terms;
  }

  /** The rows that lack nothing of the formula, as far as the table has its columns. */
  static Table complete(Formula formula, Table table) {
    List<String> needed = new ArrayList<>(formula.columns());
    Stream.concat(Stream.of(formula.response()), formula.weights().stream())
        .filter(table.names()::contains)
        .forEach(needed::add);
    int[] rows = completeRows(needed, table);
    return rows.length == table.rows() ? table : table.select(rows);
  }

  /** The formula it is the design of. */
  public Formula formula() {
    return formula;
  }

  /** Names of the columns of its matrices: the intercept, if any, then those of each term. */
  public List<String> names() {
    return names;
  }

  /** Names of the columns of the table that a column of its matrices comes from. */
  public List<String> sources(int column) {
    int term = termOfColumn[column];
    return term < 0 ? List.of() : formula.terms().get(term).columns();
  }

  /**
   * The rows of a table that lack no value that the terms look at, nor one of these columns.
   *
   * @param table the table
   * @param others names of further columns, such as the response
   */
  public int[] completeRows(Table table, String... others) {
    List<String> needed = new ArrayList<>(formula.columns());
    needed.addAll(Arrays.asList(others));
    return completeRows(needed, table);
  }

  private static int[] completeRows(List<String> names, Table table) {
    boolean[] lacking = new boolean[table.rows()];
    for (String name : names) {
      Column column = table.column(name);
      if (column.anyMissing()) {
        for (int row = 0; row < lacking.length; row++) {
          lacking[row] |= column.isMissing(row);
        }
      }
    }
    return IntStream.range(0, lacking.length).filter(row -> !lacking[row]).toArray();
  }

  /**
   * The matrix of a table without missing values.
   *
   * @throws IllegalArgumentException if a value is missing or unsuited; the message names row and
   *     column
   */
  public DesignMatrix matrix(Table table) {
    return DesignMatrix.own(names, write(table));
  }

  /**
   * The matrix of some rows of a table, which lack no value.
   *
   * @param rows the rows, counted from 0, ascending
   * @throws IllegalArgumentException if a value is missing or unsuited; the message names the row
   *     of the table and the column
   */
  public DesignMatrix matrix(Table table, int... rows) {
    if (rows.length == table.rows()) {
      return matrix(table);
    }
    double[][] all = write(only(table, rows));
    double[][] values = new double[all.length][rows.length];
    for (int column = 0; column < all.length; column++) {
      for (int i = 0; i < rows.length; i++) {
        double value = all[column][rows[i]];
        DesignMatrix.requireFinite(names.get(column), rows[i], value);
        values[column][i] = value;
      }
    }
    return DesignMatrix.own(names, values);
  }

  /**
   * One number for each row of a table, from the row's values: a prediction. Where the formula
   * drops rows that lack a value, the number of such a row is {@code NaN}.
   *
   * @param table the rows
   * @param numbers gives one number for each row of a matrix
   * @throws IllegalArgumentException if a value is missing, where the formula refuses that, or
   *     unsuited
   */
  public double[] predict(Table table, Function<DesignMatrix, double[]> numbers) {
    if (formula.missingRows() == MissingRows.REFUSE) {
      return numbers.apply(matrix(table));
    }
    int[] rows = completeRows(table);
    double[] some = numbers.apply(matrix(table, rows));
    double[] all = new double[table.rows()];
    Arrays.fill(all, Double.NaN);
    for (int i = 0; i < rows.length; i++) {
      all[rows[i]] = some[i];
    }
    return all;
  }

  /**
   * Several numbers for each row of a table, such as the probabilities of classes; otherwise as
   * {@link #predict}.
   *
   * @param numbers gives one row of numbers for each row of a matrix
   * @param width how many numbers there are in a row
   */
  public double[][] predictRows(
      Table table, int width, Function<DesignMatrix, double[][]> numbers) {
    if (formula.missingRows() == MissingRows.REFUSE) {
      return numbers.apply(matrix(table));
    }
    int[] rows = completeRows(table);
    double[][] some = numbers.apply(matrix(table, rows));
    double[][] all = new double[table.rows()][width];
    for (double[] row : all) {
      Arrays.fill(row, Double.NaN);
    }
    for (int i = 0; i < rows.length; i++) {
      all[rows[i]] = some[i];
    }
    return all;
  }

  /** The table with the values of all other rows missing, so that nobody looks at them. */
  private Table only(Table table, int[] rows) {
    boolean[] kept = new boolean[table.rows()];
    for (int row : rows) {
      kept[row] = true;
    }
    Table only = table;
    for (String name : formula.columns()) {
      only = only.with(name, only(table.column(name), kept));
    }
    return only;
  }

  private static Column only(Column column, boolean[] kept) {
    if (column instanceof NumberColumn numbers) {
      double[] values = numbers.toArray();
      for (int row = 0; row < kept.length; row++) {
        values[row] = kept[row] ? values[row] : Double.NaN;
      }
      return NumberColumn.of(values);
    }
    List<String> texts = ((TextColumn) column).toList();
    return TextColumn.of(
        IntStream.range(0, kept.length).mapToObj(row -> kept[row] ? texts.get(row) : "").toList());
  }

  /** The values column by column, NaN where one is missing. */
  private double[][] write(Table table) {
    List<double[]> values = new ArrayList<>(names.size());
    if (formula.intercept()) {
      double[] ones = new double[table.rows()];
      Arrays.fill(ones, 1);
      values.add(ones);
    }
    for (Term.FittedTerm term : terms) {
      Collections.addAll(values, term.values(table));
    }
    return values.toArray(double[][]::new);
  }

  @Override
  public String toString() {
    return "Design(%s ~ %s)".formatted(formula.response(), names);
  }
}
