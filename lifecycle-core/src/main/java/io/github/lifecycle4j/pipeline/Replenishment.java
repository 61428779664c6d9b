package io.github.lifecycle4j.pipeline;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.decide.inventory.InventoryCosts;
import io.github.lifecycle4j.decide.inventory.InventoryPosition;
import io.github.lifecycle4j.decide.inventory.OrderProposal;
import io.github.lifecycle4j.decide.inventory.ReplenishmentPolicy;
import io.github.lifecycle4j.decide.inventory.SupplyTerms;
import java.util.List;
import java.util.function.Function;

/**
 * Proposes an order for each product: a {@link ReplenishmentPolicy} with the shop's terms, costs
 * and stock.
 *
 * @param policy decides how much
 * @param terms how a product can be bought
 * @param costs what its stock and shortage cost
 * @param position its stock and open orders, such as {@link #lastKnownStock}
 */
public record Replenishment(
    ReplenishmentPolicy policy,
    Function<PlannedProduct, SupplyTerms> terms,
    Function<PlannedProduct, InventoryCosts> costs,
    Function<PlannedProduct, InventoryPosition> position)
    implements DecisionRule {

  /**
   * The last known value of the covariate {@link Covariates#STOCK} as stock on hand, with nothing
   * on order; no stock where there is no such covariate.
   */
  public static InventoryPosition lastKnownStock(PlannedProduct product) {
    return product
        .covariates()
        .series(Covariates.STOCK)
        .map(stock -> InventoryPosition.onHand(Math.max(0, stock.lastObserved().orElse(0))))
        .orElse(InventoryPosition.EMPTY);
  }

  @Override
  public List<OrderProposal> decide(PlannedProduct product) {
    return List.of(
        policy.propose(
            product.forecast(),
            product.stage(),
            position.apply(product),
            terms.apply(product),
            costs.apply(product)));
  }
}
