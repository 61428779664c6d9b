/**
 * What a replenishment policy would have cost: {@link
 * io.github.lifecycle4j.decide.inventory.simulation.PolicySimulation} plays policies against
 * demands, simulated or past, and compares them pair by pair.
 */
@NullMarked
package io.github.lifecycle4j.decide.inventory.simulation;

import org.jspecify.annotations.NullMarked;
