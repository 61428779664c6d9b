/**
 * Exponential smoothing: {@link io.github.lifecycle4j.models.smoothing.Ets} in all its forms, with
 * an automatic choice, and its cases {@link
 * io.github.lifecycle4j.models.smoothing.SimpleExponentialSmoothing}, {@link
 * io.github.lifecycle4j.models.smoothing.Holt} and {@link
 * io.github.lifecycle4j.models.smoothing.HoltWinters}. What was estimated is an {@link
 * io.github.lifecycle4j.models.smoothing.EtsModel}.
 */
@NullMarked
package io.github.lifecycle4j.models.smoothing;

import org.jspecify.annotations.NullMarked;
