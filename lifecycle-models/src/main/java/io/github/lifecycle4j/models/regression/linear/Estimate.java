package io.github.lifecycle4j.models.regression.linear;

/**
 * An estimate with an interval.
 *
 * @param value the estimate
 * @param standardError its standard error
 * @param lower lower bound
 * @param upper upper bound
 */
public record Estimate(double value, double standardError, double lower, double upper) {}
