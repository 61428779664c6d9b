package io.github.lifecycle4j.decide.marketing;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.Choice;
import io.github.lifecycle4j.decide.Decision;
import io.github.lifecycle4j.decide.internal.Wording;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A proposal whom to write to.
 *
 * @param key the campaign, or the product it is for
 * @param customers names of those to write to, in the order of the prospects
 * @param total what writing to them is expected to bring and cost
 * @param bound no choice of customers within the budget brings a larger profit, in money
 * @param alternatives other choices of customers
 * @param inputs what the proposal was made from
 * @param rationale the reason, in words and numbers
 */
public record CampaignProposal(
    ProductKey key,
    List<String> customers,
    Total total,
    double bound,
    List<Choice> alternatives,
    Inputs inputs,
    String rationale)
    implements Decision {

  /**
   * Sums over customers, in money.
   *
   * @param gain what writing adds to the profit, its cost not taken off
   * @param cost of writing
   */
  public record Total(double gain, double cost) {

    /** Gain less cost. */
    public double profit() {
      return gain - cost;
    }
  }

  /**
   * What customers are chosen from.
   *
   * @param targeting the rule, with its budget
   * @param prospects all customers who could be written to
   */
  public record Inputs(Targeting targeting, List<Prospect> prospects) {

    /** Copies the prospects. */
    public Inputs {
      prospects = List.copyOf(prospects);
    }
  }

  /** Copies the lists. */
  public CampaignProposal {
    customers = List.copyOf(customers);
    alternatives = List.copyOf(alternatives);
  }

  @Override
  public Choice choice() {
    return new Choice(
        "write to " + Wording.exact(customers.size()) + " customers",
        customers.size(),
        -total.profit(),
        OptionalDouble.empty());
  }

  @Override
  public OptionalLong period() {
    return OptionalLong.empty();
  }
}
