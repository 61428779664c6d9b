package io.github.lifecycle4j.features;

import io.github.lifecycle4j.data.Panel;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The values of a static covariate. */
final class Levels {

  private Levels() {}

  /** The different values in a panel, sorted. */
  static List<String> of(Panel panel, String attribute) {
    return IntStream.range(0, panel.size())
        .mapToObj(i -> panel.covariates(i).attribute(attribute))
        .flatMap(Optional::stream)
        .distinct()
        .sorted()
        .toList();
  }
}
