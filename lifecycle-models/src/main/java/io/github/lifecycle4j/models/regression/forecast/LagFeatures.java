package io.github.lifecycle4j.models.regression.forecast;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a regression over a whole catalogue looks at, for each product, end of history and step
 * ahead. Sales are divided by the recent level of the product, so that products of all sizes learn
 * from each other.
 */
final class LagFeatures {

  /** The column of what is learnt. */
  static final String TARGET = "target";

  /** The column of the weights. */
  static final String WEIGHT = "weight";

  private static final int LAGS = 8;
  private static final int[] WINDOWS = {4, 13, 26, 52};
  private static final int LEVEL_WINDOW = 13;
  private static final int RECENT = 4;

  /** Levels of an attribute that are told apart. */
  private static final int MOST_LEVELS = 50;

  /** Beyond this, numbers of covariates count as missing: single precision does not hold them. */
  private static final double LARGEST = 1e30;

  private static final double NaN = Double.NaN;

  private final List<String> planned;
  private final List<String> known;
  private final List<String> attributes;
  private final SeasonPlace place;
  private final int seasonLength;
  private final double usualLevel;
  private final List<String> numbers;

  /**
   * @param planned names of future covariates, the value at the step and against its recent mean
   * @param known names of past covariates, the last value
   * @param attributes names of static covariates
   * @param usualLevel the median level of the catalogue, that of a product without sales
   */
  private LagFeatures(
      List<String> planned,
      List<String> known,
      List<String> attributes,
      Frequency frequency,
      double usualLevel) {
    this.planned = planned;
    this.known = known;
    this.attributes = attributes;
    this.place = new SeasonPlace(frequency);
    this.seasonLength = frequency.seasonLength();
    this.usualLevel = usualLevel;
    this.numbers = numbers();
  }

  static LagFeatures of(Panel panel) {
    TreeSet<String> planned = new TreeSet<>();
    TreeSet<String> known = new TreeSet<>();
    List<Double> levels = new ArrayList<>();
    for (int i = 0; i < panel.size(); i++) {
      planned.addAll(panel.covariates(i).future().keySet());
      known.addAll(panel.covariates(i).past().keySet());
      double level = level(panel.series(i), panel.series(i).length());
      if (level > 0) {
        levels.add(level);
      }
    }
    known.removeAll(planned);
    double[] sorted = levels.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new LagFeatures(
        List.copyOf(planned),
        List.copyOf(known),
        attributes(panel),
        panel.frequency(),
        sorted.length == 0 ? 1 : sorted[sorted.length / 2]);
  }

  /** Attributes that group products: those with few enough values. */
  private static List<String> attributes(Panel panel) {
    Map<String, TreeSet<String>> values = new HashMap<>();
    for (int i = 0; i < panel.size(); i++) {
      panel
          .covariates(i)
          .statics()
          .forEach((name, value) -> values.computeIfAbsent(name, n -> new TreeSet<>()).add(value));
    }
    return values.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1 && entry.getValue().size() <= MOST_LEVELS)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Mean size of the last observed values. */
  private static double level(Series history, int window) {
    double sum = 0;
    int seen = 0;
    for (int i = history.length() - 1; i >= 0 && seen < window; i--) {
      if (!history.isMissing(i)) {
        sum += Math.abs(history.value(i));
        seen++;
      }
    }
    return seen == 0 ? 0 : sum / seen;
  }

  /** Names of the columns. */
  List<String> names() {
    List<String> names = new ArrayList<>(numbers);
    names.addAll(attributes);
    return names;
  }

  private List<String> numbers() {
    List<String> names = new ArrayList<>(List.of("step", place.name(), "level", "age"));
    names.add("periods since the last sale");
    names.add("share of periods without sales");
    for (int lag = 1; lag <= LAGS; lag++) {
      names.add("sales %s back".formatted(lag));
    }
    for (int window : WINDOWS) {
      names.add("mean sales of %s".formatted(window));
    }
    names.add("growth");
    names.add("sales a season before");
    names.add("change a season before");
    for (String name : planned) {
      names.add(name);
      names.add(name + " against recent");
    }
    names.addAll(known);
    return names;
  }

  /** The end of a history, from which steps are counted. */
  Origin origin(Series history, Covariates covariates) {
    return new Origin(history, covariates);
  }

  /** What is known at the end of a history. */
  final class Origin {

    private final Series history;
    private final Covariates covariates;
    private final double level;
    private final double[] means = new double[WINDOWS.length];
    private final double[] recent;

