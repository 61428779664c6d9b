package io.github.lifecycle4j.models.neural.dl4j;

import java.util.function.Supplier;
import org.nd4j.linalg.factory.Nd4j;

/** Whether DeepLearning4J and a backend of ND4J are there. */
final class Dl4jLibrary {

  private Dl4jLibrary() {}

  /**
   * Does what needs the libraries.
   *
   * @throws IllegalStateException if one is not on the class path, or has nothing for this machine;
   *     in place of the {@link LinkageError}, which would end more than one fit
   */
  static <T> T with(Supplier<T> work) {
    try {
      if (Nd4j.getBackend() == null) {
        throw new LinkageError("ND4J found no backend, or none with a library for this machine");
      }
      return work.get();
    } catch (LinkageError missing) {
      throw new IllegalStateException(
          "Networks of DeepLearning4J need deeplearning4j-nn and a backend of ND4J, which cannot be loaded: %s. Maybe add org.deeplearning4j:deeplearning4j-nn and org.nd4j:nd4j-native-platform to the dependencies; to take the files of one platform only (91 MB in place of 707 MB) build with -Djavacpp.platform=linux-x86_64, or add org.nd4j:nd4j-native twice, once with that classifier."
              .formatted(cause(missing)),
          missing);
    }
  }

  /** What lies at the bottom of an error of initialisation. */
  private static Throwable cause(Throwable error) {
    Throwable last = error;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    return last;
  }
}
