/**
 * {@linkplain io.github.lifecycle4j.decide.inventory.demand.Demand The demand that a stock meets}:
 * the distributions that the inventory models work with.
 */
@NullMarked
package io.github.lifecycle4j.decide.inventory.demand;

import org.jspecify.annotations.NullMarked;
