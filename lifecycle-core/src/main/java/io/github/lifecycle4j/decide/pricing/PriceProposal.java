package io.github.lifecycle4j.decide.pricing;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.Decision;

/**
 * A proposal to sell a product at a price.
 *
 * @param key the product
 * @param proposed the price and what comes of it
 * @param present the present price and what comes of keeping it
 * @param unlimited the price that would earn most without any rules
 * @param rules the rules that were kept
 * @param rationale the reason, in words and numbers
 */
public record PriceProposal(
    ProductKey key,
    PricePoint proposed,
    PricePoint present,
    PricePoint unlimited,
    PriceRules rules,
    String rationale)
    implements Decision {}
