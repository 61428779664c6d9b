/**
 * Transformations that make the spread of a series independent of its level: {@link
 * io.github.lifecycle4j.models.transform.BoxCox}, and a forecaster that works on the transformed
 * series, {@link io.github.lifecycle4j.models.transform.BoxCoxForecaster}.
 */
@NullMarked
package io.github.lifecycle4j.models.transform;

import org.jspecify.annotations.NullMarked;
