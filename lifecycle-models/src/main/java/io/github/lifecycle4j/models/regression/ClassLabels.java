package io.github.lifecycle4j.models.regression;

import io.github.lifecycle4j.data.Column;
import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The classes of the rows of a table, as a {@link Classifier} learns them. Immutable. */
public final class ClassLabels {

  private final List<String> classes;
  private final int[] indexes;

  private ClassLabels(List<String> classes, int[] indexes) {
    this.classes = classes;
    this.indexes = indexes;
  }

  /**
   * The classes in a column without missing values.
   *
   * @param table the rows
   * @param response name of the column; a number is a class of its own
   * @throws IllegalArgumentException if a row has no class or an infinite number, or all rows are
   *     of one
   */
  public static ClassLabels of(Table table, String response) {
    Column column = table.column(response);
    for (int row = 0; row < column.size(); row++) {
      if (column.isMissing(row)) {
        throw new IllegalArgumentException(
            "Row %s of '%s' has no class. Leave the row out.".formatted(row, response));
      }
      if (column instanceof NumberColumn numbers && Double.isInfinite(numbers.get(row))) {
        throw new IllegalArgumentException(
            "Row %s of '%s' is %s, which is no class. Maybe leave the row out."
                .formatted(row, response, numbers.get(row)));
      }
    }
    ClassLabels labels =
        column instanceof NumberColumn numbers
            ? ofNumbers(numbers.toArray())
            : ofTexts(table.texts(response));
    if (labels.classes.size() < 2) {
      throw new IllegalArgumentException(
          "All %s rows are of the class %s of '%s' but two classes are needed. Maybe add rows of another class."
              .formatted(table.rows(), labels.classes, response));
    }
    return labels;
  }

  /**
   * The classes in a column, as indexes among known classes.
   *
   * @param known the classes of a classifier
   * @throws IllegalArgumentException if a row has no class or one that is not known
   */
  public static ClassLabels of(Table table, String response, List<String> known) {
    Column column = table.column(response);
    int[] indexes = new int[table.rows()];
    for (int row = 0; row < indexes.length; row++) {
      String label =
          column instanceof NumberColumn numbers
              ? name(numbers.get(row))
              : table.texts(response).get(row).orElse("");
      indexes[row] = known.indexOf(label);
      if (indexes[row] < 0) {
        throw new IllegalArgumentException(
            "Row %s of '%s' is '%s' but the classes are %s. Maybe leave the row out."
                .formatted(row, response, label, known));
      }
    }
    return new ClassLabels(List.copyOf(known), indexes);
  }

  private static ClassLabels ofTexts(TextColumn texts) {
    List<String> present = texts.present();
    return new ClassLabels(present, texts.indexesIn(present, -1, -1));
  }

  private static ClassLabels ofNumbers(double[] values) {
    double[] distinct = distinct(values);
    int[] indexes = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      indexes[i] = Arrays.binarySearch(distinct, values[i] + 0.0);
    }
    return new ClassLabels(Arrays.stream(distinct).mapToObj(ClassLabels::name).toList(), indexes);
  }

  /** The distinct values, ascending; quick where they are few. A negative zero is a zero. */
  private static double[] distinct(double[] values) {
    double[] found = new double[2];
    int count = 0;
    for (double value : values) {
      int at = Arrays.binarySearch(found, 0, count, value + 0.0);
      if (at < 0) {
        int place = -at - 1;
        found = count < found.length ? found : Arrays.copyOf(found, 2 * count);
        System.arraycopy(found, place, found, place + 1, count - place);
        found[place] = value + 0.0;
        count++;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** The name of a number's class: {@code "1"} for 1.0. */
  private static String name(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? String.format(Locale.ROOT, "%.0f", number)
        : Double.toString(number);
  }

  /** The classes: texts sorted by their characters, numbers by value. */
  public List<String> classes() {
    return classes;
  }

  /** The index of the class of a row, counted from 0, among the {@link #classes()}. */
  public int index(int row) {
    return indexes[row];
  }

  /** The indexes of the classes of all rows; a copy. */
  public int[] toArray() {
    return indexes.clone();
  }

  /** Number of rows. */
  public int rows() {
    return indexes.length;
  }

  @Override
  public String toString() {
    return "ClassLabels(%s rows, classes %s)".formatted(indexes.length, classes);
  }
}
