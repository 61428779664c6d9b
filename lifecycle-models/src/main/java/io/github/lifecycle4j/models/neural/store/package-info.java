/** Files of trained networks. */
@NullMarked
package io.github.lifecycle4j.models.neural.store;

import org.jspecify.annotations.NullMarked;
