package io.github.lifecycle4j.models.regression.forecast;

import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Term;
import io.github.lifecycle4j.models.regression.trees.BoostedTrees;
import io.github.lifecycle4j.models.regression.trees.TreeObjective;
import io.github.lifecycle4j.models.regression.trees.TreeRegression;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.GlobalForecaster;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;

/**
 * Learns boosted trees over a whole catalogue, from its recent sales, season, prices, promotions
 * and attributes to the sales of each step ahead, and forecasts every product with them, new ones
 * too. One model is grown for each quantile level (pinball loss; Koenker and Bassett 1978), direct
 * for all steps (the step is a column; Ben Taieb, Bontempi, Atiya and Sorjamaa 2012). Steps beyond
 * those that were learnt are forecast like the last of them, but for season and plans.
 *
 * <p>Sales enter divided by the recent level of their product. Future covariates enter with their
 * value at the step and against their recent mean, past ones with their last value, static ones of
 * 2 to 50 values as categories. {@code fitted.model(ForecastExplainer.class)} explains the median
 * by TreeSHAP. Totals add up the quantiles of their steps, a careful choice for stock.
 *
 * <p>The library is {@code ml.dmlc:xgboost4j_2.12}, which users add to their class path; without it
 * every fit fails and says so.
 *
 * @param name name of the forecaster
 * @param trees how the trees are grown
 * @param steps number of steps ahead that are learnt, at least 1
 * @param mostRows how many cases are learnt from at most, drawn at random; at least 100
 */
public record BoostedTreesForecaster(String name, BoostedTrees trees, int steps, int mostRows)
    implements GlobalForecaster {

  /** 13 steps from 50,000 cases: 100 rounds of trees of depth 6, on 70 % of rows and columns. */
  public static final BoostedTreesForecaster DEFAULTS =
      new BoostedTreesForecaster(
          "boosted-trees",
          BoostedTrees.DEFAULTS
              .withRounds(100)
              .withLearningRate(0.08)
              .withSampling(0.7, 0.7)
              .withMinChildWeight(5),
          13,
          50_000);

  private static final double[] LEVELS = {0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.98};

  private static final int FEWEST_ROWS = 100;

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public BoostedTreesForecaster {
    if (steps < 1 || mostRows < FEWEST_ROWS) {
      throw new IllegalArgumentException(
          "The steps are %s and the cases to learn from %s but must be at least 1 and %s."
              .formatted(steps, mostRows, FEWEST_ROWS));
    }
  }

  /** The same with another name. */
  public BoostedTreesForecaster withName(String other) {
    return new BoostedTreesForecaster(other, trees, steps, mostRows);
  }

  /** The same with trees that are grown in another way. */
  public BoostedTreesForecaster withTrees(BoostedTrees other) {
    return new BoostedTreesForecaster(name, other, steps, mostRows);
  }

  /** The same with another number of steps ahead that are learnt. */
  public BoostedTreesForecaster withSteps(int number) {
    return new BoostedTreesForecaster(name, trees, number, mostRows);
  }

  /** The same with another number of cases to learn from at most. */
  public BoostedTreesForecaster withMostRows(int number) {
    return new BoostedTreesForecaster(name, trees, steps, number);
  }

  /** {@inheritDoc} The levels are learnt in parallel where the context runs. */
  @Override
  public Forecaster train(Panel panel, FitContext context) {
    LagFeatures features = LagFeatures.of(panel);
    LagFeatures.Rows rows = rows(panel, features, context);
    if (rows.size() < FEWEST_ROWS) {
      return Forecaster.failing(
          name,
          "The catalogue has %s products with %s cases to learn from but boosted trees need %s. Maybe use a forecaster of single products."
              .formatted(panel.size(), rows.size(), FEWEST_ROWS));
    }
    Table table = rows.table();
    Formula formula =
        Formula.of(
                LagFeatures.TARGET,
                features.names().stream()
                    .map(column -> Term.of(column, table.column(column)))
                    .toArray(Term[]::new))
            .withWeights(LagFeatures.WEIGHT);
    try {
      List<TreeRegression> levels =
          context.map(
              "boosted trees", LEVELS.length, level -> grow(level, formula, table, context));
      return new CatalogueTrees(name, features, LEVELS, levels, table, neverNegative(panel));
    } catch (CancellationException asked) {
      throw asked;
    } catch (IllegalStateException failed) {
      return Forecaster.failing(name, String.valueOf(failed.getMessage()));
    }
  }

  private TreeRegression grow(int level, Formula formula, Table table, FitContext context) {
    return trees
        .regressor(formula)
        .withObjective(TreeObjective.quantile(LEVELS[level]))
        .fit(table, context.quiet());
  }

  /** A random part of all cases: product, end of the history that is known, and step ahead. */
  private LagFeatures.Rows rows(Panel panel, LagFeatures features, FitContext context) {
    long cases = 0;
    for (Series series : panel.series()) {
      cases += (long) series.length() * steps;
    }
    double share = Math.min(1, mostRows / (double) Math.max(cases, 1));
    LagFeatures.Rows all = features.new Rows();
    context
        .map("cases", panel.size(), product -> rows(panel, product, features, share, context))
        .forEach(all::addAll);
    return all;
  }

  private LagFeatures.Rows rows(
      Panel panel, int product, LagFeatures features, double share, FitContext context) {
    LagFeatures.Rows rows = features.new Rows();
    Series series = panel.series(product);
    SplittableRandom random = context.random(series.key());
    boolean seen = false;
    for (int end = 1; end < series.length(); end++) {
      seen |= !series.isMissing(end - 1);
      LagFeatures.Origin origin = null;
      for (int step = 1; step <= steps && end + step <= series.length(); step++) {
        boolean drawn = random.nextDouble() < share;
        if (drawn && seen && !series.isMissing(end + step - 1)) {
          long cutoff = series.startPeriod() + end;
          origin =
              origin == null
                  ? features.origin(
                      series.until(cutoff), panel.covariates(product).knownBefore(cutoff))
                  : origin;
          rows.add(origin, step, series.value(end + step - 1));
        }
      }
    }
    return rows;
  }

  private static boolean neverNegative(Panel panel) {
    return panel.series().stream()
        .allMatch(series -> Arrays.stream(series.toArray()).noneMatch(value -> value < 0));
  }
}
