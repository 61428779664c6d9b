package io.github.lifecycle4j.decide.marketing;

/**
 * Where a customer stands among the others.
 *
 * @param customer name of the customer
 * @param recency 1, bought longest ago, … number of groups, bought last
 * @param frequency 1, fewest purchases, … number of groups, most
 * @param spend 1, least spent, … number of groups, most
 * @param segment what these make of the customer
 */
public record RfmScore(String customer, int recency, int frequency, int spend, RfmSegment segment) {

  /** The cell of the customer: the three scores one after the other, such as {@code "5-4-4"}. */
  public String cell() {
    return recency + "-" + frequency + "-" + spend;
  }
}
