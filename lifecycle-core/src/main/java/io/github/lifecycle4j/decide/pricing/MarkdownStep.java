package io.github.lifecycle4j.decide.pricing;

/**
 * One period of a markdown calendar as expected today; the price to set then depends on the stock
 * that is left then.
 *
 * @param period 1 for the first
 * @param price expected price, money a unit
 * @param sales expected units sold
 * @param leftover expected units left at its end
 */
public record MarkdownStep(int period, double price, double sales, double leftover) {}
