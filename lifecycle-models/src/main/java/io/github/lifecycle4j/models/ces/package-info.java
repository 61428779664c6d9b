/** Complex exponential smoothing: {@link io.github.lifecycle4j.models.ces.ComplexSmoothing}. */
@NullMarked
package io.github.lifecycle4j.models.ces;

import org.jspecify.annotations.NullMarked;
