package io.github.lifecycle4j.models.internal.optimise;

/**
 * How a search ended; the point itself is left where the search was started.
 *
 * @param value the least value found; infinite where no point with a finite value was found
 * @param evaluations evaluations of the objective
 * @param converged whether the tolerance was reached before the budget
 */
public record Minimum(double value, int evaluations, boolean converged) {}
