/**
 * Forecasts that know the stage of the life: {@link
 * io.github.lifecycle4j.models.lifecycle.LifecycleForecaster}.
 */
@NullMarked
package io.github.lifecycle4j.models.lifecycle;

import org.jspecify.annotations.NullMarked;
