/**
 * The whole path in one call: collect, clean, features, train, evaluate, stage, predict, decide and
 * feedback, for a catalogue.
 */
@NullMarked
package io.github.lifecycle4j.pipeline;

import org.jspecify.annotations.NullMarked;
