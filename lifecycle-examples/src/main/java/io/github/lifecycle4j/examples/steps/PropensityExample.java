package io.github.lifecycle4j.examples.steps;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import io.github.lifecycle4j.decide.marketing.CampaignProposal;
import io.github.lifecycle4j.decide.marketing.PromotionPlanner;
import io.github.lifecycle4j.decide.marketing.PromotionProposal;
import io.github.lifecycle4j.decide.marketing.Prospect;
import io.github.lifecycle4j.decide.marketing.Targeting;
import io.github.lifecycle4j.evaluate.ClassProbabilities;
import io.github.lifecycle4j.evaluate.Costs;
import io.github.lifecycle4j.evaluate.GainGroup;
import io.github.lifecycle4j.evaluate.OperatingPoint;
import io.github.lifecycle4j.evaluate.ScoredCases;
import io.github.lifecycle4j.models.explain.LinearExplainer;
import io.github.lifecycle4j.models.propensity.OfferEffect;
import io.github.lifecycle4j.models.propensity.Propensity;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.logistic.LogisticCoefficient;
import io.github.lifecycle4j.models.regression.logistic.LogisticModel;
import io.github.lifecycle4j.models.regression.logistic.LogisticRegression;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StageProbabilities;
import io.github.lifecycle4j.train.FitContext;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/**
 * Propensity: which visitors of a shop will buy, whom an adviser should talk to, why, and whether a
 * sale pays.
 *
 * <p>The visits are made up: the odds of a purchase are exp(−3), times exp(0.2) for each product
 * looked at, exp(1) for visitors who come back, exp(−0.5) on a phone and exp(0.7) on days of sale.
 */
public final class PropensityExample {

  private static final int VISITS = 12_000;
  private static final int LEARNT = 8_000;
  private static final String BUYS = "buys";
  private static final String SALE = "sale";

  private PropensityExample() {}

  /** Runs the example. */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    Table visits = visits();
    Table past = visits.slice(0, LEARNT);
    Table later = visits.slice(LEARNT, VISITS);
    LogisticModel model =
        LogisticRegression.of(Formula.ofAll(BUYS, past)).fit(past, FitContext.of(1));
    for (LogisticCoefficient each : model.coefficients("yes")) {
      out.printf(
          Locale.ROOT,
          "%s: odds times %.2f (log %+.3f ± %.3f)%n",
          each.name(),
          Math.exp(each.value()),
          each.value(),
          each.standardError());
    }
    ClassProbabilities<String> judged =
        ClassProbabilities.of(
            model.classes(), later.texts(BUYS).toList(), model.probabilities(later));
    judge(out, judged.scored("yes"), judged.calibration("yes", 10).expectedError());
    explain(out, model, past, later);
    Propensity buying = new Propensity(model, "yes");
    talk(out, buying, later);
    sale(out, buying, later);
  }

  private static void judge(PrintStream out, ScoredCases cases, double error) {
    GainGroup best = cases.gains(10).get(0);
    out.printf(
        Locale.ROOT,
        "Later visits: AUC %.3f, the likeliest tenth buys %.1f times as often, probabilities miss by %.3f%n",
        cases.rocAuc(),
        best.lift(),
        error);
    // A talk costs 1.50; who wants to buy spends 6.00 more after it, who does not spends nothing.
    Costs talk = new Costs(1.50 - 6.00, 1.50, 0, 0);
    OperatingPoint point = cases.cheapest(talk);
    out.printf(
        Locale.ROOT,
        "Talk from a probability of %.2f on; on the later visits %.2f would have been best: %.0f talks earn %.0f%n",
        talk.threshold(),
        point.threshold(),
        point.truePositives() + point.falsePositives(),
        -talk.of(point));
  }

  /** A talk costs 1.50 and makes who would buy spend 6.00 more; there are 600.00 for talks. */
  private static void talk(PrintStream out, Propensity buying, Table later) {
    String[] names = new String[later.rows()];
    Arrays.setAll(names, row -> "visit " + row);
    List<Prospect> prospects =
        buying.prospects(later.with("visit", TextColumn.of(names)), "visit", 1, 6.00, 1.50);
    CampaignProposal talks =
        Targeting.DEFAULTS.withBudget(600).propose(ProductKey.of("talks"), prospects);
    out.println("Talks: " + talks.rationale());
  }

  /** Does a tenth off the price of 30.00, at a cost of 12.00, pay for these visitors? */
  private static void sale(PrintStream out, Propensity buying, Table later) {
    OfferEffect effect =
        buying.effect(
            later.with(SALE, NumberColumn.of(new double[later.rows()])),
            later.with(
                SALE,
                NumberColumn.of(DoubleStream.generate(() -> 1).limit(later.rows()).toArray())));
    out.printf(
        Locale.ROOT,
        "Of %d visitors %.0f buy without a sale and %.0f with one%n",
        effect.customers(),
        effect.without(),
        effect.with());
    StageEstimate mature =
        new StageEstimate(
            ProductKey.of("kettle"),
            51,
            StageProbabilities.certain(LifecycleStage.MATURITY),
            1,
            Optional.empty(),
            effect.without(),
            List.of("The planner says so."));
    PromotionProposal proposal =
        PromotionPlanner.DEFAULTS
            .propose(List.of(effect.promotion(mature, 52, 30, 12, 0.10, 500)))
            .get(0);
    out.println(proposal.key() + ": " + proposal.rationale());
  }

  private static void explain(PrintStream out, LogisticModel model, Table past, Table later) {
    double[][] probabilities = model.probabilities(later);
    int likeliest = 0;
    for (int row = 1; row < probabilities.length; row++) {
      likeliest = probabilities[row][1] > probabilities[likeliest][1] ? row : likeliest;
    }
    out.printf(
        Locale.ROOT,
        "The likeliest buyer, %.0f %%: %s%n",
        100 * probabilities[likeliest][1],
        LinearExplainer.of(model, "yes", past).explain(later, likeliest).text());
  }

  private static Table visits() {
    SplittableRandom chance = new SplittableRandom(4);
    double[] products = new double[VISITS];
    double[] sale = new double[VISITS];
    List<String> visitor = new ArrayList<>();
    List<String> device = new ArrayList<>();
    List<String> buys = new ArrayList<>();
    for (int i = 0; i < VISITS; i++) {
      products[i] = chance.nextInt(11);
      boolean returning = chance.nextInt(3) == 0;
      boolean phone = chance.nextBoolean();
      sale[i] = chance.nextInt(2);
      double odds =
          Math.exp(
              -3 + 0.2 * products[i] + (returning ? 1 : 0) - (phone ? 0.5 : 0) + 0.7 * sale[i]);
      visitor.add(returning ? "returning" : "new");
      device.add(phone ? "phone" : "computer");
      buys.add(chance.nextDouble() < odds / (1 + odds) ? "yes" : "no");
    }
    return Table.empty()
        .with("products", NumberColumn.of(products))
        .with("visitor", TextColumn.of(visitor))
        .with("device", TextColumn.of(device))
        .with(SALE, NumberColumn.of(sale))
        .with(BUYS, TextColumn.of(buys));
  }
}
