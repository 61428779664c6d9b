/**
 * Collects the sales of a catalogue from files, databases, memory and raw transactions. This is the
 * only place that reads from outside; I/O failures are {@link java.io.UncheckedIOException}.
 */
@NullMarked
package io.github.lifecycle4j.collect;

import org.jspecify.annotations.NullMarked;
