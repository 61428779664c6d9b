/** What the training of a neural network makes small. */
@NullMarked
package io.github.lifecycle4j.models.neural.loss;

import org.jspecify.annotations.NullMarked;
