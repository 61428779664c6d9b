/**
 * Products without a past: {@link io.github.lifecycle4j.models.analog.AnalogForecaster} forecasts a
 * launch from the launches of other products and hands over to the product's own sales as they come
 * in.
 */
@NullMarked
package io.github.lifecycle4j.models.analog;

import org.jspecify.annotations.NullMarked;
