package io.github.lifecycle4j.collect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a mistyped one was probably meant to be. */
final class NearestName {

  private static final int LONGEST = 100;

  private NearestName() {}

  /**
   * The name with the smallest edit distance (Levenshtein 1966), letter case aside, if at most a
   * third of the letters, rounded up, must change.
   */
  static Optional<String> of(String wanted, List<String> names) {
    int smallest = (wanted.length() + 2) / 3 + 1;
    Optional<String> nearest = Optional.empty();
    for (String name : names) {
      if (name.length() <= LONGEST && wanted.length() <= LONGEST) {
        int distance = distance(name.toLowerCase(Locale.ROOT), wanted.toLowerCase(Locale.ROOT));
        if (distance < smallest) {
          smallest = distance;
          nearest = Optional.of(name);
        }
      }
    }
    return nearest;
  }

  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(above[j - 1] + change, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length()];
  }
}
