/**
 * Where a product stands in its life: introduction, growth, maturity or decline, always as
 * probabilities with the evidence behind them.
 */
@NullMarked
package io.github.lifecycle4j.stage;

import org.jspecify.annotations.NullMarked;
