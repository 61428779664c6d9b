/** What a neural network is made of: its layers, their sizes and the shapes between them. */
@NullMarked
package io.github.lifecycle4j.models.neural.spec;

import org.jspecify.annotations.NullMarked;
