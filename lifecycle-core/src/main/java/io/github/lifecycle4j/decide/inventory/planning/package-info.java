/**
 * Orders for a whole catalogue: {@link
 * io.github.lifecycle4j.decide.inventory.planning.ReplenishmentPlanner} turns forecasts, stocks,
 * lead times and costs into an order for each product at each location, by its stage of life and
 * within limits that all of them share.
 */
@NullMarked
package io.github.lifecycle4j.decide.inventory.planning;

import org.jspecify.annotations.NullMarked;
