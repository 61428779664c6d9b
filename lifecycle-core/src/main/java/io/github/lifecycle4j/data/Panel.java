package io.github.lifecycle4j.data;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The histories of a catalogue on one time grid: for each product its sales and its covariates.
 *
 * <p>All values lie in one array; a {@link Series} of the panel is a view of its part. A panel of N
 * observations costs 8 N bytes and a small header for each product. Immutable.
 */
public final class Panel {

  private final Frequency frequency;
  private final List<ProductKey> keys;
  private final Map<ProductKey, Integer> indexes;
  private final List<Series> series;
  private final List<Covariates> covariates;

  private Panel(
      Frequency frequency,
      List<ProductKey> keys,
      Map<ProductKey, Integer> indexes,
      List<Series> series,
      List<Covariates> covariates) {
    this.frequency = frequency;
    this.keys = keys;
    this.indexes = indexes;
    this.series = series;
    this.covariates = covariates;
  }

  /** Returns a builder of a panel on this grid. */
  public static Builder builder(Frequency frequency) {
    return new Builder(frequency);
  }

  /**
   * Returns a panel of these series, without covariates.
   *
   * @throws IllegalArgumentException if there is none, if two have the same key or if their grids
   *     differ
   */
  public static Panel of(Series... series) {
    if (series.length == 0) {
      throw new IllegalArgumentException(
          "A panel of no series has no time grid. Maybe use Panel.builder(frequency).build().");
    }
    Builder builder = builder(series[0].frequency());
    for (Series one : series) {
      builder.add(one, Covariates.none());
    }
    return builder.build();
  }

  /** The time grid of every series. */
  public Frequency frequency() {
    return frequency;
  }

  /** Number of products. */
  public int size() {
    return keys.size();
  }

  /** The products, in the order in which they were added. */
  public List<ProductKey> keys() {
    return keys;
  }

  /** The sales of every product, in the order of {@link #keys()}. */
  public List<Series> series() {
    return series;
  }

  /** The sales of the product at an index of {@link #keys()}. */
  public Series series(int index) {
    return series.get(index);
  }

  /** The covariates of the product at an index of {@link #keys()}. */
  public Covariates covariates(int index) {
    return covariates.get(index);
  }

  /** The index of a product in {@link #keys()}. */
  public Optional<Integer> indexOf(ProductKey key) {
    return Optional.ofNullable(indexes.get(key));
  }

  /** Number of periods of all series together. */
  public long observations() {
    long sum = 0;
    for (Series one : series) {
      sum += one.length();
    }
    return sum;
  }

  /** Number of the first period of any series; 0 for a panel without a period. */
  public long startPeriod() {
    return series.stream()
        .filter(one -> !one.isEmpty())
        .mapToLong(Series::startPeriod)
        .min()
        .orElse(0);
  }

  /** Number of the period after the last one of any series; 0 for a panel without a period. */
  public long endPeriod() {
    return series.stream()
        .filter(one -> !one.isEmpty())
        .mapToLong(Series::endPeriod)
        .max()
        .orElse(0);
  }

  /**
   * What was known before a period: every series and past covariate ends there. Products keep their
   * place; a product that starts later has an empty series. Values are shared with this panel.
   */
  public Panel knownBefore(long period) {
    List<Series> cut = new ArrayList<>(size());
    List<Covariates> known = new ArrayList<>(size());
    for (int i = 0; i < size(); i++) {
      cut.add(series.get(i).until(period));
      known.add(covariates.get(i).knownBefore(period));
    }
    return new Panel(frequency, keys, indexes, List.copyOf(cut), List.copyOf(known));
  }

  @Override
  public String toString() {
    return "Panel(%s products, %s, %s observations)"
        .formatted(size(), frequency.unit(), observations());
  }

  /** Collects the series of a panel. Not safe for use by several threads. */
  public static final class Builder {

    private final Frequency frequency;
    private final Map<ProductKey, Integer> indexes = new HashMap<>();
    private final List<ProductKey> keys = new ArrayList<>();
    private final List<Covariates> covariates = new ArrayList<>();
    private long[] starts = new long[16];
    private int[] ends = new int[16];
    private double[] store = new double[1024];
    private int used;

    private Builder(Frequency frequency) {
      this.frequency = frequency;
    }

    /**
     * Adds a product that sold these units from the given period on.
     *
     * @param values one value a period, {@code NaN} for a missing one; copied
     * @throws IllegalArgumentException if the key is already there, a value is infinite or a
     *     covariate has periods of another length
     */
    public Builder add(
        ProductKey key, long startPeriod, double[] values, Covariates productCovariates) {
      Series.requireFinite(key.id(), values);
      requireGrid(key, productCovariates.past());
      requireGrid(key, productCovariates.future());
      if (indexes.putIfAbsent(key, keys.size()) != null) {
        throw new IllegalArgumentException(
            "The product '%s' is in the panel already. Maybe merge its two histories first."
                .formatted(key));
      }
      int index = keys.size();
      if (index == starts.length) {
        starts = Arrays.copyOf(starts, 2 * index);
        ends = Arrays.copyOf(ends, 2 * index);
      }
      int needed = Math.addExact(used, values.length);
      if (needed > store.length) {
        store = Arrays.copyOf(store, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * needed));
      }
      System.arraycopy(values, 0, store, used, values.length);
      used = needed;
      keys.add(key);
      covariates.add(productCovariates);
      starts[index] = startPeriod;
      ends[index] = used;
      return this;
    }

    /**
     * Adds a product with its history.
     *
     * @throws IllegalArgumentException if the key is already there, or the grid of the series or a
     *     covariate is another one
     */
    public Builder add(Series history, Covariates productCovariates) {
      if (!history.frequency().equals(frequency)) {
        throw new IllegalArgumentException(
            "The series (%s) has the grid %s but the panel has %s. Maybe aggregate the series first."
                .formatted(history.key(), history.frequency(), frequency));
      }
      return add(history.key(), history.startPeriod(), history.toArray(), productCovariates);
    }

    /** Refuses covariates whose period numbers mean other times; seasons are of no matter here. */
    private void requireGrid(ProductKey key, Map<String, Series> named) {
      named.forEach(
          (name, values) -> {
            if (values.frequency().unit() != frequency.unit()) {
              throw new IllegalArgumentException(
                  "The covariate '%s' of '%s' has periods of a %s but the panel has periods of a %s. Maybe aggregate the covariate first."
                      .formatted(name, key, values.frequency().unit(), frequency.unit()));
            }
          });
    }

    /** Returns the panel of what was added so far. */
    public Panel build() {
      double[] values = Arrays.copyOf(store, used);
      List<Series> views = new ArrayList<>(keys.size());
      for (int i = 0; i < keys.size(); i++) {
        int begin = i == 0 ? 0 : ends[i - 1];
        views.add(Series.view(keys.get(i), frequency, starts[i], values, begin, ends[i] - begin));
      }
      List<Series> all = List.copyOf(views);
      // Each series holds the key already; the list of keys is a view and costs nothing.
      List<ProductKey> names =
          new AbstractList<>() {
            @Override
            public ProductKey get(int index) {
              return all.get(index).key();
            }

            @Override
            public int size() {
              return all.size();
            }
          };
      return new Panel(frequency, names, Map.copyOf(indexes), all, List.copyOf(covariates));
    }
  }
}
