package io.github.lifecycle4j.collect;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;

/**
 * What is behind the sales of a simulated product. The stages of the life follow from the level by
 * {@link io.github.lifecycle4j.stage.StageDefinition#stages}.
 *
 * @param key the product
 * @param shape the shape of its life in a word, such as {@code bass} or {@code launch_spike}
 * @param level the underlying level in units a week, without season, promotion, price and noise,
 *     from launch to the end of the life even where that lies outside the simulated weeks; 0 once
 *     the product is discontinued
 * @param expectedDemand expected demand in each simulated week, with season, promotion and price
 * @param demand demand in each simulated week, before stock-outs cut it to what was sold
 */
public record SimulatedTruth(
    ProductKey key, String shape, Series level, Series expectedDemand, Series demand) {}
