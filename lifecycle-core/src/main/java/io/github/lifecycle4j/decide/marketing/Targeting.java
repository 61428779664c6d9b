package io.github.lifecycle4j.decide.marketing;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.Choice;
import io.github.lifecycle4j.decide.internal.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Picks the customers whom it pays most to write to within a budget: those who bring more than they
 * cost, by falling gain for each unit of cost. The profit is within that of one customer of the
 * best; where all cost the same it is the best.
 *
 * @param budget largest sum of the costs, in money, not negative, maybe infinite
 */
public record Targeting(double budget) {

  /** Everyone who brings more than writing costs. */
  public static final Targeting DEFAULTS = new Targeting(Double.POSITIVE_INFINITY);

  /**
   * @throws IllegalArgumentException if the budget is negative or {@code NaN}
   */
  public Targeting {
    if (!(budget >= 0)) {
      throw new IllegalArgumentException(
          "The budget is %s but must be a number that is not negative.".formatted(budget));
    }
  }

  /** The same with another budget. */
  public Targeting withBudget(double money) {
    return new Targeting(money);
  }

  /**
   * Proposes whom to write to.
   *
   * @param campaign name of the campaign, or the product it is for
   * @param prospects customers who could be written to
   */
  public CampaignProposal propose(ProductKey campaign, List<Prospect> prospects) {
    double[] gain = prospects.stream().mapToDouble(Prospect::gain).toArray();
    double[] cost = prospects.stream().mapToDouble(Prospect::cost).toArray();
    BudgetChoice choice = BudgetChoice.of(gain, cost, budget);
    List<Prospect> chosen = Arrays.stream(choice.chosen()).mapToObj(prospects::get).toList();
    List<Prospect> paying = prospects.stream().filter(p -> p.gain() > p.cost()).toList();
    return new CampaignProposal(
        campaign,
        chosen.stream().map(Prospect::customer).toList(),
        total(chosen),
        choice.bound(),
        List.of(
            new Choice("write to nobody", 0, 0, OptionalDouble.empty()),
            write("write to everyone", prospects),
            write("write to all who bring more than they cost, whatever the budget", paying)),
        new CampaignProposal.Inputs(this, prospects),
        rationale(prospects, chosen, paying.size()));
  }

  private static Choice write(String action, List<Prospect> customers) {
    return new Choice(action, customers.size(), -total(customers).profit(), OptionalDouble.empty());
  }

  private static CampaignProposal.Total total(List<Prospect> customers) {
    return new CampaignProposal.Total(
        customers.stream().mapToDouble(Prospect::gain).sum(),
        customers.stream().mapToDouble(Prospect::cost).sum());
  }

  private String rationale(List<Prospect> prospects, List<Prospect> chosen, int paying) {
    if (chosen.isEmpty()) {
      return paying == 0
          ? "Write to nobody: none of the %s customers brings more than writing costs."
              .formatted(prospects.size())
          : "Write to nobody: the budget of %s is below the cost of writing to any customer who would bring more."
              .formatted(Wording.money(budget));
    }
    CampaignProposal.Total total = total(chosen);
    String action =
        String.format(
            Locale.ROOT,
            "Write to %,d of %,d customers: they are expected to bring %s more than without writing, at a cost of %s.",
            chosen.size(),
            prospects.size(),
            Wording.money(total.gain()),
            Wording.money(total.cost()));
    String rest =
        paying == chosen.size()
            ? " Of the others none brings more than writing costs."
            : String.format(
                Locale.ROOT,
                " %,d more would pay but do not fit the budget of %s.",
                paying - chosen.size(),
                Wording.money(budget));
    return action + rest;
  }
}
