/**
 * The Theta method: {@link io.github.lifecycle4j.models.theta.Theta} as it won the M3 competition,
 * and {@link io.github.lifecycle4j.models.theta.OptimisedTheta}, whose line is estimated with it.
 */
@NullMarked
package io.github.lifecycle4j.models.theta;

import org.jspecify.annotations.NullMarked;
