package io.github.lifecycle4j.collect;

import io.github.lifecycle4j.collect.CollectionReport.Rejection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts records left out by reason and keeps the first few of each as examples. */
final class Rejections {

  private static final int MOST_EXAMPLES = 5;

  private final Map<String, List<String>> examples = new LinkedHashMap<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();

  void add(String reason, String example) {
    counts.merge(reason, 1L, Long::sum);
    List<String> kept = examples.computeIfAbsent(reason, unused -> new ArrayList<>());
    if (kept.size() < MOST_EXAMPLES) {
      kept.add(example);
    }
  }

  /** The rejections, in the order in which their reasons first came up. */
  List<Rejection> list() {
    return counts.entrySet().stream()
        .map(
            count ->
                new Rejection(
                    count.getKey(),
                    count.getValue(),
                    examples.getOrDefault(count.getKey(), List.of())))
        .toList();
  }
}
