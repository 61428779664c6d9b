package io.github.lifecycle4j.models.regression.forecast;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.explain.Contribution;
import io.github.lifecycle4j.models.explain.Explainer;
import io.github.lifecycle4j.models.explain.Explanation;
import io.github.lifecycle4j.models.explain.ForecastExplainer;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import io.github.lifecycle4j.models.internal.UnivariateModel;
import io.github.lifecycle4j.models.regression.trees.TreeRegression;
import io.github.lifecycle4j.predict.Quantiles;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a {@link BoostedTreesForecaster} learnt of a catalogue: trees for each quantile level. */
final class CatalogueTrees implements Forecaster {

  private final String name;
  private final LagFeatures features;
  private final double[] levels;
  private final List<TreeRegression> trees;
  private final Explainer median;
  private final boolean neverNegative;

  /**
   * @param cases what the trees learnt from
   */
  CatalogueTrees(
      String name,
      LagFeatures features,
      double[] levels,
      List<TreeRegression> trees,
      Table cases,
      boolean neverNegative) {
    this.name = name;
    this.features = features;
    this.levels = levels;
    this.trees = trees;
    this.median = trees.get(Arrays.binarySearch(levels, 0.5)).explainer(cases, "units");
    this.neverNegative = neverNegative;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public FitOutcome fit(Series history, Covariates covariates, FitContext context) {
    return UnivariateFit.fit(name, history, context, usable -> new Fitted(usable, covariates));
  }

  private Table table(LagFeatures.Origin origin, int horizon) {
    LagFeatures.Rows rows = features.new Rows();
    for (int step = 1; step <= horizon; step++) {
      rows.add(origin, step);
    }
    return rows.table();
  }

  /** The trees after the history of a product. */
  private final class Fitted implements UnivariateModel, ForecastExplainer {

    private final Series history;
    private final Covariates covariates;

    Fitted(Series history, Covariates covariates) {
      this.history = history;
      this.covariates = covariates;
    }

    @Override
    public Map<String, String> parameters() {
      return Map.of(
          "rounds", Integer.toString(trees.get(0).rounds()), "columns", columns().toString());
    }

    private List<String> columns() {
      return features.names();
    }

    @Override
    public Quantiles forecast(int horizon) {
      return forecast(horizon, covariates);
    }

    @Override
    public Quantiles forecast(int horizon, Covariates plans) {
      LagFeatures.Origin origin = features.origin(history, plans);
      Table ahead = table(origin, horizon);
      double[][] values = new double[horizon][levels.length];
      for (int level = 0; level < levels.length; level++) {
        double[] predicted = trees.get(level).predict(ahead);
        for (int step = 0; step < horizon; step++) {
          double value = predicted[step] * origin.level();
          values[step][level] = neverNegative ? Math.max(value, 0) : value;
        }
      }
      for (double[] step : values) {
        // Trees of different levels may cross (Chernozhukov, Fernandez-Val and Galichon 2010).
        Arrays.sort(step);
      }
      return Quantiles.of(levels, values);
    }

    @Override
    public List<Explanation> explain(int horizon) {
      LagFeatures.Origin origin = features.origin(history, covariates);
      return median.explain(table(origin, FittedRegression.requireHorizon(horizon))).stream()
          .map(explanation -> inUnits(explanation, origin.level()))
          .toList();
    }

    private static Explanation inUnits(Explanation relative, double level) {
      return new Explanation(
          relative.prediction() * level,
          relative.baseline() * level,
          relative.scale(),
          relative.unit(),
          relative.contributions().stream()
              .map(
                  each ->
                      new Contribution(
                          each.feature(),
                          each.value(),
                          each.usual(),
                          each.contribution() * level,
                          each.standardError() * level))
              .toList());
    }

    @Override
    public UnivariateModel see(Series longer) {
      return new Fitted(longer, covariates);
    }

    @Override
    public UnivariateModel see(Series longer, Covariates others) {
      return new Fitted(longer, others);
    }

    @Override
    public <M> Optional<M> estimate(Class<M> type) {
      return type == ForecastExplainer.class ? Optional.of(type.cast(this)) : Optional.empty();
    }
  }
}
