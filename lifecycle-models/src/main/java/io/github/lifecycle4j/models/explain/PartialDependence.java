package io.github.lifecycle4j.models.explain;

import io.github.lifecycle4j.data.Column;
import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import io.github.lifecycle4j.models.regression.FittedRegressor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How predictions move when one column is set to each of some values and the others stay as they
 * are: the mean over the rows of a table (Friedman 2001, section 8.2) and one curve for each row
 * (individual conditional expectation: Goldstein, Kapelner, Bleich and Pitkin 2015). Immutable.
 */
public final class PartialDependence {

  private final String column;
  private final List<FeatureValue> values;
  private final double[][] curves;

  private PartialDependence(String column, List<FeatureValue> values, double[][] curves) {
    this.column = column;
    this.values = values;
    this.curves = curves;
  }

  /**
   * The dependence of a model on a column, at the levels of a category or at quantiles of numbers.
   *
   * @param table rows whose other columns are kept; rows where the column is missing have a curve
   *     as well
   * @param points largest number of quantiles, evenly spaced from the smallest to the largest
   *     number, at least 2
   * @throws IllegalArgumentException if the table lacks the column or any value of it, or there are
   *     fewer than 2 points
   */
  public static PartialDependence of(
      FittedRegressor model, Table table, String column, int points) {
    if (points < 2) {
      throw new IllegalArgumentException(
          "The number of points is %s but must be at least 2.".formatted(points));
    }
    Column original = table.column(column);
    List<Column> grid =
        original instanceof NumberColumn numbers
            ? quantiles(numbers, points)
            : levels((TextColumn) original);
    if (grid.isEmpty()) {
      throw new IllegalArgumentException(
          "The column '%s' has no value in %s rows. Maybe choose another one."
              .formatted(column, table.rows()));
    }
    double[][] curves = new double[table.rows()][grid.size()];
    int[] first = new int[table.rows()];
    for (int point = 0; point < grid.size(); point++) {
      double[] predicted = model.predict(table.with(column, grid.get(point).select(first)));
      for (int row = 0; row < predicted.length; row++) {
        curves[row][point] = predicted[row];
      }
    }
    return new PartialDependence(
        column, grid.stream().map(value -> FeatureValue.of(value, 0)).toList(), curves);
  }

  private static List<Column> quantiles(NumberColumn numbers, int points) {
    double[] sorted =
        Arrays.stream(numbers.toArray()).filter(v -> !Double.isNaN(v)).sorted().toArray();
    List<Column> grid = new ArrayList<>();
    double last = Double.NaN;
    for (int point = 0; point < points && sorted.length > 0; point++) {
      double value = sorted[(int) Math.round(point * (sorted.length - 1.0) / (points - 1))];
      if (value != last) {
        grid.add(NumberColumn.of(value));
      }
      last = value;
    }
    return grid;
  }

  private static List<Column> levels(TextColumn texts) {
    return texts.toList().stream()
        .filter(text -> !text.isEmpty())
        .distinct()
        .sorted()
        .<Column>map(TextColumn::of)
        .toList();
  }

  /** Name of the column. */
  public String column() {
    return column;
  }

  /** The values that the column is set to: numbers rising, texts in the order of characters. */
  public List<FeatureValue> values() {
    return values;
  }

  /** The mean prediction at each value. */
  public double[] means() {
    double[] means = new double[values.size()];
    for (int row = 0; row < curves.length; row++) {
      for (int point = 0; point < means.length; point++) {
        means[point] += (curves[row][point] - means[point]) / (row + 1);
      }
    }
    return means;
  }

  /** The predictions for a row, counted from 0, at each value; a copy. */
  public double[] curve(int row) {
    return curves[row].clone();
  }

  @Override
  public String toString() {
    return "PartialDependence(%s, %s values, %s rows)"
        .formatted(column, values.size(), curves.length);
  }
}
