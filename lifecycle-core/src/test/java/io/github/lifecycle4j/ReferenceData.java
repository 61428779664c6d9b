package io.github.lifecycle4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;

/** Real data for tests. They are no part of the project and lie where the user says. */
public final class ReferenceData {

  private static final String PROPERTY = "lifecycle.data";

  private ReferenceData() {}

  /**
   * Returns a file below the folder that the system property {@code lifecycle.data} names. Without
   * the property the test is skipped, and says so on the console; with it, the file must be there.
   */
  public static Path file(String first, String... more) {
    String folder = System.getProperty(PROPERTY, "");
    if (folder.isEmpty()) {
      String message =
          "SKIPPED: this test needs the reference data (%s). Name their folder with -D%s=DIR."
              .formatted(Path.of(first, more), PROPERTY);
      System.err.println(message);
      abort(message);
    }
    Path file = Path.of(folder).resolve(Path.of(first, more));
    assertThat(file).as("reference data named by -D" + PROPERTY).exists();
    return file;
  }
}
