/** Intermittent demand: histories with many periods without any. */
@NullMarked
package io.github.lifecycle4j.models.intermittent;

import org.jspecify.annotations.NullMarked;
