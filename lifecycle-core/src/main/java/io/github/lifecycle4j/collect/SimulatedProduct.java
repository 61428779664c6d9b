package io.github.lifecycle4j.collect;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** One product of a simulated catalogue: the same draws give its rows and its truth. */
final class SimulatedProduct {

  private static final List<String> CATEGORIES =
      List.of("garden", "toys", "kitchen", "stationery", "clothing", "electronics");

  private final ProductKey key;
  private final SimulatedCatalog catalog;
  private final String category;
  private final SimulatedLife life;
  private final SimulatedPlan plan;
  private final long storeSeed;

  /** Draws the product with this key. */
  SimulatedProduct(ProductKey key, SimulatedCatalog catalog) {
    this.key = key;
    this.catalog = catalog;
    SplittableRandom random = key.random(catalog.seed());
    SplittableRandom lifeRandom = random.split();
    SplittableRandom planRandom = random.split();
    storeSeed = random.nextLong();
    category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
    life = SimulatedLife.draw(lifeRandom, catalog.weeks());
    plan =
        SimulatedPlan.draw(
            planRandom,
            life,
            SimulatedSeason.of(category, catalog.seed()),
            catalog.start(),
            catalog.weeks() + catalog.plannedWeeks());
  }

  /** Adds the rows of the product. */
  void write(Observations.Builder rows) {
    int index = rows.product(key);
    rows.attribute(key, Covariates.CATEGORY, category);
    rows.attribute(key, Covariates.DESCRIPTION, "simulated %s product".formatted(category));
    SimulatedStore store = store();
    int end = Math.min(catalog.weeks(), Math.max(plan.first(), life.end()));
    for (int week = plan.first(); week < end; week++) {
      store.live(week);
      store.review();
      double carts = store.carts();
      rows.add(
          index,
          day(week),
          store.sales,
          plan.price(week),
          plan.promoted(week) ? 1 : 0,
          store.stock,
          store.stockout(),
          store.visits(week, carts),
          carts,
          store.reviews,
          store.rating());
    }
    double none = Double.NaN;
    for (int week = end; week < catalog.weeks(); week++) {
      rows.add(index, day(week), 0, none, 0, none, none, 0, 0, 0, none);
    }
    for (int week = catalog.weeks(); week < catalog.weeks() + catalog.plannedWeeks(); week++) {
      double promoted = plan.promoted(week) ? 1 : 0;
      rows.add(
          index, day(week), none, plan.price(week), promoted, none, none, none, none, none, none);
    }
  }

  /** What is behind the sales. */
  SimulatedTruth truth() {
    int first = plan.first();
    double[] expected = new double[catalog.weeks() - first];
    double[] demand = new double[expected.length];
    SimulatedStore store = store();
    for (int week = first; week < catalog.weeks(); week++) {
      expected[week - first] = plan.expected(week);
      store.live(week);
      demand[week - first] = store.demand;
    }
    return new SimulatedTruth(
        key,
        life.shape().name().toLowerCase(Locale.ROOT),
        series(life.launch(), life.levels()),
        series(first, expected),
        series(first, demand));
  }

  private SimulatedStore store() {
    return new SimulatedStore(new SplittableRandom(storeSeed), life, plan, catalog.weeks());
  }

  private Series series(int week, double[] values) {
    return Series.of(key, Frequency.WEEKLY, catalog.start().plusWeeks(week), values);
  }

  private long day(int week) {
    return catalog.start().plusWeeks(week).toEpochDay();
  }
}
