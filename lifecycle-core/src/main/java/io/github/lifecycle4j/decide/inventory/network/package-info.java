/**
 * Stock at several places that supply each other: a line of stages that share all they know ({@link
 * io.github.lifecycle4j.decide.inventory.network.SerialSystem}), a tree of stages that promise each
 * other a service time ({@link io.github.lifecycle4j.decide.inventory.network.GuaranteedService}),
 * and one depot with its bases for parts that are repaired ({@link
 * io.github.lifecycle4j.decide.inventory.network.Metric}).
 *
 * <p>The equation numbers are those of Snyder and Shen, Fundamentals of Supply Chain Theory, 2nd
 * edition, 2019.
 */
@NullMarked
package io.github.lifecycle4j.decide.inventory.network;

import org.jspecify.annotations.NullMarked;
