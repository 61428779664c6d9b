package io.github.lifecycle4j.stage;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.stage.StageEstimate.Transition;
import io.github.lifecycle4j.stage.StageException.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where every product of a catalogue stands: one row for each, also for those whose stage could not
 * be told.
 *
 * @param horizon number of the coming periods that the units at risk and the exceptions look at
 * @param rows the products, each once
 */
public record StageTable(int horizon, List<StageRow> rows) {

  /** What a table can be sorted by; of equals, the product that comes first by its key. */
  public enum Order {
    /** By product. */
    PRODUCT(Comparator.comparing(StageRow::key)),
    /** By stage, introduction first; products without a stage last. */
    STAGE(
        Comparator.comparing(
            row -> row.stage().map(Enum::ordinal).orElse(LifecycleStage.values().length))),
    /** The least certain stage first. */
    PROBABILITY(Comparator.comparingDouble(StageRow::probability)),
    /** The stage that began last first; products without a stage last. */
    SINCE(Comparator.comparing(row -> row.estimate().isEmpty() ? Long.MAX_VALUE : -row.since())),
    /** The transition expected soonest first; products without one last. */
    NEXT(
        Comparator.comparing(
            row -> row.next().map(Transition::expected).orElse(Double.POSITIVE_INFINITY))),
    /** The strongest fall first; unknown trends last. */
    TREND(Comparator.comparingDouble(StageRow::trend)),
    /** The most units at risk first. */
    UNITS_AT_RISK(Comparator.comparingDouble(row -> -row.unitsAtRisk()));

    private final Comparator<StageRow> comparator;

    Order(Comparator<StageRow> comparator) {
      this.comparator = comparator;
    }
  }

  /**
   * Copies the rows.
   *
   * @throws IllegalArgumentException if the horizon is below 1 or a product has two rows
   */
  public StageTable {
    rows = List.copyOf(rows);
    if (horizon < 1) {
      throw new IllegalArgumentException(
          "The horizon is %s but must be at least 1.".formatted(horizon));
    }
    Set<ProductKey> seen = new HashSet<>();
    for (StageRow row : rows) {
      if (!seen.add(row.key())) {
        throw new IllegalArgumentException(
            "The product '%s' has two rows in the stage table.".formatted(row.key()));
      }
    }
  }

  /** The same rows in another order. */
  public StageTable sortedBy(Order order) {
    List<StageRow> sorted = new ArrayList<>(rows);
    sorted.sort(order.comparator.thenComparing(StageRow::key));
    return new StageTable(horizon, sorted);
  }

  /** The same rows, products with {@linkplain #exceptions exceptions} first, in their order. */
  public StageTable exceptionsFirst(Map<ProductKey, LifecycleStage> earlier) {
    Map<ProductKey, StageRow> byKey = new LinkedHashMap<>();
    sortedBy(Order.UNITS_AT_RISK).rows().forEach(row -> byKey.put(row.key(), row));
    List<StageRow> sorted = new ArrayList<>();
    for (StageException exception : exceptions(earlier)) {
      Optional.ofNullable(byKey.remove(exception.key())).ifPresent(sorted::add);
    }
    sorted.addAll(byKey.values());
    return new StageTable(horizon, sorted);
  }

  /** The most likely stage of each product that has one: what to keep for the next table. */
  public Map<ProductKey, LifecycleStage> stages() {
    Map<ProductKey, LifecycleStage> stages = new LinkedHashMap<>();
    rows.forEach(row -> row.stage().ifPresent(stage -> stages.put(row.key(), stage)));
    return Collections.unmodifiableMap(stages);
  }

  /**
   * The products whose stage is another one than before, in the order of the rows; then those that
   * are not in the table any more.
   *
   * @param earlier the {@link #stages} of an earlier table
   */
  public List<StageChange> changesSince(Map<ProductKey, LifecycleStage> earlier) {
    List<StageChange> changes = new ArrayList<>();
    Set<ProductKey> here = new HashSet<>();
    for (StageRow row : rows) {
      here.add(row.key());
      Optional<LifecycleStage> before = Optional.ofNullable(earlier.get(row.key()));
      if (!before.equals(row.stage())) {
        changes.add(new StageChange(row.key(), before, row.stage()));
      }
    }
    earlier.entrySet().stream()
        .filter(entry -> !here.contains(entry.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry ->
                changes.add(
                    new StageChange(
                        entry.getKey(), Optional.of(entry.getValue()), Optional.empty())));
    return changes;
  }

  /**
   * The products that need a look, each with its most urgent reason: the most urgent kind first,
   * then the most units at risk.
   *
   * @param earlier the {@link #stages} of an earlier table; without any, nothing has changed
   */
  public List<StageException> exceptions(Map<ProductKey, LifecycleStage> earlier) {
    return rows.stream()
        .map(row -> exception(row, Optional.ofNullable(earlier.get(row.key()))))
        .flatMap(Optional::stream)
        .sorted(
            Comparator.comparing(StageException::kind)
                .thenComparing(it -> -it.unitsAtRisk())
                .thenComparing(StageException::key))
        .toList();
  }

  private Optional<StageException> exception(StageRow row, Optional<LifecycleStage> before) {
    if (row.stage().isEmpty()) {
      return exception(row, Kind.FAILED, row.failure());
    }
    LifecycleStage now = row.stage().get();
    if (before.isPresent() && before.get() != now) {
      Kind kind =
          now.compareTo(before.get()) < 0
              ? Kind.BACKWARDS
              : isPast(now) && !isPast(before.get()) ? Kind.NEWLY_DECLINING : Kind.CHANGED;
      return exception(row, kind, "From %s to %s.".formatted(words(before.get()), words(now)));
    }
    Optional<Transition> decline =
        row.next()
            .filter(next -> next.to() == LifecycleStage.DECLINE)
            .filter(next -> next.expected() <= horizon);
    if (decline.isPresent()) {
      return exception(
          row,
          Kind.DECLINE_AHEAD,
          String.format(
              Locale.ROOT,
              "Decline is expected in %.0f periods (%.0f to %.0f).",
              decline.get().expected(),
              decline.get().earliest(),
              decline.get().latest()));
    }
    return row.probability() < 0.5
        ? exception(
            row,
            Kind.UNCERTAIN,
            "The stage is uncertain: %s.".formatted(row.estimate().get().probabilities()))
        : Optional.empty();
  }

  private static Optional<StageException> exception(StageRow row, Kind kind, String words) {
    return Optional.of(new StageException(row.key(), kind, words, row.unitsAtRisk()));
  }

  private static boolean isPast(LifecycleStage stage) {
    return stage.compareTo(LifecycleStage.DECLINE) >= 0;
  }

  private static String words(LifecycleStage stage) {
    return stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
