package io.github.lifecycle4j.decide.pricing;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.Choice;
import io.github.lifecycle4j.decide.Decision;
import io.github.lifecycle4j.decide.internal.Wording;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A proposal to clear a product by falling prices, or to keep its price.
 *
 * @param price the price to set now
 * @param earnings expected earnings of all periods by the best prices, in money
 * @param earningsAtPresent the same at the present price throughout, in money
 * @param calendar what is expected of each period, as seen today
 * @param alternatives each allowed price, the present one first, if it were held throughout
 * @param inputs what the proposal was made from
 * @param rationale the reason, in words and numbers
 */
public record MarkdownProposal(
    double price,
    double earnings,
    double earningsAtPresent,
    List<MarkdownStep> calendar,
    List<Choice> alternatives,
    Inputs inputs,
    String rationale)
    implements Decision {

  /**
   * What a markdown is decided from.
   *
   * @param item the product
   * @param calendar the rule
   */
  public record Inputs(MarkdownItem item, MarkdownCalendar calendar) {}

  /** Copies the lists. */
  public MarkdownProposal {
    calendar = List.copyOf(calendar);
    alternatives = List.copyOf(alternatives);
  }

  /** What the best prices earn more than the present one, in money. */
  public double gain() {
    return earnings - earningsAtPresent;
  }

  @Override
  public ProductKey key() {
    return inputs.item().key();
  }

  @Override
  public Choice choice() {
    return new Choice("sell at " + Wording.exact(price), price, -earnings, OptionalDouble.empty());
  }

  /** As soon as possible. */
  @Override
  public OptionalLong period() {
    return OptionalLong.empty();
  }
}
