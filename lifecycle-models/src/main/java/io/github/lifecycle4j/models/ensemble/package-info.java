/** Forecasters that are made of others. */
@NullMarked
package io.github.lifecycle4j.models.ensemble;

import org.jspecify.annotations.NullMarked;
