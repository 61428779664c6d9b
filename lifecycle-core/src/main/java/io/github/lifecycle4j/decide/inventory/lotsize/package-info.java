/**
 * How much to order at a time when demand is known: each model is a record of its textbook symbols
 * that answers with the best order and its cost. The equation numbers are those of Snyder and Shen,
 * Fundamentals of Supply Chain Theory, 2nd edition, 2019.
 */
@NullMarked
package io.github.lifecycle4j.decide.inventory.lotsize;

import org.jspecify.annotations.NullMarked;
