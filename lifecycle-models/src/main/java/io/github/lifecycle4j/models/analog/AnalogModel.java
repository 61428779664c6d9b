package io.github.lifecycle4j.models.analog;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Where a forecast by comparison comes from.
 *
 * @param comparables the launches compared with, those with the largest weights first
 * @param ownShare share of the forecast that comes from the product's own sales, 0 … 1
 */
public record AnalogModel(List<ComparableLaunch> comparables, double ownShare) {

  private static final int SHOWN = 3;

  /** Copies the list. */
  public AnalogModel {
    comparables = List.copyOf(comparables);
  }

  /**
   * A sentence for planners, such as {@code "Like 412 launches, most of all 22741 (2.1 %, times
   * 1.30), and for 33 % like its own sales so far."}
   */
  public String rationale() {
    String most =
        comparables.stream()
            .limit(SHOWN)
            .map(
                it ->
                    String.format(
                        Locale.ROOT,
                        "%s (%.1f %%, times %.2f)",
                        it.key(),
                        100 * it.weight(),
                        it.factor()))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "Like %d %s, most of all %s%s.",
        comparables.size(),
        comparables.size() == 1 ? "launch" : "launches",
        most,
        ownShare > 0
            ? String.format(
                Locale.ROOT, ", and for %.0f %% like its own sales so far", 100 * ownShare)
            : "");
  }
}
