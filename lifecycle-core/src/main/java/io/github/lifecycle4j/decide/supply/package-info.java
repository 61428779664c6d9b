/**
 * Supply: what the demand of shops asks of warehouses and suppliers, and what to buy when.
 *
 * <p>A {@link io.github.lifecycle4j.decide.supply.DistributionProblem} nets the requirements of
 * shops against their stock and passes them up a {@link
 * io.github.lifecycle4j.decide.supply.BillOfDistribution}, lead times ahead. A {@link
 * io.github.lifecycle4j.decide.supply.ProcurementProblem} buys products over a horizon where
 * suppliers have capacities and least orders. What cannot be kept becomes a {@link
 * io.github.lifecycle4j.decide.supply.SupplyException}, ranked by the money at risk.
 *
 * <p>Periods are counted as the steps of a forecast: 1 is the first, at whose beginning all is
 * decided. Lists by period begin with period 1.
 */
@NullMarked
package io.github.lifecycle4j.decide.supply;

import org.jspecify.annotations.NullMarked;
