package io.github.lifecycle4j.models.elasticity;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.MissingRows;
import io.github.lifecycle4j.models.regression.Term;
import io.github.lifecycle4j.models.regression.linear.LinearModel;
import io.github.lifecycle4j.models.regression.linear.LinearRegression;
import io.github.lifecycle4j.train.FitContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What promotions really sell: for each product the logarithm of units is regressed on its own
 * promotion, on the promotions of the periods before (the dip after a promotion, when customers use
 * up what they bought early), on the share of the other products of its group that are on promotion
 * (cannibalisation), on a trend and on the logarithm of the price, if one is given and varies
 * beside the promotions (van Heerde, Leeflang and Wittink 2004, J. Marketing Research 41). Each
 * effect is drawn towards that of the other products, as {@link ElasticityEstimator} does.
 *
 * <p>Periods without sales have no logarithm and are left out; promotions that were run when demand
 * was high anyway look better than they are.
 *
 * @param dip number of periods after a promotion in which sales may be lower, at least 0
 * @param withPrice whether the price is a control of its own: leave it out where the promotion is
 *     the price cut
 */
public record PromotionEffectEstimator(int dip, boolean withPrice) {

  /** Two periods of dip, the price cut a part of the promotion. */
  public static final PromotionEffectEstimator DEFAULTS = new PromotionEffectEstimator(2, false);

  private static final String LOG_UNITS = "log units";
  private static final String OWN = "promotion";
  private static final String OTHERS = "promotions of others";
  private static final String TREND = "trend";

  /**
   * @throws IllegalArgumentException if the number of periods is negative
   */
  public PromotionEffectEstimator {
    if (dip < 0) {
      throw new IllegalArgumentException(
          "The dip lasts %s periods but must not be negative.".formatted(dip));
    }
  }

  /** The same with another number of periods of dip. */
  public PromotionEffectEstimator withDip(int periods) {
    return new PromotionEffectEstimator(periods, withPrice);
  }

  /** The same with the price as a control, or without. */
  public PromotionEffectEstimator withPrice(boolean control) {
    return new PromotionEffectEstimator(dip, control);
  }

  /** A coefficient with its variance. */
  private record Effect(double value, double variance) {}

  /**
   * What a product says before the others are looked at.
   *
   * @param baseline median units of the periods without any promotion
   */
  private record Own(
      double baseline, Optional<Effect> during, Optional<Effect> after, Optional<Effect> others) {}

