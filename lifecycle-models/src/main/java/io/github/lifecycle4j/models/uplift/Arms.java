package io.github.lifecycle4j.models.uplift;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The two arms of a trial.
 *
 * @param treatment name of the column that is 1 for cases that were treated, 0 for others
 * @param treated rows of the cases that were
 * @param control rows of the others
 */
record Arms(String treatment, List<Integer> treated, List<Integer> control) {

  static Arms of(Table trial, String treatment) {
    NumberColumn column = trial.numbers(treatment);
    for (int row = 0; row < trial.rows(); row++) {
      if (column.get(row) != 0 && column.get(row) != 1) {
        throw new IllegalArgumentException(
            "Row %s has the treatment '%s' of %s but it must be 1 for treated and 0 for others."
                .formatted(row, treatment, column.get(row)));
      }
    }
    Arms arms = new Arms(treatment, rows(column, 1), rows(column, 0));
    if (arms.treated.isEmpty() || arms.control.isEmpty()) {
      throw new IllegalArgumentException(
          "Of %s cases %s have the treatment '%s'; both kinds are needed. Maybe add the control group of the trial."
              .formatted(trial.rows(), arms.treated.size(), treatment));
    }
    return arms;
  }

  private static List<Integer> rows(NumberColumn column, double value) {
    return IntStream.range(0, column.size())
        .filter(row -> column.get(row) == value)
        .boxed()
        .toList();
  }

  /** Share of the cases that were treated. */
  double share() {
    return (double) treated.size() / (treated.size() + control.size());
  }

  /** The cases of an arm. */
  static Table select(Table trial, List<Integer> rows) {
    return trial.select(rows.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Refuses models that look at the treatment, which is not known before it is decided. */
  void checkUnseen(List<String> columns) {
    if (columns.contains(treatment)) {
      throw new IllegalArgumentException(
          "The treatment '%s' is among the columns that a model looks at: %s. Leave it out of the formula."
              .formatted(treatment, columns));
    }
  }
}
