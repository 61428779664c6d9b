package io.github.lifecycle4j.models.regression.logistic;

import static java.util.stream.Collectors.joining;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.Design;
import io.github.lifecycle4j.models.regression.TrainingRows;
import io.github.lifecycle4j.train.Cancellation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One fit of a logistic regression. */
final class LogisticFit {

  /** What the last step of a fit may promise to gain, for rows of weight 1. */
  private static final double EXACT = 1e-12;

  /** The same for a search that goes on to the end of that step. */
  private static final double NEAR_EXACT = 1e-6;

  /** The same for a fit of a part that another starts from. */
  private static final double NEAR = 1;

  /** Number of rows, in all and for each coefficient, of a fit that another starts from. */
  private static final int SAMPLE = 8192;

  private static final int ROWS_PER_COEFFICIENT = 100;

  private final LogisticRegression regression;
  private final LogisticOptions options;
  private final Cancellation cancellation;
  private final TrainingRows rows;
  private final Response response;
  private final boolean intercept;
  private final ColumnScales scales;

  /** Steps that looked at all rows. */
  private int steps;

  LogisticFit(LogisticRegression regression, Table table, Cancellation cancellation) {
    this.regression = regression;
    this.options = regression.options();
    this.cancellation = cancellation;
    this.rows = TrainingRows.of(regression.formula(), table);
    this.response = Response.of(regression, rows);
    this.intercept = regression.formula().intercept();
    this.scales =
        ColumnScales.of(
            rows.matrix(), intercept, Arrays.stream(rows.weights()).map(Math::signum).toArray());
  }

  LogisticModel model() {
    if (!options.isPenalised()) {
      refuseConstant();
    }
    Likelihood likelihood = response.likelihood();
    Loss loss = new Loss(rows.matrix(), scales, likelihood);
    Penalty penalty = Penalty.of(options, scales, loss.outputs(), intercept);
    double[] point = new double[loss.dimension()];
    double value;
    try {
      value = minimise(loss, penalty, likelihood, point);
    } catch (CollinearException collinear) {
      List<String> names = rows.matrix().names();
      String others =
          Arrays.stream(collinear.others())
              .mapToObj(names::get)
              .filter(name -> !name.equals(Design.INTERCEPT))
              .collect(joining("', '"));
      throw new IllegalArgumentException(
          "The column '%s' is a combination of '%s': its coefficient cannot be told from theirs. Maybe leave one of them out, or use a penalty (c = 1)."
              .formatted(names.get(collinear.column()), others),
          collinear);
    } catch (NoMaximumException none) {
      throw separated(none);
    }
    return model(loss, penalty, point, value);
  }

  /** Moves a point, of zeros, to the minimum; returns the loss there. */
  private double minimise(Loss loss, Penalty penalty, Likelihood likelihood, double[] point) {
    int every = rows.rows() / Math.max(SAMPLE, ROWS_PER_COEFFICIENT * point.length);
    if (every >= 2) {
      Optional<Curvature> metric =
          start(new Loss(rows.matrix(), scales, likelihood, every), penalty, point);
      if (metric.isPresent() && !penalty.hasLasso) {
        LimitedMemorySearch search =
            new LimitedMemorySearch(
                loss, penalty, metric.get(), NEAR_EXACT * response.meanWeight(), cancellation);
        boolean there = search.minimise(point);
        steps = search.steps();
        if (there) {
          return search.value() - penalty.add(point, new double[point.length]);
        }
      }
    }
    NewtonSearch search = search(loss, penalty, EXACT);
    search.minimise(point);
    steps += search.steps();
    return loss.value(point, new double[point.length]);
  }

  private NewtonSearch search(Loss loss, Penalty penalty, double tolerance) {
    return new NewtonSearch(loss, penalty, tolerance * response.meanWeight(), cancellation);
  }

  /**
   * Moves a point of zeros to where a fit of some of many rows ends, and gives the curvature there;
   * where they do not tell, it stays.
   */
  private Optional<Curvature> start(Loss part, Penalty penalty, double[] point) {
    NewtonSearch search = search(part, penalty, NEAR);
    try {
      search.minimise(point);
      return Optional.of(search.curvature(point)).filter(Curvature::isDefinite);
    } catch (CollinearException | NoMaximumException tooFew) {
      Arrays.fill(point, 0);
      return Optional.empty();
    }
  }

  private LogisticModel model(Loss loss, Penalty penalty, double[] point, double negative) {
    double[] errors =
        options.isPenalised()
            ? new double[0]
            : StandardErrors.of(
                search(loss, penalty, EXACT).hessian(point), scales, loss.outputs());
    return new LogisticModel(
        regression,
        rows.design(),
        response.classes(),
        loss.unscale(point),
        errors,
        new LogisticStatistics(
            rows.rows(),
            rows.dropped(),
            steps,
            response.logLikelihood(negative),
            response.deviance(negative),
            response.nullDeviance(intercept),
            loss.dimension() - (loss.outputs() > 1 ? loss.columns() : 0)),
        constant());
  }

  private List<String> constant() {
    return IntStream.range(0, scales.constant.length)
        .filter(column -> scales.constant[column])
        .mapToObj(rows.matrix().names()::get)
        .toList();
  }

  private void refuseConstant() {
    if (!constant().isEmpty()) {
      throw new IllegalArgumentException(
          "The columns %s are constant, so their coefficients cannot be told. Maybe leave them out, or use a penalty (c = 1)."
              .formatted(constant()));
    }
  }

  /** The columns along which the likelihood rises, the most important first. */
  private IllegalArgumentException separated(NoMaximumException none) {
    double[] direction = none.direction();
    int columns = scales.scales.length;
    double largest = 0;
    double[] size = new double[columns];
    for (int i = 0; i < direction.length; i++) {
      int column = i % columns;
      if (!intercept || column > 0) {
        size[column] = Math.max(size[column], Math.abs(direction[i]));
        largest = Math.max(largest, size[column]);
      }
    }
    List<String> names = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      if (size[column] > 1e-3 * largest) {
        names.add(rows.matrix().names().get(column));
      }
    }
    return new IllegalArgumentException(
        "The columns %s tell the classes of '%s' apart without error, at least for some rows (separation): the likelihood has no maximum. Maybe use a penalty (c = 1), or leave a column out."
            .formatted(names, regression.formula().response()),
        none);
  }
}
