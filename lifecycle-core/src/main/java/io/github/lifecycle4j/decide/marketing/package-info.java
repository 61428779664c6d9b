/**
 * Marketing: whom to write to and what to promote.
 *
 * <p>{@link io.github.lifecycle4j.decide.marketing.RfmScoring} sorts customers by what they did.
 * {@link io.github.lifecycle4j.decide.marketing.UpliftCases} tells from a trial whether scores find
 * those whom a message moves, {@link io.github.lifecycle4j.decide.marketing.Targeting} picks them
 * within a budget. {@link io.github.lifecycle4j.decide.marketing.PromotionPlanner} picks the
 * products that are worth a promotion in their stage of life.
 */
@NullMarked
package io.github.lifecycle4j.decide.marketing;

import org.jspecify.annotations.NullMarked;
