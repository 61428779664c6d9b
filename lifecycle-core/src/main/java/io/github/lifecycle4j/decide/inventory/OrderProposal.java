package io.github.lifecycle4j.decide.inventory;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.Decision;

/**
 * A proposal to order a product now.
 *
 * @param key the product
 * @param quantity units to order, whole packs and not below the minimum order; 0 for no order
 * @param orderUpTo level that the inventory position should reach, in units
 * @param position inventory position before the order, in units
 * @param criticalRatio probability of no shortage that balances the costs, 0 … 1
 * @param service probability of no shortage over the protection interval once the order is placed
 * @param expectedShortage expected units short over the protection interval once it is placed
 * @param expectedLeftover expected units left over after the protection interval once it is placed
 * @param expectedCost expected cost of shortage and leftover over the protection interval, in money
 * @param rationale the reason, in words and numbers
 */
public record OrderProposal(
    ProductKey key,
    double quantity,
    double orderUpTo,
    double position,
    double criticalRatio,
    double service,
    double expectedShortage,
    double expectedLeftover,
    double expectedCost,
    String rationale)
    implements Decision {}
