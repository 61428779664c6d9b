/**
 * Seasonal autoregressive integrated moving averages (Box and Jenkins 1976), estimated by the exact
 * Gaussian likelihood.
 */
@NullMarked
package io.github.lifecycle4j.models.arima;

import org.jspecify.annotations.NullMarked;
