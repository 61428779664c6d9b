/**
 * One small program for each step of the path, in the order collect, clean, features, train,
 * evaluate, stage, decide, feedback; and one each on the effect of price and promotion, on
 * marketing, on supply and on what ordering by stage saves. Each can be read and run on its own and
 * says in its first lines what it shows.
 */
@NullMarked
package io.github.lifecycle4j.examples.steps;

import org.jspecify.annotations.NullMarked;
