package io.github.lifecycle4j.models.analog;

import io.github.lifecycle4j.data.ProductKey;

/**
 * A launch that a forecast is compared with.
 *
 * @param key the product that was launched
 * @param weight its share of the forecast, 0 … 1; all shares and that of the product's own sales
 *     add up to 1
 * @param factor what its sales are multiplied by, positive
 */
public record ComparableLaunch(ProductKey key, double weight, double factor) {}
