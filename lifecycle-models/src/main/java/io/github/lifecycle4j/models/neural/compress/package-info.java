/** Smaller networks, and what they cost. */
@NullMarked
package io.github.lifecycle4j.models.neural.compress;

import org.jspecify.annotations.NullMarked;