    private Origin(Series history, Covariates covariates) {
      this.history = history;
      this.covariates = covariates;
      double last = LagFeatures.level(history, LEVEL_WINDOW);
      double whole = last > 0 ? last : LagFeatures.level(history, history.length());
      this.level = whole > 0 ? whole : usualLevel;
      for (int i = 0; i < WINDOWS.length; i++) {
        means[i] = mean(history, history.endPeriod(), WINDOWS[i]);
      }
      this.recent =
          planned.stream()
              .mapToDouble(
                  name ->
                      covariates.series(name).map(it -> mean(it, history.endPeriod())).orElse(NaN))
              .toArray();
    }

    /** What sales are divided by. */
    double level() {
      return level;
    }

    /** Slow products, whose errors are mostly noise, count less. */
    double weight() {
      return level / (level + usualLevel);
    }

    /** The numbers of a step, from 1, in the order of the names. */
    double[] row(int step) {
      long end = history.endPeriod();
      long period = end + step - 1;
      double[] row = new double[numbers.size()];
      int at = 0;
      row[at++] = step;
      row[at++] = place.number(period);
      row[at++] = Math.log(level / usualLevel);
      row[at++] = history.length();
      row[at++] = sinceSale();
      row[at++] = idle();
      for (int lag = 1; lag <= LAGS; lag++) {
        row[at++] = history.valueAt(end - lag) / level;
      }
      for (double mean : means) {
        row[at++] = mean / level;
      }
      row[at++] = means[0] / means[1];
      long before = period - seasonLength;
      boolean seasonal = seasonLength > 1 && before < end;
      row[at++] = seasonal ? history.valueAt(before) / level : NaN;
      row[at++] =
          seasonal ? history.valueAt(before) / mean(history, end - seasonLength, RECENT) : NaN;
      for (int i = 0; i < planned.size(); i++) {
        double value = value(planned.get(i), period);
        row[at++] = value;
        row[at++] = value / recent[i];
      }
      for (String name : known) {
        row[at++] = value(name, end - 1);
      }
      for (int i = 0; i < row.length; i++) {
        row[i] = Math.abs(row[i]) < LARGEST ? row[i] : NaN;
      }
      return row;
    }

    private double value(String name, long period) {
      return covariates.series(name).map(it -> it.valueAt(period)).orElse(NaN);
    }

    private double sinceSale() {
      for (int i = history.length() - 1; i >= 0; i--) {
        if (history.value(i) > 0) {
          return history.length() - 1 - i;
        }
      }
      return NaN;
    }

    private double idle() {
      int zeros = 0;
      int seen = 0;
      for (int i = Math.max(0, history.length() - LEVEL_WINDOW); i < history.length(); i++) {
        zeros += history.value(i) == 0 ? 1 : 0;
        seen += history.isMissing(i) ? 0 : 1;
      }
      return seen == 0 ? NaN : (double) zeros / seen;
    }

    private static double mean(Series series, long end) {
      return mean(series, end, RECENT);
    }

    private static double mean(Series series, long end, int window) {
      double sum = 0;
      int seen = 0;
      for (long period = end - window; period < end; period++) {
        double value = series.valueAt(period);
        if (!Double.isNaN(value)) {
          sum += value;
          seen++;
        }
      }
      return seen == 0 ? NaN : sum / seen;
    }
  }

  /** Rows of several origins and steps, to become a table. */
  final class Rows {

    private final List<double[]> rows = new ArrayList<>();
    private final List<Covariates> owners = new ArrayList<>();
    private final List<double[]> learnt = new ArrayList<>();

    void add(Origin origin, int step) {
      rows.add(origin.row(step));
      owners.add(origin.covariates);
    }

    /** Adds a step with what came true. */
    void add(Origin origin, int step, double actual) {
      add(origin, step);
      learnt.add(new double[] {actual / origin.level(), origin.weight()});
    }

    void addAll(Rows others) {
      rows.addAll(others.rows);
      owners.addAll(others.owners);
      learnt.addAll(others.learnt);
    }

    int size() {
      return rows.size();
    }

    /** The table, with {@link #TARGET} and {@link #WEIGHT} where all steps came true. */
    Table table() {
      Table table = Table.empty();
      for (int column = 0; column < numbers.size(); column++) {
        table = table.with(numbers.get(column), column(rows, column));
      }
      for (String name : attributes) {
        table =
            table.with(
                name,
                TextColumn.of(
                    owners.stream().map(owner -> owner.statics().getOrDefault(name, "")).toList()));
      }
      return learnt.size() < rows.size()
          ? table
          : table.with(TARGET, column(learnt, 0)).with(WEIGHT, column(learnt, 1));
    }

    private static NumberColumn column(List<double[]> rows, int column) {
      double[] values = new double[rows.size()];
      Arrays.setAll(values, row -> rows.get(row)[column]);
      return NumberColumn.of(values);
    }
  }
}
