package io.github.lifecycle4j.benchmarks;

import java.nio.file.Path;

/** The folder of real data, which the system property {@code lifecycle.data} names. */
public final class ReferenceFolder {

  private ReferenceFolder() {}

  /**
   * Returns the folder.
   *
   * @throws IllegalStateException if the property is not set
   */
  public static Path path() {
    String folder = System.getProperty("lifecycle.data");
    if (folder == null) {
      throw new IllegalStateException(
          "The system property lifecycle.data does not name the folder of reference data.");
    }
    return Path.of(folder);
  }
}
