/**
 * Linear regression: {@link io.github.lifecycle4j.models.regression.linear.LinearRegression} by
 * least squares, with standard errors, intervals and diagnostics.
 */
@NullMarked
package io.github.lifecycle4j.models.regression.linear;

import org.jspecify.annotations.NullMarked;
