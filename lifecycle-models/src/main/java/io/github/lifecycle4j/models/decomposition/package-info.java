/**
 * Taking a series apart into trend, seasons and remainder: {@link
 * io.github.lifecycle4j.models.decomposition.ClassicalDecomposition}, {@link
 * io.github.lifecycle4j.models.decomposition.Stl} and {@link
 * io.github.lifecycle4j.models.decomposition.Mstl}, and forecasting what is left without the
 * seasons.
 */
@NullMarked
package io.github.lifecycle4j.models.decomposition;

import org.jspecify.annotations.NullMarked;
