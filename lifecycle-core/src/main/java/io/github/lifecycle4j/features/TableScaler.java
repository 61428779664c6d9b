package io.github.lifecycle4j.features;

import java.util.ArrayList;
import java.util.List;

/**
 * Scales each column of a {@link FeatureTable} by parameters of its own, fitted to a training
 * table. Columns without any observed value stay as they are. Immutable.
 */
public final class TableScaler {

  private static final FittedScaler IDENTITY = new AffineScale(0, 1);

  private final List<String> columns;
  private final List<FittedScaler> scalers;

  private TableScaler(List<String> columns, List<FittedScaler> scalers) {
    this.columns = columns;
    this.scalers = List.copyOf(scalers);
  }

  /**
   * Fits a scaler to each column.
   *
   * @param training rows known at the time of training
   * @throws IllegalArgumentException if a column has a value that the scaler does not take
   */
  public static TableScaler fit(Scaler scaler, FeatureTable training) {
    List<FittedScaler> scalers = new ArrayList<>();
    for (int c = 0; c < training.columns().size(); c++) {
      scalers.add(fit(scaler, training.columns().get(c), training.column(c)));
    }
    return new TableScaler(training.columns(), scalers);
  }

  private static FittedScaler fit(Scaler scaler, String column, double[] values) {
    for (double value : values) {
      if (!Double.isNaN(value)) {
        try {
          return scaler.fit(values);
        } catch (IllegalArgumentException refused) {
          throw new IllegalArgumentException(
              "The column '%s' cannot be scaled: %s".formatted(column, refused.getMessage()),
              refused);
        }
      }
    }
    return IDENTITY;
  }

  /** Names of the columns. */
  public List<String> columns() {
    return columns;
  }

  /** The scale of each column, in their order. */
  public List<FittedScaler> scalers() {
    return scalers;
  }

  /**
   * Returns the table with scaled columns; targets stay as they are.
   *
   * @throws IllegalArgumentException if its columns are not those of the training table
   */
  public FeatureTable transform(FeatureTable table) {
    if (!table.columns().equals(columns)) {
      throw new IllegalArgumentException(
          "A scaler of the columns %s cannot scale a table with %s. Maybe they come from two feature sets."
              .formatted(columns, table.columns()));
    }
    return table.scaled(scalers);
  }
}
