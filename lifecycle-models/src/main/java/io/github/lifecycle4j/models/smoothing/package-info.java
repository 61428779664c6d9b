/** Exponential smoothing. */
@NullMarked
package io.github.lifecycle4j.models.smoothing;

import org.jspecify.annotations.NullMarked;
