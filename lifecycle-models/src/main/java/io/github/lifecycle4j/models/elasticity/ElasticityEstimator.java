package io.github.lifecycle4j.models.elasticity;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import io.github.lifecycle4j.models.regression.Design;
import io.github.lifecycle4j.models.regression.DesignMatrix;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.MissingRows;
import io.github.lifecycle4j.models.regression.Term;
import io.github.lifecycle4j.models.regression.linear.Coefficient;
import io.github.lifecycle4j.models.regression.linear.LinearRegression;
import io.github.lifecycle4j.train.FitContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Price elasticities of a catalogue: for each product the logarithm of units is regressed on that
 * of its price and on controls, and what a product says little about is drawn towards the others
 * (an empirical Bayes estimate with normal products, Efron and Morris 1975).
 *
 * <p>A price that was cut because demand was low makes the estimate too small, or negative: give
 * what drove both, such as the season, as a control. Rows without sales have no logarithm and are
 * left out; where there are many, elasticities are too small.
 *
 * @param product column of texts with the product
 * @param price column of positive prices
 * @param units column of units sold
 * @param controls what else drives demand, such as promotions; may be empty; one that does not vary
 *     in the rows of a product is left out there
 */
public record ElasticityEstimator(String product, String price, String units, List<Term> controls) {

  private static final String LOG_UNITS = "log units";

  /** A copy of the list. */
  public ElasticityEstimator {
    controls = List.copyOf(controls);
  }

  /** An estimator without controls. */
  public static ElasticityEstimator of(String product, String price, String units) {
    return new ElasticityEstimator(product, price, units, List.of());
  }

  /**
   * The elasticities of the products of a panel, in the order of their names, from how sales differ
   * between a cut of the price and the usual periods around it: promotion, usual price and usual
   * units are controls, for a shop that lowers the price of what sells ever less would seem to sell
   * less because of it. Periods with a stock-out are left out.
   *
   * @param panel products with the covariate {@link Covariates#PRICE} and, where known, {@link
   *     Covariates#PROMOTION} and {@link Covariates#STOCKOUT}
   * @throws IllegalArgumentException if no product tells its elasticity
   */
  public static List<PriceElasticity> ofPanel(Panel panel, FitContext context) {
    return of(PanelSales.PRODUCT, Covariates.PRICE, PanelSales.UNITS)
        .withControls(
            Term.number(Covariates.PROMOTION),
            Term.log(PanelSales.LEVEL),
            Term.log(PanelSales.USUAL_PRICE))
        .estimate(PanelSales.of(panel), context);
  }

  /** The same with these controls. */
  public ElasticityEstimator withControls(Term... terms) {
    return new ElasticityEstimator(product, price, units, List.of(terms));
  }

  /** One product before the others are looked at. */
  private record Own(
      String product, Optional<PriceElasticity.OwnEstimate> estimate, int rows, String note) {}

  /**
   * The elasticities of the products of a table, in the order of their names.
   *
   * @param sales one row for each product and period; rows that lack a value are left out
   * @throws IllegalArgumentException if a column is missing, a price or a number of units negative,
   *     or no product tells its elasticity
   */
  public List<PriceElasticity> estimate(Table sales, FitContext context) {
    TextColumn names = sales.texts(product);
    List<String> products = names.levels();
    int[] index = names.indexesIn(products, -1, -1);
    requirePositive(sales);
    List<Own> owns =
        context.map("elasticity", products.size(), i -> own(sales, products.get(i), index, i));
    List<Own> told = owns.stream().filter(own -> own.estimate().isPresent()).toList();
    if (told.isEmpty()) {
      throw new IllegalArgumentException(
          "None of the %s products tells its elasticity; the first, '%s': %s. Maybe give a longer history with more than one price."
              .formatted(
                  owns.size(),
                  owns.isEmpty() ? "" : owns.get(0).product(),
                  owns.isEmpty() ? "there is none" : owns.get(0).note()));
    }
    Pool pool =
        Pool.of(
            told.stream().mapToDouble(own -> own.estimate().orElseThrow().value()).toArray(),
            told.stream().mapToDouble(own -> variance(own.estimate().orElseThrow())).toArray());
    return owns.stream().map(own -> drawn(own, pool)).toList();
  }

  private void requirePositive(Table sales) {
    NumberColumn prices = sales.numbers(price);
    NumberColumn sold = sales.numbers(units);
    for (int row = 0; row < sales.rows(); row++) {
      if (prices.get(row) <= 0 || sold.get(row) < 0) {
        throw new IllegalArgumentException(
            "Row %s has the price %s and %s units; prices must be positive and units not negative. Clean the sales first."
                .formatted(row, prices.get(row), sold.get(row)));
      }
    }
  }

  private Own own(Table sales, String name, int[] index, int which) {
    NumberColumn all = sales.numbers(units);
    int[] rows =
        IntStream.range(0, index.length)
            .filter(row -> index[row] == which && all.get(row) > 0)
            .toArray();
    Table some = sales.select(rows);
    double[] logs = some.numbers(units).toArray();
    for (int i = 0; i < logs.length; i++) {
      logs[i] = Math.log(logs[i]);
    }
    try {
      List<Term> terms = new ArrayList<>(List.of(Term.log(price)));
      controls.stream().filter(control -> varies(control, some)).forEach(terms::add);
      Formula formula = formula(terms.toArray(Term[]::new));
      Coefficient slope =
          LinearRegression.of(formula)
              .fit(some.with(LOG_UNITS, NumberColumn.of(logs)), FitContext.of(0))
              .coefficients()
              .get(1);
      double error = slope.standardError();
      if (error > 0 && error < Double.POSITIVE_INFINITY) {
        return new Own(
            name,
            Optional.of(new PriceElasticity.OwnEstimate(-slope.value(), error)),
            rows.length,
            "from its own sales");
      }
      return new Own(name, Optional.empty(), rows.length, "its own sales leave no error to tell");
    } catch (IllegalArgumentException unfit) {
      return new Own(name, Optional.empty(), rows.length, "" + unfit.getMessage());
    }
  }

  private static Formula formula(Term... terms) {
    return Formula.of(LOG_UNITS, terms).withMissingRows(MissingRows.DROP);
  }

  /** A control that is the same in all rows of a product says nothing of it and is left out. */
  private static boolean varies(Term control, Table rows) {
    Design design = formula(control).withIntercept(false).design(rows);
    DesignMatrix matrix = design.matrix(rows, design.completeRows(rows));
    for (int column = 0; column < matrix.columns(); column++) {
      for (int row = 1; row < matrix.rows(); row++) {
        if (matrix.get(row, column) != matrix.get(0, column)) {
          return true;
        }
      }
    }
    return false;
  }

  private static double variance(PriceElasticity.OwnEstimate estimate) {
    return estimate.standardError() * estimate.standardError();
  }

  private static PriceElasticity drawn(Own own, Pool pool) {
    return own.estimate()
        .map(
            estimate ->
                new PriceElasticity(
                    own.product(),
                    pool.drawn(estimate.value(), variance(estimate)),
                    Math.sqrt(pool.drawnVariance(variance(estimate))),
                    own.estimate(),
                    own.rows(),
                    String.format(Locale.ROOT, "its own sales say %.2f", estimate.value())))
        .orElseGet(
            () ->
                new PriceElasticity(
                    own.product(),
                    pool.mean(),
                    Math.sqrt(pool.between() + pool.meanVariance()),
                    own.estimate(),
                    own.rows(),
                    "that of the other products, for its own sales do not tell it: " + own.note()));
  }
}
