package io.github.lifecycle4j.models.internal;

import io.github.lifecycle4j.data.Series;

/** Where a life begins in a history. */
public final class FirstSale {

  private FirstSale() {}

  /** Index of the first value above 0; the length of the history if there is none. */
  public static int index(Series history) {
    int t = 0;
    while (t < history.length() && !(history.value(t) > 0)) {
      t++;
    }
    return t;
  }
}
