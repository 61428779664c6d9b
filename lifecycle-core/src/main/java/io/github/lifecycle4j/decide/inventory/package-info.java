/**
 * Inventory: when to order a product and how much.
 *
 * <p>{@link io.github.lifecycle4j.decide.inventory.ReplenishmentPolicy Policies} here turn a
 * forecast, a stage, a stock and costs into an {@link
 * io.github.lifecycle4j.decide.inventory.OrderProposal}; {@link
 * io.github.lifecycle4j.decide.inventory.planning a planner} does so for a catalogue, and {@link
 * io.github.lifecycle4j.decide.inventory.simulation a simulation} tells what a policy would have
 * cost. The packages below hold the models of the textbooks for those who ask their questions:
 * {@link io.github.lifecycle4j.decide.inventory.lotsize lot sizes} for known demand, {@link
 * io.github.lifecycle4j.decide.inventory.stock stocks} for random {@link
 * io.github.lifecycle4j.decide.inventory.demand demand}, and {@link
 * io.github.lifecycle4j.decide.inventory.network networks} of stocks.
 */
@NullMarked
package io.github.lifecycle4j.decide.inventory;

import org.jspecify.annotations.NullMarked;
