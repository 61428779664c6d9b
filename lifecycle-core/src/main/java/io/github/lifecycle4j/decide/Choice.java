package io.github.lifecycle4j.decide;

import java.util.OptionalDouble;

/**
 * One of the things that could be done, and what is expected of it. The costs of a decision's
 * choices can be compared with each other, not with those of other decisions.
 *
 * @param action what to do, in a few words, such as {@code "order 24 units"}
 * @param amount how much: units ordered, customers written to, or a price or discount in money
 * @param expectedCost expected cost, in money; a profit counts as a negative cost
 * @param service probability, 0 … 1, that all customers get what they ask for; empty where that is
 *     not the question
 */
public record Choice(String action, double amount, double expectedCost, OptionalDouble service) {}
