/**
 * Prices: how demand answers to a price ({@link
 * io.github.lifecycle4j.decide.pricing.PriceResponse}), the price that earns most, the rules that a
 * shop keeps ({@link io.github.lifecycle4j.decide.pricing.PriceRules}), and how to sell out a stock
 * in time ({@link io.github.lifecycle4j.decide.pricing.Clearance}, {@link
 * io.github.lifecycle4j.decide.pricing.MarkdownProblem}). Prices and costs are money a unit.
 */
@NullMarked
package io.github.lifecycle4j.decide.pricing;

import org.jspecify.annotations.NullMarked;
