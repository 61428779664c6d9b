package io.github.lifecycle4j.decide.supply;

import io.github.lifecycle4j.decide.internal.Wording;
import io.github.lifecycle4j.decide.supply.SupplyException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A plan of distribution.
 *
 * @param problem what was planned
 * @param records of the locations, each before its source
 * @param orders on the outside suppliers, in units by period
 */
public record DistributionPlan(
    DistributionProblem problem,
    List<DistributionRecord> records,
    Map<String, List<Double>> orders) {

  /** Copies the lists. */
  public DistributionPlan {
    records = List.copyOf(records);
    orders = Map.copyOf(orders);
  }

  /**
   * The plan of a location.
   *
   * @throws IllegalArgumentException if there is none
   */
  public DistributionRecord at(String location) {
    return records.stream()
        .filter(r -> r.location().equals(location))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no location '%s'. The locations are %s."
                        .formatted(
                            location,
                            records.stream().map(DistributionRecord::location).toList())));
  }

  /** What a planner should look at, by falling money at risk. */
  public List<SupplyException> exceptions() {
    List<SupplyException> exceptions = new ArrayList<>();
    for (DistributionRecord r : records) {
      shortage(r, exceptions);
      excess(r, exceptions);
    }
    return SupplyException.ranked(exceptions);
  }

  private void shortage(DistributionRecord r, List<SupplyException> exceptions) {
    double deepest = 0;
    int first = -1;
    for (int t = 0; t < r.attainable().size(); t++) {
      double owed = -r.attainable().get(t);
      first = owed > 0 && first < 0 ? t : first;
      deepest = Math.max(deepest, owed);
    }
    if (first >= 0) {
      double money = deepest * problem.costs().shortage();
      exceptions.add(
          new SupplyException(
              problem.key(),
              r.location(),
              Kind.SHORTAGE,
              problem.startPeriod() + first,
              deepest,
              money,
              "%s is %s units of '%s' short before an order on %s can arrive (lead time %s): %s at risk. Expedite it or take stock from elsewhere."
                  .formatted(
                      r.location(),
                      Wording.estimated(deepest),
                      problem.key(),
                      r.lane().source(),
                      r.lane().terms().leadTime(),
                      Wording.money(money))));
    }
  }

  private void excess(DistributionRecord r, List<SupplyException> exceptions) {
    double units = r.point().onHand() - r.point().safetyStock();
    for (int t = 0; t < problem.horizon(); t++) {
      units -= r.requirements().get(t);
      units += t < r.point().scheduled().size() ? r.point().scheduled().get(t) : 0;
    }
    if (units > 0) {
      double money = units * problem.costs().writeOff();
      exceptions.add(
          new SupplyException(
              problem.key(),
              r.location(),
              Kind.EXCESS,
              problem.startPeriod(),
              units,
              money,
              "%s has %s units of '%s' more than %s periods need: %s at risk. Send them elsewhere or sell them."
                  .formatted(
                      r.location(),
                      Wording.estimated(units),
                      problem.key(),
                      problem.horizon(),
                      Wording.money(money))));
    }
  }

  /** The orders to place, by period, those of a period from the shops up. */
  public List<SupplyProposal> proposals() {
    List<SupplyProposal> proposals = new ArrayList<>();
    for (int t = 0; t < problem.horizon(); t++) {
      for (DistributionRecord r : records) {
        if (r.orders().get(t) > 0) {
          proposals.add(proposal(r, t));
        }
      }
    }
    return List.copyOf(proposals);
  }

  private SupplyProposal proposal(DistributionRecord r, int t) {
    double quantity = r.orders().get(t);
    int arrival = t + r.lane().terms().leadTime();
    double missing = 0;
    for (int k = t == 0 ? 0 : arrival; k <= arrival && k < problem.horizon(); k++) {
      missing += r.netRequirements().get(k);
    }
    return new SupplyProposal(
        problem.key(),
        r.lane().source(),
        r.location(),
        quantity,
        problem.startPeriod() + t,
        problem.startPeriod() + arrival,
        problem.costs().holding() * Math.max(quantity - missing, 0),
        problem.costs().shortage() * Math.min(missing, quantity),
        problem,
        "Order %s units of '%s' at %s for %s: without them %s units are missing to the safety stock of %s by period %s, when they arrive.%s"
            .formatted(
                Wording.exact(quantity),
                problem.key(),
                r.lane().source(),
                r.location(),
                Wording.estimated(missing),
                Wording.exact(r.point().safetyStock()),
                problem.startPeriod() + arrival,
                t == 0 && r.overdue() > 0
                    ? " " + Wording.estimated(r.overdue()) + " of them are overdue."
                    : ""));
  }
}
