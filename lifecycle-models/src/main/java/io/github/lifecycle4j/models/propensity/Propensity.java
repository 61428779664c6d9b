package io.github.lifecycle4j.models.propensity;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import io.github.lifecycle4j.decide.marketing.Prospect;
import io.github.lifecycle4j.models.regression.FittedClassifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How likely customers are to do something, such as to buy, by any classifier. Its probabilities
 * become money, so that they should be calibrated: see {@link
 * io.github.lifecycle4j.models.regression.calibration.CalibratedClassifier}.
 *
 * <p>A propensity says who buys, not whom a letter moves; where a trial is at hand, prefer {@link
 * io.github.lifecycle4j.models.uplift.UpliftLearner}.
 *
 * <pre>{@code
 * Propensity buying = new Propensity(classifier.fit(past, context), "yes");
 * List<Prospect> prospects = buying.prospects(customers, "customer", 0.1, 20, 0.50);
 * CampaignProposal proposal = Targeting.DEFAULTS.withBudget(800).propose(campaign, prospects);
 * }</pre>
 *
 * @param classifier what was learnt
 * @param outcome the class whose probability it is, such as {@code "yes"}
 */
public record Propensity(FittedClassifier classifier, String outcome) {

  /**
   * @throws IllegalArgumentException if the classifier does not know the class
   */
  public Propensity {
    if (!classifier.classes().contains(outcome)) {
      throw new IllegalArgumentException(
          "There is no class '%s'; the classes are %s.".formatted(outcome, classifier.classes()));
    }
  }

  /**
   * The probability of the outcome for each row of a table, 0 … 1.
   *
   * @throws IllegalArgumentException if a column or a value is missing that is needed
   */
  public double[] probabilities(Table customers) {
    int column = classifier.classes().indexOf(outcome);
    return Arrays.stream(classifier.probabilities(customers))
        .mapToDouble(row -> row[column])
        .toArray();
  }

  /**
   * The customers as prospects of a campaign.
   *
   * @param customers one row for each
   * @param name column of texts with the name of the customer, none missing
   * @param lift by what share writing raises the probability: 1 where nobody does it without having
   *     been written to, 0.1 where ten per cent more do
   * @param value what the outcome earns, in money
   * @param cost of writing to one, in money, not negative
   * @throws IllegalArgumentException if a column or a value is missing that is needed, or a number
   *     is out of its range
   */
  public List<Prospect> prospects(
      Table customers, String name, double lift, double value, double cost) {
    TextColumn names = customers.texts(name);
    double[] probability = probabilities(customers);
    List<Prospect> prospects = new ArrayList<>(probability.length);
    for (int row = 0; row < probability.length; row++) {
      int which = row;
      String customer =
          names
              .get(row)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "Row %s has no '%s'. Give each customer a name.".formatted(which, name)));
      prospects.add(Prospect.ofPropensity(customer, probability[row], lift, value, cost));
    }
    return List.copyOf(prospects);
  }

  /**
   * What an offer, such as a sale, does to the same customers, as a classifier tells it that has
   * learnt from cases with the offer and without.
   *
   * @param without the customers without the offer
   * @param with the same customers with it
   * @throws IllegalArgumentException if the tables differ in length or lack what is needed
   */
  public OfferEffect effect(Table without, Table with) {
    if (without.rows() != with.rows()) {
      throw new IllegalArgumentException(
          "There are %s customers without the offer and %s with it, but they must be the same."
              .formatted(without.rows(), with.rows()));
    }
    return new OfferEffect(
        without.rows(),
        Arrays.stream(probabilities(without)).sum(),
        Arrays.stream(probabilities(with)).sum());
  }
}
