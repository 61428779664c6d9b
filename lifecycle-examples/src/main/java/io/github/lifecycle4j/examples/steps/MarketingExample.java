package io.github.lifecycle4j.examples.steps;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import io.github.lifecycle4j.decide.marketing.CampaignProposal;
import io.github.lifecycle4j.decide.marketing.CustomerActivity;
import io.github.lifecycle4j.decide.marketing.PromotionOffer;
import io.github.lifecycle4j.decide.marketing.PromotionPlanner;
import io.github.lifecycle4j.decide.marketing.PromotionProposal;
import io.github.lifecycle4j.decide.marketing.Prospect;
import io.github.lifecycle4j.decide.marketing.RfmScore;
import io.github.lifecycle4j.decide.marketing.RfmScoring;
import io.github.lifecycle4j.decide.marketing.Targeting;
import io.github.lifecycle4j.decide.marketing.UpliftCases;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Term;
import io.github.lifecycle4j.models.regression.logistic.LogisticRegression;
import io.github.lifecycle4j.models.uplift.TwoModelUplift;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StageProbabilities;
import io.github.lifecycle4j.train.FitContext;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Marketing: which customers are worth what, whom a letter moves and who is written to, and which
 * products to promote in their stage of life.
 *
 * <p>The trial is made up: of 8,000 customers half got a letter by chance. Of those who had bought
 * online 10 % order without a letter and 20 % with one; of those who had bought in a shop 15 %
 * either way.
 */
public final class MarketingExample {

  private static final int CUSTOMERS = 8_000;

  private MarketingExample() {}

  /** Runs the example. */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    segments(out);
    campaign(out);
    promotions(out);
  }

  private static void segments(PrintStream out) {
    // Weeks since the last purchase, purchases, money spent.
    List<CustomerActivity> customers =
        List.of(
            new CustomerActivity("Ada", 1, 12, 900),
            new CustomerActivity("Ben", 2, 1, 20),
            new CustomerActivity("Cleo", 30, 10, 700),
            new CustomerActivity("Dan", 40, 2, 40),
            new CustomerActivity("Eve", 12, 5, 300));
    for (RfmScore score : RfmScoring.DEFAULTS.score(customers)) {
      out.printf("%-5s %s %s%n", score.customer(), score.cell(), score.segment());
    }
  }

  private static void campaign(PrintStream out) {
    Table trial = trial();
    // Learnt on one half, judged and used on the other.
    Table unseen = trial.slice(CUSTOMERS / 2, CUSTOMERS);
    double[] uplift =
        TwoModelUplift.of(
                "letter",
                LogisticRegression.of(Formula.of("ordered", Term.category("channel"))),
                "1")
            .fit(trial.slice(0, CUSTOMERS / 2), FitContext.of(1))
            .uplift(unseen);
    double[] letter = unseen.numbers("letter").toArray();
    boolean[] treated = new boolean[letter.length];
    for (int i = 0; i < treated.length; i++) {
      treated[i] = letter[i] == 1;
    }
    UpliftCases cases = UpliftCases.of(treated, unseen.numbers("ordered").toArray(), uplift);
    out.printf(
        Locale.ROOT,
        "Letter: %+.3f orders a customer, Qini %.4f%n",
        cases.averageEffect(),
        cases.qini());
    // An order earns 20, a letter costs 0.80, and there are 800 to spend.
    List<Prospect> prospects =
        IntStream.range(0, uplift.length)
            .mapToObj(i -> Prospect.of("c" + i, uplift[i], 20, 0.80))
            .toList();
    CampaignProposal proposal =
        Targeting.DEFAULTS.withBudget(800).propose(ProductKey.of("autumn letter"), prospects);
    out.println(proposal.rationale());
  }

  private static Table trial() {
    SplittableRandom chance = new SplittableRandom(1);
    String[] channel = new String[CUSTOMERS];
    double[] letter = new double[CUSTOMERS];
    double[] ordered = new double[CUSTOMERS];
    for (int i = 0; i < CUSTOMERS; i++) {
      boolean online = chance.nextBoolean();
      channel[i] = online ? "online" : "shop";
      letter[i] = chance.nextInt(2);
      double probability = online ? 0.10 + 0.10 * letter[i] : 0.15;
      ordered[i] = chance.nextDouble() < probability ? 1 : 0;
    }
    return Table.empty()
        .with("channel", TextColumn.of(channel))
        .with("letter", NumberColumn.of(letter))
        .with("ordered", NumberColumn.of(ordered));
  }

  private static void promotions(PrintStream out) {
    // The same promotion for each: 10 % off a price of 10 at a cost of 4, 100 units without it and
    // 50 % more with it, a fifth of them only bought earlier; an advertisement for 100.
    List<PromotionOffer> offers =
        List.of(
            offer("novelty", LifecycleStage.INTRODUCTION),
            offer("classic", LifecycleStage.MATURITY),
            offer("veteran", LifecycleStage.DECLINE));
    for (PromotionProposal proposal : PromotionPlanner.DEFAULTS.propose(offers)) {
      out.println(proposal.key() + ": " + proposal.rationale());
    }
  }

  private static PromotionOffer offer(String product, LifecycleStage stage) {
    StageEstimate estimate =
        new StageEstimate(
            ProductKey.of(product),
            51,
            StageProbabilities.certain(stage),
            1,
            Optional.empty(),
            100,
            List.of("The planner says so."));
    return new PromotionOffer(
        estimate, 52, 10, 4, 0.10, 100, 0.50, 0.20, Double.POSITIVE_INFINITY, 100);
  }
}
