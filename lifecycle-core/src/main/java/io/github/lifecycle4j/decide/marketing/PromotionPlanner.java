package io.github.lifecycle4j.decide.marketing;

import io.github.lifecycle4j.decide.internal.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Picks the promotions that earn most within a budget: sales more, less those that are only moved
 * from later weeks or other products, at the margin and the worth that the stage of the product
 * gives them, against the discount on every unit (Blattberg and Neslin 1990).
 *
 * @param budget largest sum of discounts and fixed costs, in money, not negative, maybe infinite
 * @param goals what a unit sold more is worth beside its margin, by stage
 */
public record PromotionPlanner(double budget, PromotionGoals goals) {

  /** All promotions that pay, by {@link PromotionGoals#defaults()}. */
  public static final PromotionPlanner DEFAULTS =
      new PromotionPlanner(Double.POSITIVE_INFINITY, PromotionGoals.defaults());

  /**
   * @throws IllegalArgumentException if the budget is negative or {@code NaN}
   */
  public PromotionPlanner {
    if (!(budget >= 0)) {
      throw new IllegalArgumentException(
          "The budget is %s but must be a number that is not negative.".formatted(budget));
    }
  }

  /** The same with another budget. */
  public PromotionPlanner withBudget(double money) {
    return new PromotionPlanner(money, goals);
  }

  /** The same with another worth by stage. */
  public PromotionPlanner withGoals(PromotionGoals other) {
    return new PromotionPlanner(budget, other);
  }

  /**
   * Proposes for each offer whether to run it: those to be run first, and by falling profit.
   *
   * @param offers promotions that could be run, all of them if the budget allows
   */
  public List<PromotionProposal> propose(List<PromotionOffer> offers) {
    List<PromotionEffect> effects =
        offers.stream().map(offer -> PromotionEffect.of(offer, goals)).toList();
    BudgetChoice choice =
        BudgetChoice.of(
            effects.stream().mapToDouble(PromotionEffect::gain).toArray(),
            effects.stream().mapToDouble(PromotionEffect::cost).toArray(),
            budget);
    Set<Integer> chosen = Arrays.stream(choice.chosen()).boxed().collect(Collectors.toSet());
    List<PromotionProposal> proposals = new ArrayList<>();
    for (int i = 0; i < offers.size(); i++) {
      boolean promoted = chosen.contains(i);
      PromotionOffer offer = offers.get(i);
      PromotionEffect effect = effects.get(i);
      proposals.add(
          new PromotionProposal(
              offer.key(),
              promoted,
              effect,
              new PromotionProposal.Inputs(offer, this),
              rationale(offer, effect, promoted)));
    }
    proposals.sort(
        Comparator.comparing(PromotionProposal::promoted)
            .thenComparing(proposal -> proposal.effect().profit())
            .reversed());
    return List.copyOf(proposals);
  }

  private String rationale(PromotionOffer offer, PromotionEffect effect, boolean promoted) {
    String action =
        promoted
            ? "Promote."
            : effect.profit() > 0
                ? "Do not promote: others earn more of the budget of " + Wording.money(budget) + '.'
                : "Do not promote.";
    return String.format(
        Locale.ROOT,
        "%s At %.0f %% off %s units more would be sold, %s of them new to the shop: they earn %s and are worth %s beside, for a discount of %s and a cost of %s. Stage: %s (probability %.0f %%).",
        action,
        100 * offer.discount(),
        Wording.estimated(effect.extraUnits()),
        Wording.estimated(effect.newUnits()),
        Wording.money(effect.margin()),
        Wording.money(effect.stageWorth()),
        Wording.money(effect.discount()),
        Wording.money(effect.fixedCost()),
        offer.stage().mostLikely().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        100 * offer.stage().probabilities().of(offer.stage().mostLikely()));
  }
}
