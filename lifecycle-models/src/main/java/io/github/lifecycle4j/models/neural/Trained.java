package io.github.lifecycle4j.models.neural;

/**
 * What came of a training.
 *
 * @param network the network with the best weights where a validation part was given, otherwise
 *     with the last
 * @param history how it went
 */
public record Trained(Network network, TrainingHistory history) {}
