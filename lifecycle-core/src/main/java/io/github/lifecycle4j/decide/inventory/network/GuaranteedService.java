package io.github.lifecycle4j.decide.inventory.network;

import io.github.lifecycle4j.decide.internal.Checks;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Safety stock in a tree of stages that promise each other a service time, and always keep it for
 * demand within agreed bounds: which stages should hold stock, and how much (Simpson 1958; Graves
 * and Willems 2000; sec. 6.3).
 *
 * <p>A stage that waits SI periods for its supplies, needs T to process them and promises S, covers
 * the demand of its net replenishment time SI + T − S with a safety stock of z σ √(SI + T − S).
 *
 * <pre>{@code
 * Plan plan = new GuaranteedService(
 *         List.of(
 *             Stage.of("shop", 1, 7, 1).withDemand(1).withMaxServiceTime(1),
 *             Stage.of("depot", 0, 4, 1),
 *             Stage.of("plant", 1, 2, 1).withSupplyTime(1)),
 *         List.of(Link.of("depot", "shop"), Link.of("plant", "depot")))
 *     .optimum(); // cost 2.83
 * }</pre>
 *
 * @param stages each with its own name, at least one
 * @param links who supplies whom; without their directions they form a tree, or several
 */
public record GuaranteedService(List<Stage> stages, List<Link> links) {

  /**
   * @throws IllegalArgumentException if there is no stage, two have the same name, a link names an
   *     unknown stage, or the links close a circle
   */
  public GuaranteedService {
    stages = List.copyOf(stages);
    links = List.copyOf(links);
    if (stages.isEmpty()) {
      throw new IllegalArgumentException("A network needs at least one stage.");
    }
    Set<String> names = new HashSet<>();
    for (Stage stage : stages) {
      if (!names.add(stage.name())) {
        throw new IllegalArgumentException(
            "Two stages have the name '%s'. Rename one.".formatted(stage.name()));
      }
    }
    for (Link link : links) {
      for (String name : List.of(link.supplier(), link.customer())) {
        if (!names.contains(name)) {
          throw new IllegalArgumentException(
              "The link %s names the stage '%s', which there is not.".formatted(link, name));
        }
      }
    }
    ServiceTree.of(stages, links);
  }

  /**
   * A stage.
   *
   * @param name its name
   * @param processingTime T, periods from having all supplies to having the product, not negative
   * @param holdingCost h, money a unit and period, not negative
   * @param safetyFactor z, standard deviations of demand that are covered, not negative, such as
   *     1.645 for 95 %
   * @param demandDeviation σ, standard deviation of the demand of customers in a period, not
   *     negative; 0 for a stage that serves other stages only
   * @param maxServiceTime the longest service time that may be promised, in periods, not negative;
   *     empty where nobody asks
   * @param supplyTime the service time of suppliers outside of the network, in periods, not
   *     negative
   */
  public record Stage(
      String name,
      int processingTime,
      double holdingCost,
      double safetyFactor,
      double demandDeviation,
      OptionalInt maxServiceTime,
      int supplyTime) {

    /**
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Stage {
      Checks.notNegative("processing time of '" + name + "'", processingTime);
      Checks.notNegative("holding cost of '" + name + "'", holdingCost);
      Checks.notNegative("safety factor of '" + name + "'", safetyFactor);
      Checks.notNegative("standard deviation of the demand of '" + name + "'", demandDeviation);
      Checks.notNegative("longest service time of '" + name + "'", maxServiceTime.orElse(0));
      Checks.notNegative("supply time of '" + name + "'", supplyTime);
    }

    /** A stage that serves other stages only and whose outside suppliers deliver at once. */
    public static Stage of(
        String name, int processingTime, double holdingCost, double safetyFactor) {
      return new Stage(name, processingTime, holdingCost, safetyFactor, 0, OptionalInt.empty(), 0);
    }

    /** The same with customers, who are served at once unless another service time is allowed. */
    public Stage withDemand(double deviation) {
      return new Stage(
          name,
          processingTime,
          holdingCost,
          safetyFactor,
          deviation,
          OptionalInt.of(maxServiceTime.orElse(0)),
          supplyTime);
    }

    /** The same with another longest service time. */
    public Stage withMaxServiceTime(int periods) {
      return new Stage(
          name,
          processingTime,
          holdingCost,
          safetyFactor,
          demandDeviation,
          OptionalInt.of(periods),
          supplyTime);
    }

    /** The same with another service time of suppliers outside of the network. */
    public Stage withSupplyTime(int periods) {
      return new Stage(
          name,
          processingTime,
          holdingCost,
          safetyFactor,
          demandDeviation,
          maxServiceTime,
          periods);
    }
  }

  /**
   * A stage supplies another.
   *
   * @param supplier name of the stage upstream
   * @param customer name of the stage downstream
   * @param units φ, units of the supplier that a unit of the customer needs, positive
   */
  public record Link(String supplier, String customer, double units) {

    /**
     * @throws IllegalArgumentException if the number of units is not positive
     */
    public Link {
      Checks.positive("number of units that '" + customer + "' needs", units);
    }

    /** A unit for a unit. */
    public static Link of(String supplier, String customer) {
      return new Link(supplier, customer, 1);
    }
  }

  /**
   * A stage's part of a plan.
   *
   * @param stage its name
   * @param inboundServiceTime SI, periods it waits for its supplies
   * @param serviceTime S, periods it promises
   * @param netReplenishmentTime SI + T − S, periods its safety stock covers
   * @param safetyStock units
   * @param cost of holding the safety stock, money per period
   */
  public record Placement(
      String stage,
      int inboundServiceTime,
      int serviceTime,
      int netReplenishmentTime,
      double safetyStock,
      double cost) {}

  /**
   * Where to hold safety stock.
   *
   * @param placements of the stages, in their order
   * @param cost of holding all safety stock, money per period
   */
  public record Plan(List<Placement> placements, double cost) {}

  /**
   * The cheapest plan, by Graves and Willems' (2000) dynamic programme: for n stages and a longest
   * way of M periods through the network about n M² steps.
   *
   * @throws IllegalArgumentException if the times are so long that these are more than 2e10
   */
  public Plan optimum() {
    return new ServiceTimes(ServiceTree.of(stages, links)).optimum();
  }
}
