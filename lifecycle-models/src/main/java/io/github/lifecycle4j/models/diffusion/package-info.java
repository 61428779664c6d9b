/**
 * Lives as diffusion curves: how the share of a market that has bought grows with the time since
 * launch, how fast it grows, when it peaks and how much is left. {@link
 * io.github.lifecycle4j.models.diffusion.CurveFit} estimates a curve from one series by the
 * textbook's methods; {@link io.github.lifecycle4j.models.diffusion.DiffusionForecaster} forecasts
 * with what is known of other lives beside it.
 */
@NullMarked
package io.github.lifecycle4j.models.diffusion;

import org.jspecify.annotations.NullMarked;
