package io.github.lifecycle4j.models.regression.linear;

/**
 * An estimated coefficient.
 *
 * @param name name of the column of the design, such as {@code "log(price)"}
 * @param value the estimate
 * @param standardError its standard error; {@code NaN} where there are no more rows than
 *     coefficients
 * @param t value over standard error
 * @param p probability of a |t| this large or larger if the true coefficient is 0, by Student's t
 */
public record Coefficient(String name, double value, double standardError, double t, double p) {}
