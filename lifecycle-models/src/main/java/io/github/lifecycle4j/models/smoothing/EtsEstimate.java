package io.github.lifecycle4j.models.smoothing;

/**
 * The outcome of the search for one structure.
 *
 * @param point parameters and initial state, in units of the values searched
 * @param value minus twice the log-likelihood there
 * @param parameters number of estimated parameters and states
 */
record EtsEstimate(EtsPoint point, double value, int parameters) {}
