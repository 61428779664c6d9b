/**
 * What customers will buy, from what they bought: whether one is still active and how often they
 * come ({@link io.github.lifecycle4j.models.customer.BetaGeometricModel}, {@link
 * io.github.lifecycle4j.models.customer.ParetoModel}), what they spend ({@link
 * io.github.lifecycle4j.models.customer.SpendModel}) and what that is worth today ({@link
 * io.github.lifecycle4j.models.customer.CustomerValue}).
 *
 * <p>Time is counted in any unit, the same throughout, such as weeks.
 */
@NullMarked
package io.github.lifecycle4j.models.customer;

import org.jspecify.annotations.NullMarked;
