package io.github.lifecycle4j.collect;

/** A place where the sales of a catalogue can be read from. */
@FunctionalInterface
public interface PanelSource {

  /**
   * Reads everything, streaming: memory is taken for the result, not for the source.
   *
   * @throws java.io.UncheckedIOException if the source cannot be read
   * @throws CollectException if the source is read but does not hold what was said
   */
  Collected collect();
}
