package io.github.lifecycle4j.examples.steps;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines that an example printed. */
final class Printed {

  /** An example that prints. */
  @FunctionalInterface
  interface Example {
    void run(PrintStream out) throws Exception;
  }

  private Printed() {}

  static List<String> by(Example example) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      example.run(out);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** The words of the only line that begins so, split at white space. */
  static List<String> words(List<String> lines, String beginning) {
    List<String> found = lines.stream().filter(line -> line.startsWith(beginning)).toList();
    if (found.size() != 1) {
      throw new AssertionError(
          "%s lines begin with '%s' in %s".formatted(found.size(), beginning, lines));
    }
    return List.of(found.get(0).strip().split("\\s+", -1));
  }
}