  /**
   * The effects of a promotion of each product of a catalogue.
   *
   * @param panel products with the covariate {@link Covariates#PROMOTION}, 0 … 1; their groups are
   *     the values of {@link Covariates#CATEGORY}, one group of all where there is none
   * @return those of all products that sold anything without promotion, in the order of the panel;
   *     a product that was never on promotion has the effects of the others
   * @throws IllegalArgumentException if no product tells the effect of its promotions
   */
  public List<PromotionLift> estimate(Panel panel, FitContext context) {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < panel.size(); i++) {
      groups.computeIfAbsent(group(panel, i), name -> new ArrayList<>()).add(i);
    }
    List<Own> owns =
        context.map(
            "promotions",
            panel.size(),
            i -> own(panel, i, groups.getOrDefault(group(panel, i), List.of())));
    Optional<Pool> during = pool(owns.stream().map(Own::during).toList());
    if (during.isEmpty()) {
      throw new IllegalArgumentException(
          "None of the %s products tells the effect of its promotions. Maybe give the covariate '%s', and a history with periods on and off promotion."
              .formatted(panel.size(), Covariates.PROMOTION));
    }
    Optional<Pool> after = pool(owns.stream().map(Own::after).toList());
    Optional<Pool> others = pool(owns.stream().map(Own::others).toList());
    List<PromotionLift> lifts = new ArrayList<>();
    for (int i = 0; i < panel.size(); i++) {
      if (owns.get(i).baseline() > 0) {
        lifts.add(
            lift(
                panel,
                i,
                groups.getOrDefault(group(panel, i), List.of()),
                owns,
                during.get(),
                after,
                others));
      }
    }
    return List.copyOf(lifts);
  }

  private static String group(Panel panel, int product) {
    return panel.covariates(product).attribute(Covariates.CATEGORY).orElse("");
  }

  private static Optional<Pool> pool(List<Optional<Effect>> effects) {
    List<Effect> told = effects.stream().flatMap(Optional::stream).toList();
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Pool.of(
                told.stream().mapToDouble(Effect::value).toArray(),
                told.stream().mapToDouble(Effect::variance).toArray()));
  }

  private Own own(Panel panel, int product, List<Integer> group) {
    Table table = table(panel, product, group);
    double baseline = baseline(table);
    List<Term> terms = new ArrayList<>(List.of(Term.number(TREND)));
    if (withPrice && varies(table, Covariates.PRICE)) {
      terms.add(Term.log(Covariates.PRICE));
    }
    List<String> after =
        IntStream.rangeClosed(1, dip).mapToObj(PromotionEffectEstimator::before).toList();
    boolean promoted = varies(table, OWN);
    boolean rivals = varies(table, OTHERS);
    if (promoted) {
      terms.add(Term.number(OWN));
      after.forEach(name -> terms.add(Term.number(name)));
    }
    if (rivals) {
      terms.add(Term.number(OTHERS));
    }
    Optional<LinearModel> model = fit(table, terms);
    return new Own(
        baseline,
        model.filter(it -> promoted).flatMap(it -> effect(it, List.of(OWN))),
        model.filter(it -> promoted && dip > 0).flatMap(it -> effect(it, after)),
        model.filter(it -> rivals).flatMap(it -> effect(it, List.of(OTHERS))));
  }

  private static Optional<LinearModel> fit(Table table, List<Term> terms) {
    try {
      Formula formula =
          Formula.of(LOG_UNITS, terms.toArray(Term[]::new)).withMissingRows(MissingRows.DROP);
      return Optional.of(LinearRegression.of(formula).fit(table, FitContext.of(0)))
          .filter(model -> model.degreesOfFreedom() > 0 && model.sigma() > 0);
    } catch (IllegalArgumentException unfit) {
      // Too short a history, or effects that it cannot tell apart: the others speak for it.
      return Optional.empty();
    }
  }

  /** The sum of some coefficients. */
  private static Optional<Effect> effect(LinearModel model, List<String> names) {
    double value = 0;
    double variance = 0;
    for (String one : names) {
      value += model.coefficient(one).value();
      for (String other : names) {
        variance += model.covariance(one, other);
      }
    }
    return variance > 0 && Double.isFinite(variance)
        ? Optional.of(new Effect(value, variance))
        : Optional.empty();
  }

  private static String before(int lag) {
    return "promotion %s before".formatted(lag);
  }

  /** One row for each period of a product. */
  private Table table(Panel panel, int product, List<Integer> group) {
    Series units = panel.series(product);
    int length = units.length();
    double[] logs = new double[length];
    double[] own = new double[length];
    double[] others = new double[length];
    double[] price = new double[length];
    double[] trend = new double[length];
    double[][] lags = new double[dip][length];
    for (int i = 0; i < length; i++) {
      long period = units.startPeriod() + i;
      logs[i] = units.value(i) > 0 ? Math.log(units.value(i)) : Double.NaN;
      own[i] = promotion(panel, product, period);
      others[i] = others(panel, product, group, period);
      double money = value(panel, product, Covariates.PRICE, period);
      price[i] = money > 0 ? money : Double.NaN;
      trend[i] = (double) i / length;
      for (int lag = 1; lag <= dip; lag++) {
        lags[lag - 1][i] = promotion(panel, product, period - lag);
      }
    }
    Table table =
        Table.empty()
            .with(LOG_UNITS, NumberColumn.of(logs))
            .with(OWN, NumberColumn.of(own))
            .with(OTHERS, NumberColumn.of(others))
            .with(Covariates.PRICE, NumberColumn.of(price))
            .with(TREND, NumberColumn.of(trend));
    for (int lag = 1; lag <= dip; lag++) {
      table = table.with(before(lag), NumberColumn.of(lags[lag - 1]));
    }
    return table;
  }

  private static double value(Panel panel, int product, String name, long period) {
    return panel
        .covariates(product)
        .series(name)
        .map(series -> series.valueAt(period))
        .orElse(Double.NaN);
  }

  /** A period without a known promotion has none. */
  private static double promotion(Panel panel, int product, long period) {
    double value = value(panel, product, Covariates.PROMOTION, period);
    return Double.isNaN(value) ? 0 : value;
  }

  /** Mean promotion of the other products of a group. */
  private static double others(Panel panel, int product, List<Integer> group, long period) {
    double sum = 0;
    for (int other : group) {
      sum += other == product ? 0 : promotion(panel, other, period);
    }
    return group.size() < 2 ? 0 : sum / (group.size() - 1);
  }

  private static boolean varies(Table table, String name) {
    NumberColumn column = table.numbers(name);
    NumberColumn logs = table.numbers(LOG_UNITS);
    double[] seen =
        IntStream.range(0, column.size())
            .filter(row -> !logs.isMissing(row) && !column.isMissing(row))
            .mapToDouble(column::get)
            .distinct()
            .toArray();
    return seen.length > 1;
  }

  private double baseline(Table table) {
    NumberColumn logs = table.numbers(LOG_UNITS);
    double[] plain =
        IntStream.range(0, logs.size())
            .filter(row -> !logs.isMissing(row) && table.numbers(OWN).get(row) == 0)
            .mapToDouble(row -> Math.exp(logs.get(row)))
            .sorted()
            .toArray();
    return plain.length == 0 ? Double.NaN : plain[plain.length / 2];
  }

  private PromotionLift lift(
      Panel panel,
      int product,
      List<Integer> group,
      List<Own> owns,
      Pool during,
      Optional<Pool> after,
      Optional<Pool> others) {
    Own own = owns.get(product);
    Effect effect = drawn(own.during(), during);
    double units = own.baseline() * Math.expm1(effect.value());
    double dipUnits =
        after
            .map(pool -> drawn(own.after(), pool))
            .map(it -> own.baseline() * spread(it.value()))
            .orElse(0.0);
    double lost = 0;
    for (int other : group) {
      Own rival = owns.get(other);
      if (other != product && rival.baseline() > 0 && others.isPresent()) {
        double share = drawn(rival.others(), others.get()).value() / (group.size() - 1);
        lost += rival.baseline() * Math.expm1(share);
      }
    }
    return new PromotionLift(
        panel.series(product).key(),
        own.baseline(),
        units,
        dipUnits,
        lost,
        effect.value(),
        Math.sqrt(effect.variance()));
  }

  /** The dip is spread over its periods: the sum of what each loses, near enough all alike. */
  private double spread(double sum) {
    return dip * Math.expm1(sum / dip);
  }

  /** A product's own effect drawn towards the others, or theirs where it tells none. */
  private static Effect drawn(Optional<Effect> own, Pool pool) {
    return own.map(
            it ->
                new Effect(
                    pool.drawn(it.value(), it.variance()), pool.drawnVariance(it.variance())))
        .orElseGet(() -> new Effect(pool.mean(), pool.between() + pool.meanVariance()));
  }
}
