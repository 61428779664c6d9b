/**
 * Kernels on {@code jdk.incubator.vector}. Nothing outside refers to these classes by name: they
 * are loaded only where the running Java machine has that module.
 */
@NullMarked
package io.github.lifecycle4j.models.internal.kernels.vector;

import org.jspecify.annotations.NullMarked;
