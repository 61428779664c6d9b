/**
 * Minimisers for a few variables within bounds. They are deterministic, stop at a budget of
 * evaluations and allocate their work space once. Not for users: it changes without notice.
 */
@NullMarked
package io.github.lifecycle4j.models.internal.optimise;

import org.jspecify.annotations.NullMarked;
