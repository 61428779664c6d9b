package io.github.lifecycle4j.models.regression.forecast;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.internal.UnsuitedHistoryException;
import io.github.lifecycle4j.models.regression.DesignMatrix;
import io.github.lifecycle4j.models.regression.FittedRegressor;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Term;
import io.github.lifecycle4j.train.FitContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/** Chooses the terms that a history can tell apart and learns their regression. */
final class RegressionFit {

  /** Degrees of freedom that are kept: with 3 and more, Student's t has a variance. */
  private static final int FREEDOM = 3;

  private final RegressionForecaster forecaster;
  private final Series history;
  private final Covariates planned;
  private final PeriodRows rows;
  private final Table training;
  private final List<String> leftOut = new ArrayList<>();

  RegressionFit(RegressionForecaster forecaster, Series history, Covariates planned) {
    this.forecaster = forecaster;
    this.history = history;
    this.planned = planned;
    List<String> names =
        forecaster.covariates().orElseGet(() -> List.copyOf(planned.future().keySet()));
    this.rows = new PeriodRows(history.frequency(), history.startPeriod(), names);
    Set<String> taken = Set.of(PeriodRows.UNITS, PeriodRows.TREND, rows.place().name());
    for (String name : names) {
      if (!planned.future().containsKey(name)) {
        throw unsuited(
            "has no planned covariate '%s' among %s. Maybe add it, or leave it out of the regression."
                .formatted(name, planned.future().keySet()));
      }
      if (taken.contains(name)) {
        throw unsuited(
            "has a covariate '%s', which is the name of another column of the regression. Maybe rename it."
                .formatted(name));
      }
    }
    this.training = complete(rows.history(history, planned.future()));
  }

  private Table complete(Table table) {
    return table.select(
        IntStream.range(0, table.rows())
            .filter(row -> table.names().stream().noneMatch(n -> table.column(n).isMissing(row)))
            .toArray());
  }

  private UnsuitedHistoryException unsuited(String what) {
    return new UnsuitedHistoryException("The series (%s) %s".formatted(history.key(), what));
  }

  FittedRegression fit(FitContext context) {
    requireRows(1);
    try {
      Formula formula = formula();
      FittedRegressor fitted = forecaster.regressor().apply(formula).fit(training, context);
      Set<String> used = new HashSet<>(formula.columns());
      PeriodRows needed =
          new PeriodRows(
              rows.frequency(),
              rows.origin(),
              rows.covariates().stream().filter(used::contains).toList());
      return FittedRegression.of(
          new ProductRegression(fitted, formula, training, leftOut), needed, history, planned);
    } catch (UnsuitedHistoryException | CancellationException passing) {
      throw passing;
    } catch (IllegalStateException failed) {
      throw unsuited("has no regression: %s".formatted(failed.getMessage()));
    } catch (IllegalArgumentException refused) {
      throw unsuited(
          "cannot be explained by a regression: %s Maybe use fewer covariates."
              .formatted(refused.getMessage()));
    }
  }

  private void requireRows(int coefficients) {
    if (training.rows() < coefficients + FREEDOM) {
      throw unsuited(
          "has %s periods with sales and all of the covariates %s but a regression on them needs %s. Maybe use fewer covariates, or another forecaster until there is more history."
              .formatted(training.rows(), rows.covariates(), coefficients + FREEDOM));
    }
  }

  /** The covariates, which the history must suffice for, then what else it suffices for. */
  private Formula formula() {
    Formula formula = Formula.of(PeriodRows.UNITS);
    for (String name : rows.covariates()) {
      Term term = forecaster.logarithms().contains(name) ? Term.log(name) : Term.number(name);
      Formula more = formula.with(term);
      if (new IndependentColumns(matrix(more)).all()) {
        formula = more;
      } else {
        leftOut.add(name);
      }
    }
    requireRows(1 + formula.terms().size());
    if (forecaster.trend()) {
      formula = extended(formula, PeriodRows.TREND, Term.number(PeriodRows.TREND));
    }
    if (forecaster.season() && history.frequency().seasonLength() > 1) {
      formula = seasonSeenTwice() ? withSeason(formula) : without(formula, rows.place().name());
    }
    return formula;
  }

  private Formula withSeason(Formula formula) {
    return extended(formula, rows.place().name(), Term.category(rows.place().name()));
  }

  private Formula extended(Formula formula, String column, Term term) {
    Formula more = formula.with(term);
    DesignMatrix matrix = matrix(more);
    boolean suffices =
        matrix.rows() >= matrix.columns() + FREEDOM && new IndependentColumns(matrix).all();
    return suffices ? more : without(formula, column);
  }

  private Formula without(Formula formula, String column) {
    leftOut.add(column);
    return formula;
  }

  private DesignMatrix matrix(Formula formula) {
    return formula.design(training).matrix(training);
  }

  /** Whether each place in a whole season has two rows, so that every period ahead has a level. */
  private boolean seasonSeenTwice() {
    List<String> places = training.texts(rows.place().name()).toList();
    Set<String> all = new HashSet<>(places);
    return all.size() == rows.place().count()
        && all.stream().allMatch(place -> Collections.frequency(places, place) >= 2);
  }
}
