/**
 * Neural networks on a CPU: describe one by a {@link
 * io.github.lifecycle4j.models.neural.spec.NetworkSpec}, train it by {@link
 * io.github.lifecycle4j.models.neural.Training}, predict with the {@link
 * io.github.lifecycle4j.models.neural.Network} that comes out.
 */
@NullMarked
package io.github.lifecycle4j.models.neural;

import org.jspecify.annotations.NullMarked;
