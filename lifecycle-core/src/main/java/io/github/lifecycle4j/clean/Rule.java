package io.github.lifecycle4j.clean;

import java.util.List;

/**
 * A rule of cleaning: it looks for some issues in one product after the other and logs whatever it
 * drops or changes. A rule keeps nothing from one product to the next.
 */
interface Rule {

  /** The issues it looks for, with what it does about them. */
  List<Treatment> treatments();

  /** Works on one product. */
  void apply(Draft draft, Log log);
}
