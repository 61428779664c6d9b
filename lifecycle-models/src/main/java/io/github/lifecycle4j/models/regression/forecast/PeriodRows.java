package io.github.lifecycle4j.models.regression.forecast;

import static java.util.Objects.requireNonNull;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import java.util.List;
import java.util.Map;

/**
 * Makes one row for each period of a product: its covariates, the periods since the history began
 * and its place in the season.
 *
 * @param frequency the time grid
 * @param origin the first period of the history, whose trend is 0
 * @param covariates names of the covariates
 */
record PeriodRows(Frequency frequency, long origin, List<String> covariates) {

  static final String UNITS = "units";
  static final String TREND = "trend";

  /** The place of a period in its season. */
  SeasonPlace place() {
    return new SeasonPlace(frequency);
  }

  /** The rows of the history, with its units. */
  Table history(Series history, Map<String, Series> planned) {
    return table(history.startPeriod(), history.length(), planned)
        .with(UNITS, NumberColumn.of(history.toArray()));
  }

  /**
   * The rows after a history.
   *
   * @throws IllegalArgumentException if a covariate is missing in one of them
   */
  Table ahead(Series history, int horizon, Covariates planned) {
    for (String name : covariates) {
      Series plan = planned.future().get(name);
      for (long period = history.endPeriod(); period < history.endPeriod() + horizon; period++) {
        if (plan == null || Double.isNaN(plan.valueAt(period))) {
          throw new IllegalArgumentException(
              "The covariate '%s' of the series (%s) has no planned value for %s. Maybe give its plan for all %s periods after the history."
                  .formatted(name, history.key(), frequency.label(period), horizon));
        }
      }
    }
    return table(history.endPeriod(), horizon, planned.future());
  }

  private Table table(long from, int length, Map<String, Series> planned) {
    Table table = Table.empty();
    for (String name : covariates) {
      Series plan = requireNonNull(planned.get(name));
      double[] values = new double[length];
      for (int i = 0; i < length; i++) {
        values[i] = plan.valueAt(from + i);
      }
      table = table.with(name, NumberColumn.of(values));
    }
    double[] trend = new double[length];
    String[] places = new String[length];
    for (int i = 0; i < length; i++) {
      trend[i] = from + i - origin;
      places[i] = place().text(from + i);
    }
    return table.with(TREND, NumberColumn.of(trend)).with(place().name(), TextColumn.of(places));
  }
}
