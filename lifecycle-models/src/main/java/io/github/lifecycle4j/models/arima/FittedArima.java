package io.github.lifecycle4j.models.arima;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.Simulation;
import io.github.lifecycle4j.models.internal.PathSimulator;
import io.github.lifecycle4j.models.internal.UnivariateModel;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.predict.Samples;
import io.github.lifecycle4j.train.FitContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An estimated ARIMA model with a state that has seen a history.
 *
 * @param arima what was estimated
 * @param model the estimate
 * @param state the history that was seen
 * @param seed seed of simulated paths
 */
record FittedArima(Arima arima, ArimaModel model, State state, long seed)
    implements UnivariateModel {

  /**
   * What a model has seen.
   *
   * @param series the history
   * @param covariates covariates that were given with it
   * @param history its noise
   */
  record State(Series series, Covariates covariates, ArimaHistory history) {

    static State of(
        Arima arima,
        Map<String, Double> coefficients,
        Series series,
        Covariates covariates,
        Regressors regressors) {
      double[][] values = regressors.values(covariates, series.startPeriod(), series.length());
      double[] effect =
          Regressors.effect(values, regression(regressors, coefficients), series.length());
      double[] noise = series.toArray();
      for (int t = 0; t < noise.length; t++) {
        noise[t] -= effect[t];
      }
      double[] arma =
          ArimaNames.of(arima.order(), false, List.of()).stream()
              .mapToDouble(coefficients::get)
              .toArray();
      return new State(
          series,
          covariates,
          new ArimaHistory(
              series.key().toString(),
              series.frequency().seasonLength(),
              arima.order(),
              arima.effectiveStart(),
              noise,
              arma));
    }
  }

  static FittedArima fit(Arima arima, Series history, Covariates covariates, FitContext context) {
    return new ArimaFit(arima, history, covariates, context).fit(covariates);
  }

  private static double[] regression(Regressors regressors, Map<String, Double> coefficients) {
    return regressors.names().stream().mapToDouble(coefficients::get).toArray();
  }

  @Override
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    model.coefficients().forEach((name, value) -> parameters.put(name, Double.toString(value)));
    parameters.put("sigma2", Double.toString(model.sigma2()));
    return parameters;
  }

  @Override
  public ForecastDistribution forecast(int horizon) {
    return forecast(horizon, state.covariates());
  }

  @Override
  public ForecastDistribution forecast(int horizon, Covariates covariates) {
    Series series = state.series();
    Regressors regressors = new Regressors(arima, series.startPeriod());
    double[][] ahead = regressors.ahead(covariates, series.endPeriod(), horizon);
    double[] effect =
        Regressors.effect(ahead, regression(regressors, model.coefficients()), horizon);
    ArimaForecast forecast = state.history().forecast(horizon);
    double sigma = Math.sqrt(model.sigma2());
    double[] mean = new double[horizon];
    double[] deviation = new double[horizon];
    double[] total = new double[horizon];
    for (int h = 0; h < horizon; h++) {
      mean[h] = forecast.mean[h] + effect[h];
      deviation[h] = sigma * Math.sqrt(forecast.variance[h]);
      total[h] = sigma * Math.sqrt(forecast.totalVariance[h]);
    }
    return arima.simulation().isEmpty()
        ? Parametric.normal(mean, deviation, total)
        : simulate(arima.simulation().get(), forecast, mean, sigma);
  }

  private Samples simulate(
      Simulation simulation, ArimaForecast forecast, double[] mean, double sigma) {
    PathSimulator simulator =
        new PathSimulator(
            simulation, state.series().key(), seed, sigma, model.residuals().toArray());
    Samples samples = simulator.simulate(forecast.steps(), forecast::respond);
    double[][] paths = new double[samples.size()][mean.length];
    int skipped = forecast.steps() - mean.length;
    for (int path = 0; path < paths.length; path++) {
      for (int h = 0; h < mean.length; h++) {
        paths[path][h] = mean[h] + samples.value(path, skipped + h + 1);
      }
    }
    return Samples.of(paths);
  }

  @Override
  public FittedArima see(Series history) {
    return see(history, state.covariates());
  }

  @Override
  public FittedArima see(Series history, Covariates covariates) {
    Regressors regressors = new Regressors(arima, history.startPeriod());
    return new FittedArima(
        arima, model, State.of(arima, model.coefficients(), history, covariates, regressors), seed);
  }

  @Override
  public ArimaModel estimate() {
    return model;
  }
}
