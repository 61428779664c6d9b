/** The command-line program: the whole path on a catalogue, and forecasts of a file of series. */
@NullMarked
package io.github.lifecycle4j.examples;

import org.jspecify.annotations.NullMarked;
