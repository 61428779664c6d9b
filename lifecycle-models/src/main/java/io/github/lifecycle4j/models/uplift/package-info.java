/**
 * Whom a treatment, such as a letter or a coupon, moves, learnt from a randomised trial: the
 * difference of two models ({@link io.github.lifecycle4j.models.uplift.TwoModelUplift}) or one
 * model of a transformed outcome ({@link
 * io.github.lifecycle4j.models.uplift.TransformedOutcomeUplift}).
 */
@NullMarked
package io.github.lifecycle4j.models.uplift;

import org.jspecify.annotations.NullMarked;
