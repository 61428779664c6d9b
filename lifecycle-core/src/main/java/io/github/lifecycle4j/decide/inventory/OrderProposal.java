package io.github.lifecycle4j.decide.inventory;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.Decision;

/**
 * A proposal to order a product now.
 *
 * @param key the product
 * @param quantity units to order, a multiple of the pack size and not below the minimum order; 0 for
 *     no order
 * @param orderUpTo order-up-to level that the proposal aims at, in units
 * @param rationale the reason
 */
public record OrderProposal(ProductKey key, double quantity, double orderUpTo, String rationale)
    implements Decision {}
