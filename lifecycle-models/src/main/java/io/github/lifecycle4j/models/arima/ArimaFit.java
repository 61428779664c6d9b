package io.github.lifecycle4j.models.arima;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.UnsuitedHistoryException;
import io.github.lifecycle4j.train.FitContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One estimation of an {@link Arima} model. */
final class ArimaFit {

  /** Steps times squared unknowns beyond which a likelihood takes too long. */
  private static final double LARGEST_WORK = 2e8;

  private final Arima arima;
  private final Series history;
  private final Regressors regressors;
  private final double[][] values;
  private final FitContext context;

  ArimaFit(Arima arima, Series history, Covariates covariates, FitContext context) {
    this.arima = arima;
    this.history = history;
    this.context = context;
    regressors = new Regressors(arima, history.startPeriod());
    try {
      values = regressors.values(covariates, history.startPeriod(), history.length());
    } catch (IllegalArgumentException missing) {
      throw new UnsuitedHistoryException(
          "The series (%s) cannot be fitted. %s".formatted(history.key(), missing.getMessage()));
    }
  }

  /** Values of the regressors, the constant's first, by period; not to be changed. */
  double[][] values() {
    return values;
  }

  /** Estimates the model. */
  FittedArima fit(Covariates covariates) {
    ArimaProblem problem = problem();
    return fitted(problem, estimate(problem), covariates);
  }

  /** The model with the estimate of a candidate. */
  FittedArima fitted(Covariates covariates, CandidateFit candidate) {
    ArimaProblem problem = problem();
    ArimaEstimate estimate =
        problem.exactAt(candidate.coefficients(), candidate.evaluations(), candidate.isConverged());
    return fitted(problem, estimate, covariates);
  }

  private ArimaProblem problem() {
    return new ArimaProblem(data(), arima.order(), given(), context.cancellation());
  }

  private FittedArima fitted(ArimaProblem problem, ArimaEstimate estimate, Covariates covariates) {
    Map<String, Double> coefficients = coefficients(problem.data(), estimate);
    FittedArima.State state =
        FittedArima.State.of(arima, coefficients, history, covariates, regressors);
    boolean exact = arima.method() != Arima.Method.CSS;
    double[] residuals =
        exact
            ? state.history().residuals()
            : state.history().conditionalResiduals(estimate.coefficients());
    List<String> free = new ArrayList<>(coefficients.keySet());
    free.removeAll(arima.fixed().keySet());
    ArimaModel model =
        new ArimaModel(
            problem,
            estimate,
            coefficients,
            List.copyOf(free),
            new EstimateCovariance(() -> problem.covariance(estimate, exact)),
            aligned(residuals),
            aligned(fitted(exact ? state.history().errors() : residuals)));
    return new FittedArima(arima, model, state, context.seed());
  }

  private double[] fitted(double[] errors) {
    double[] fitted = history.toArray();
    for (int t = 0; t < fitted.length; t++) {
      fitted[t] -= errors[t];
    }
    return fitted;
  }

  private Series aligned(double[] byPeriod) {
    return Series.of(history.key(), history.frequency(), history.startPeriod(), byPeriod);
  }

  /** The differenced history and regressors. */
  DifferencedData data() {
    ArimaOrder order = arima.order();
    int season = history.frequency().seasonLength();
    double[] free = history.toArray();
    List<String> names = new ArrayList<>();
    List<double[]> estimated = new ArrayList<>();
    for (int j = 0; j < values.length; j++) {
      String name = regressors.names().get(j);
      Double fixed = arima.fixed().get(name);
      if (fixed == null) {
        names.add(name);
        estimated.add(values[j]);
      } else {
        for (int t = 0; t < free.length; t++) {
          free[t] -= fixed * values[j][t];
        }
      }
    }
    ArimaData data =
        new ArimaData(
            history.key().toString(),
            season,
            arima.effectiveStart(),
            free,
            names,
            estimated.toArray(new double[0][]));
    requireFit(data, order);
    return new DifferencedData(data, order.differences(), order.seasonalDifferences());
  }

  private void requireFit(ArimaData data, ArimaOrder order) {
    int used = data.length() - data.missing().length - order.lost(data.season());
    int estimates = order.coefficients() + values.length - arima.fixed().size();
    int conditional =
        arima.method() == Arima.Method.CSS ? order.ar() + order.seasonalAr() * data.season() : 0;
    if (used - conditional < estimates + 1) {
      throw data.tooShort(Math.max(used, 0), estimates + 1 + conditional);
    }
    int unknowns =
        data.missing().length
            + (data.start() == Arima.Start.LARGE_VARIANCE ? order.lost(data.season()) : 0);
    if ((double) unknowns * unknowns * data.length() > LARGEST_WORK) {
      throw new UnsuitedHistoryException(
          "The series (%s) has %s missing values among %s, too many for the exact likelihood of its length. Maybe fill them, or use less of the history."
              .formatted(history.key(), data.missing().length, data.length()));
    }
    if (arima.method() == Arima.Method.CSS && data.missing().length > 0) {
      throw new UnsuitedHistoryException(
          "The series (%s) has %s missing values, which the conditional sum of squares has no place for. Maybe use maximum likelihood."
              .formatted(history.key(), data.missing().length));
    }
  }

  private double[] given() {
    List<String> names = ArimaNames.of(arima.order(), false, List.of());
    double[] given = new double[names.size()];
    for (int i = 0; i < given.length; i++) {
      given[i] = arima.fixed().getOrDefault(names.get(i), Double.NaN);
    }
    return given;
  }

  private ArimaEstimate estimate(ArimaProblem problem) {
    ArimaEstimate estimate =
        switch (arima.method()) {
          case ML -> problem.exact();
          case CSS -> problem.conditional();
          case CSS_ML ->
              problem.data().unknowns > 0
                  ? problem.exact()
                  : problem.exact(problem.conditional().coefficients());
        };
    if (Double.isNaN(estimate.logLikelihood())) {
      throw new UnsuitedHistoryException(
          "The series (%s) has no likelihood at the coefficients %s that are given. Maybe they are not stationary."
              .formatted(history.key(), arima.fixed()));
    }
    return estimate;
  }

  private Map<String, Double> coefficients(DifferencedData data, ArimaEstimate estimate) {
    double[] regression = data.regressionCoefficients(estimate.regression());
    Map<String, Double> coefficients = new LinkedHashMap<>();
    List<String> arma = ArimaNames.of(arima.order(), false, List.of());
    for (int i = 0; i < arma.size(); i++) {
      coefficients.put(arma.get(i), estimate.coefficients()[i]);
    }
    int next = 0;
    for (String name : regressors.names()) {
      Double fixed = arima.fixed().get(name);
      coefficients.put(name, fixed == null ? Double.valueOf(regression[next++]) : fixed);
    }
    return coefficients;
  }
}
