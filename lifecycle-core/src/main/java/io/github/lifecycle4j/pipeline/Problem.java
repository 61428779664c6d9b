package io.github.lifecycle4j.pipeline;

import io.github.lifecycle4j.data.ProductKey;

/**
 * Something that could not be done for a product; the catalogue went on.
 *
 * @param key the product
 * @param step the step of the path, such as {@code "train"}
 * @param message what was wrong and what to do
 */
public record Problem(ProductKey key, String step, String message) {}
