/**
 * Orders that are learned from simulated transitions: {@link
 * io.github.lifecycle4j.decide.inventory.learning.LostSalesLearner} for lost sales, where no simple
 * rule is best.
 */
@NullMarked
package io.github.lifecycle4j.decide.inventory.learning;

import org.jspecify.annotations.NullMarked;
