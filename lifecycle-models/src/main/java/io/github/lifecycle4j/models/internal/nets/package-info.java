/**
 * Neural networks at work: the forward and backward pass of each layer on one thread, with every
 * buffer allocated once.
 */
@NullMarked
package io.github.lifecycle4j.models.internal.nets;

import org.jspecify.annotations.NullMarked;
