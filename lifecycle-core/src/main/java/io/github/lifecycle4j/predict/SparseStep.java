package io.github.lifecycle4j.predict;

/**
 * A step at which there is demand with a probability, and none otherwise.
 *
 * @param probability probability that the step is active, 0 … 1
 * @param mean mean of the random part of the demand at an active step, not negative
 * @param dispersion of the random part: its variance is mean + dispersion · mean² for counts, and
 *     dispersion · mean² for gamma
 */
record SparseStep(double probability, double mean, double dispersion) {}
