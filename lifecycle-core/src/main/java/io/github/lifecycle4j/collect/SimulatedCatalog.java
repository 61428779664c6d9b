package io.github.lifecycle4j.collect;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.Observations.Column;
import io.github.lifecycle4j.data.Observations.Coverage;
import io.github.lifecycle4j.data.Observations.Role;
import io.github.lifecycle4j.data.ProductKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A simulated shop: weekly sales of products whose whole truth is known, to learn, to test and to
 * show with. Nothing in it was ever sold, and the source, the keys and the descriptions say so.
 *
 * <p>Products live lives of several shapes and lengths; some were launched before the simulated
 * weeks, some leave the catalogue within them. Demand is the level of the life times the season of
 * the category (shared by its products) times the effect of price and promotion, with a dip after
 * each promotion, and Poisson or negative binomial noise; one product in five sells a few units a
 * week at best. Sales are what demand and stock allow. A row is one product in one week, from its
 * launch on; once discontinued, a product sells zero and has no price and no stock. Columns:
 *
 * <ul>
 *   <li>planned: {@link Covariates#PRICE} (discount taken off), {@link Covariates#PROMOTION};
 *   <li>past: {@link Covariates#STOCK}, {@link Covariates#STOCKOUT}, {@link #VISITS}, {@link
 *       #CARTS}, {@link #REVIEWS}, {@link #RATING};
 *   <li>static: {@link Covariates#CATEGORY}, {@link Covariates#DESCRIPTION}.
 * </ul>
 *
 * <p>Each product is drawn from a generator of its own, derived from seed and key: more products
 * leave the others as they are.
 *
 * @param start first day of the first week, a Monday
 * @param products number of products, at least 1
 * @param weeks number of simulated weeks, at least 1
 * @param plannedWeeks weeks after the last simulated one for which rows with price and promotion
 *     but with missing units are added, at least 0
 * @param seed seed of every draw
 */
public record SimulatedCatalog(
    LocalDate start, int products, int weeks, int plannedWeeks, long seed) implements PanelSource {

  /** Visits to the product's page in the week. */
  public static final String VISITS = "visits";

  /** Carts that held the product in the week. */
  public static final String CARTS = "carts";

  /** New reviews of the week. */
  public static final String REVIEWS = "reviews";

  /** Mean rating of all reviews so far, 1 to 5; missing before the first review. */
  public static final String RATING = "rating";

  /**
   * @throws IllegalArgumentException if the start is not a Monday or a number is out of its range
   */
  public SimulatedCatalog {
    LocalDate monday = Frequency.WEEKLY.startOf(Frequency.WEEKLY.periodOf(start));
    if (!monday.equals(start)) {
      throw new IllegalArgumentException(
          "The start %s is no Monday, but weeks start on Mondays. Maybe use %s."
              .formatted(start, monday));
    }
    if (products < 1 || weeks < 1 || plannedWeeks < 0) {
      throw new IllegalArgumentException(
          "The simulated catalogue has %s products, %s weeks and %s planned weeks, but needs at least 1, 1 and 0."
              .formatted(products, weeks, plannedWeeks));
    }
  }

  /** A catalogue of 100 products over 156 weeks with seed 1. */
  public static SimulatedCatalog startingOn(LocalDate monday) {
    return new SimulatedCatalog(monday, 100, 156, 0, 1);
  }

  /** The same with this number of products. */
  public SimulatedCatalog withProducts(int number) {
    return new SimulatedCatalog(start, number, weeks, plannedWeeks, seed);
  }

  /** The same over this number of weeks. */
  public SimulatedCatalog withWeeks(int number) {
    return new SimulatedCatalog(start, products, number, plannedWeeks, seed);
  }

  /** The same with price and promotion planned for this number of weeks ahead. */
  public SimulatedCatalog withPlannedWeeks(int number) {
    return new SimulatedCatalog(start, products, weeks, number, seed);
  }

  /** The same with another seed. */
  public SimulatedCatalog withSeed(long other) {
    return new SimulatedCatalog(start, products, weeks, plannedWeeks, other);
  }

  @Override
  public Collected collect() {
    Observations.Builder rows =
        Observations.builder(
                Frequency.WEEKLY,
                new Column(Covariates.PRICE, Role.FUTURE),
                new Column(Covariates.PROMOTION, Role.FUTURE),
                new Column(Covariates.STOCK, Role.PAST),
                new Column(Covariates.STOCKOUT, Role.PAST),
                new Column(VISITS, Role.PAST),
                new Column(CARTS, Role.PAST),
                new Column(REVIEWS, Role.PAST),
                new Column(RATING, Role.PAST))
            .coverage(new Coverage(start, start.plusWeeks(weeks).minusDays(1)));
    for (int i = 0; i < products; i++) {
      product(i).write(rows);
    }
    Observations observations = rows.build();
    CollectionReport report =
        new CollectionReport(
            "simulated catalogue, seed %s (not real sales)".formatted(seed),
            observations.rows(),
            observations.rows(),
            0,
            List.of());
    return new Collected(observations, report);
  }

  /** What is behind the sales of each product, in the order of the products. */
  public List<SimulatedTruth> truth() {
    List<SimulatedTruth> truths = new ArrayList<>(products);
    for (int i = 0; i < products; i++) {
      truths.add(product(i).truth());
    }
    return List.copyOf(truths);
  }

  private SimulatedProduct product(int index) {
    return new SimulatedProduct(ProductKey.of("simulated-" + (index + 1)), this);
  }
}
