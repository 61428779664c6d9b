package io.github.lifecycle4j.decide.pricing;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.Choice;
import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.decide.internal.Wording;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageEstimate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * When to cut the prices of the products in decline, and by how much: for each the exact programme
 * of falling prices ({@link MarkdownProblem}) over the rest of its life.
 *
 * @param declineFrom probability of decline or the end from which on a product is looked at,
 *     strictly between 0 and 1
 */
public record MarkdownCalendar(double declineFrom) {

  /** Products that are in decline more likely than not. */
  public static final MarkdownCalendar DEFAULTS = new MarkdownCalendar(0.5);

  /**
   * @throws IllegalArgumentException if the probability is out of its range
   */
  public MarkdownCalendar {
    Checks.betweenZeroAndOne("probability of decline", declineFrom);
  }

  /**
   * The proposals of a catalogue.
   *
   * @param proposals those for the products in decline, what gains most first
   * @param failures why a product has none, by product, in the order of the items
   */
  public record Result(List<MarkdownProposal> proposals, Map<ProductKey, String> failures) {

    /** Copies both. */
    public Result {
      proposals = List.copyOf(proposals);
      failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
    }
  }

  /**
   * Proposes prices for the products in decline; those of earlier stages are left alone. A product
   * that cannot be planned does not stop the others.
   */
  public Result propose(List<MarkdownItem> items) {
    List<MarkdownProposal> proposals = new ArrayList<>();
    Map<ProductKey, String> failures = new LinkedHashMap<>();
    for (MarkdownItem item : items) {
      try {
        propose(item).ifPresent(proposals::add);
      } catch (IllegalArgumentException unfit) {
        failures.put(item.key(), String.valueOf(unfit.getMessage()));
      }
    }
    proposals.sort(Comparator.comparingDouble(proposal -> -proposal.gain()));
    return new Result(proposals, failures);
  }

  /**
   * Proposes prices for a product; empty where it is not in decline.
   *
   * @throws IllegalArgumentException if its demand at a price is not finite
   */
  public Optional<MarkdownProposal> propose(MarkdownItem item) {
    if (!looksAt(item.stage())) {
      return Optional.empty();
    }
    double decline = decline(item.stage());
    MarkdownProblem problem = item.problem();
    double present = problem.referencePrice();
    List<Double> prices = new ArrayList<>(problem.prices());
    prices.removeIf(price -> price > present);
    prices.add(present);
    MarkdownPlan plan = problem.withPrices(prices).solve(item.stock());
    List<Choice> held = plan.problem().prices().stream().map(one -> held(item, one)).toList();
    double kept = -held.get(0).expectedCost();
    double price = plan.price(1, item.stock(), present);
    List<MarkdownStep> calendar = plan.calendar();
    return Optional.of(
        new MarkdownProposal(
            price,
            plan.earnings(),
            kept,
            calendar,
            held,
            new MarkdownProposal.Inputs(item, this),
            rationale(item, decline, price, plan.earnings() - kept, calendar)));
  }

  /** What comes of a price that never changes. */
  private static Choice held(MarkdownItem item, double price) {
    double earned = item.problem().withPrices(List.of(price)).solve(item.stock()).earnings();
    return new Choice(
        "sell at %s throughout".formatted(Wording.exact(price)),
        price,
        -earned,
        OptionalDouble.empty());
  }

  /** Whether a product is far enough in decline for its price to be cut. */
  public boolean looksAt(StageEstimate stage) {
    return decline(stage) >= declineFrom;
  }

  private static double decline(StageEstimate stage) {
    return stage.probabilities().of(LifecycleStage.DECLINE)
        + stage.probabilities().of(LifecycleStage.DISCONTINUED);
  }

  private static String rationale(
      MarkdownItem item, double decline, double price, double gain, List<MarkdownStep> calendar) {
    double present = item.problem().referencePrice();
    MarkdownStep last = calendar.get(calendar.size() - 1);
    String action =
        price < present
            ? String.format(
                Locale.ROOT,
                "Lower the price from %.2f to %.2f (%.0f %% off) now.",
                present,
                price,
                100 * (1 - price / present))
            : "Keep the price of %s for now.".formatted(Wording.money(present));
    return String.format(
        Locale.ROOT,
        "%s In decline with probability %.0f %%, %s units are to be sold in %s periods: falling prices, down to %s expected in the last one, earn %s more than the present price and leave %s units.",
        action,
        100 * decline,
        Wording.exact(item.stock()),
        calendar.size(),
        Wording.money(last.price()),
        Wording.money(gain),
        Wording.estimated(last.leftover()));
  }
}
