package io.github.lifecycle4j.models.diffusion;

/**
 * Shares of a market by when they adopt, 0 … 1; they add up to 1 (Rogers' categories, bounded by
 * the inflection points of a curve).
 *
 * @param innovators share that adopts in the first period
 * @param earlyAdopters then up to the takeoff
 * @param earlyMajority from the takeoff to the peak
 * @param lateMajority from the peak to the slowdown
 * @param laggards after the slowdown
 */
public record AdopterShares(
    double innovators,
    double earlyAdopters,
    double earlyMajority,
    double lateMajority,
    double laggards) {}
