package io.github.lifecycle4j.models.elasticity;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import io.github.lifecycle4j.models.elasticity.PriceElasticity.OwnEstimate;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.MissingRows;
import io.github.lifecycle4j.models.regression.Term;
import io.github.lifecycle4j.models.regression.linear.Coefficient;
import io.github.lifecycle4j.models.regression.linear.LinearModel;
import io.github.lifecycle4j.models.regression.linear.LinearRegression;
import io.github.lifecycle4j.train.FitContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Own and cross price elasticities of a group of products that are sold side by side: the logarithm
 * of the units of each is regressed on those of all prices of the same period and on controls. Own
 * elasticities are drawn towards each other, and so are cross elasticities, as by {@link
 * ElasticityEstimator}.
 *
 * <p>The traps are those of {@link ElasticityEstimator} too. A product needs more periods than
 * there are products.
 *
 * @param product column of texts with the product
 * @param period column of numbers with the period, such as the week
 * @param price column of positive prices
 * @param units column of units sold
 * @param controls what else drives demand, such as promotions; may be empty
 */
public record PriceSystemEstimator(
    String product, String period, String price, String units, List<Term> controls) {

  private static final String LOG_UNITS = "log units";

  /** A copy of the list. */
  public PriceSystemEstimator {
    controls = List.copyOf(controls);
  }

  /** An estimator without controls. */
  public static PriceSystemEstimator of(String product, String period, String price, String units) {
    return new PriceSystemEstimator(product, period, price, units, List.of());
  }

  /** The same with these controls. */
  public PriceSystemEstimator withControls(Term... terms) {
    return new PriceSystemEstimator(product, period, price, units, List.of(terms));
  }

  /** What a product says of all prices, its own first where it says anything. */
  private record Own(String product, int rows, Map<String, OwnEstimate> byPrice, String note) {

    Optional<OwnEstimate> of(String other) {
      return Optional.ofNullable(byPrice.get(other));
    }
  }

  /**
   * The elasticities of a group.
   *
   * @param sales one row for each product and period; rows that lack a value are left out, and
   *     periods in which the price of another product is not known
   * @throws IllegalArgumentException if a column is missing, or no product tells its own elasticity
   */
  public PriceSystem estimate(Table sales, FitContext context) {
    TextColumn names = sales.texts(product);
    List<String> products = names.levels();
    int[] index = names.indexesIn(products, -1, -1);
    List<Map<Double, Double>> prices = prices(sales, index, products.size());
    List<Own> owns =
        context.map("price system", products.size(), i -> own(sales, products, index, prices, i));
    Pool pool =
        pool(owns.stream().flatMap(own -> own.of(own.product()).stream()).toList())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "None of the %s products tells its elasticity; the first: %s. Maybe give a longer history with more than one price."
                            .formatted(owns.size(), owns.isEmpty() ? "none" : owns.get(0).note())));
    List<OwnEstimate> crossed = new ArrayList<>();
    for (Own own : owns) {
      own.byPrice().forEach((other, told) -> add(crossed, own, other, told));
    }
    Optional<Pool> crossPool = pool(crossed);
    List<PriceElasticity> elasticities = new ArrayList<>();
    List<CrossElasticity> cross = new ArrayList<>();
    for (Own own : owns) {
      Drawn drawn = Drawn.of(own.of(own.product()), pool);
      elasticities.add(
          new PriceElasticity(
              own.product(),
              drawn.value(),
              drawn.error(),
              own.of(own.product()),
              own.rows(),
              own.note()));
      for (String other : products) {
        if (!other.equals(own.product()) && crossPool.isPresent()) {
          Drawn one = Drawn.of(own.of(other), crossPool.get());
          cross.add(
              new CrossElasticity(own.product(), other, one.value(), one.error(), own.of(other)));
        }
      }
    }
    return new PriceSystem(elasticities, cross);
  }

  private static void add(List<OwnEstimate> crossed, Own own, String other, OwnEstimate told) {
    if (!other.equals(own.product())) {
      crossed.add(told);
    }
  }

  private static Optional<Pool> pool(List<OwnEstimate> told) {
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Pool.of(
                told.stream().mapToDouble(OwnEstimate::value).toArray(),
                told.stream().mapToDouble(one -> square(one.standardError())).toArray()));
  }

  private static double square(double value) {
    return value * value;
  }

  /** An estimate drawn towards the others, or theirs where there is none. */
  private record Drawn(double value, double error) {

    static Drawn of(Optional<OwnEstimate> own, Pool pool) {
      return own.map(
              one ->
                  new Drawn(
                      pool.drawn(one.value(), square(one.standardError())),
                      Math.sqrt(pool.drawnVariance(square(one.standardError())))))
          .orElseGet(() -> new Drawn(pool.mean(), Math.sqrt(pool.between() + pool.meanVariance())));
    }
  }

  /** Prices by product and period. */
  private List<Map<Double, Double>> prices(Table sales, int[] index, int products) {
    List<Map<Double, Double>> prices = new ArrayList<>();
    IntStream.range(0, products).forEach(i -> prices.add(new HashMap<>()));
    NumberColumn periods = sales.numbers(period);
    NumberColumn money = sales.numbers(price);
    for (int row = 0; row < index.length; row++) {
      if (index[row] >= 0 && !periods.isMissing(row) && money.get(row) > 0) {
        prices.get(index[row]).put(periods.get(row), money.get(row));
      }
    }
    return prices;
  }

  private Own own(
      Table sales,
      List<String> products,
      int[] index,
      List<Map<Double, Double>> prices,
      int which) {
    String name = products.get(which);
    NumberColumn sold = sales.numbers(units);
    int[] rows =
        IntStream.range(0, index.length)
            .filter(row -> index[row] == which && sold.get(row) > 0)
            .toArray();
    Table table = sales.select(rows);
    double[] logs = Arrays.stream(table.numbers(units).toArray()).map(Math::log).toArray();
    table = table.with(LOG_UNITS, NumberColumn.of(logs));
    Map<String, String> columns = new HashMap<>();
    List<Term> terms = new ArrayList<>(controls);
    for (int other = 0; other < products.size(); other++) {
      Map<Double, Double> known = prices.get(other);
      double[] at =
          Arrays.stream(table.numbers(period).toArray())
              .map(t -> known.getOrDefault(t, Double.NaN))
              .toArray();
      if (Arrays.stream(at).filter(money -> money > 0).distinct().count() > 1) {
        String column = "price of " + products.get(other);
        table = table.with(column, NumberColumn.of(at));
        terms.add(Term.log(column));
        columns.put("log(" + column + ")", products.get(other));
      }
    }
    try {
      Formula formula =
          Formula.of(LOG_UNITS, terms.toArray(Term[]::new)).withMissingRows(MissingRows.DROP);
      LinearModel model = LinearRegression.of(formula).fit(table, FitContext.of(0));
      return new Own(name, rows.length, told(model, columns, name), "beside the other prices");
    } catch (IllegalArgumentException unfit) {
      return new Own(
          name,
          rows.length,
          Map.of(),
          "that of the other products, for its own sales do not tell it: " + unfit.getMessage());
    }
  }

  private static Map<String, OwnEstimate> told(
      LinearModel model, Map<String, String> columns, String name) {
    Map<String, OwnEstimate> told = new TreeMap<>();
    for (Coefficient one : model.coefficients()) {
      String other = columns.get(one.name());
      double error = one.standardError();
      if (other != null && error > 0 && error < Double.POSITIVE_INFINITY) {
        double value = other.equals(name) ? -one.value() : one.value();
        told.put(other, new OwnEstimate(value, error));
      }
    }
    return Collections.unmodifiableMap(told);
  }
}
