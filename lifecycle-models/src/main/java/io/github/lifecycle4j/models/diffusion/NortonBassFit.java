package io.github.lifecycle4j.models.diffusion;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.diffusion.NortonBass.Generation;
import io.github.lifecycle4j.models.internal.optimise.Bounds;
import io.github.lifecycle4j.train.Cancellation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Generations of a product as they were estimated: one curve for all and a market for each, by
 * nonlinear least squares on the units in use of all of them together, each relative to its
 * largest. A generation is introduced at the begin of its first period with units in use.
 *
 * @param model the generations; time counts from the first period of the first generation
 * @param sumOfSquares sum of squared errors, in units
 */
public record NortonBassFit(NortonBass model, double sumOfSquares) {

  /**
   * Estimates from units in use.
   *
   * @param family the curve
   * @param generations units in use by generation, in the order of their introduction
   * @throws IllegalArgumentException with advice, if there is no generation, one has no units, they
   *     lie on different grids or are not in order, there are fewer known values than parameters of
   *     the curve and markets, or no curve fits
   */
  public static NortonBassFit of(CurveFamily family, List<Series> generations) {
    return new Search(family, generations).result();
  }

  /** Parameters beyond this, in logarithms, are no more told apart. */
  private static final double LARGEST_LOG = 40;

  /** One search: the values of all generations one after the other. */
  private static final class Search {

    private final CurveFamily family;
    private final List<Series> generations;
    private final double begin;
    private final double[] introduced;
    private final double[] scales;
    private final double[] values;

    Search(CurveFamily family, List<Series> generations) {
      this.family = family;
      this.generations = generations;
      if (generations.isEmpty()) {
        throw new IllegalArgumentException("There is no generation. Give at least one.");
      }
      begin = introduced(generations.get(0));
      introduced = generations.stream().mapToDouble(units -> introduced(units) - begin).toArray();
      scales =
          generations.stream()
              .mapToDouble(
                  units -> Arrays.stream(units.toArray()).filter(v -> v > 0).max().orElse(1))
              .toArray();
      values = new double[generations.stream().mapToInt(Series::length).sum()];
      int at = 0;
      for (int g = 0; g < scales.length; g++) {
        for (int t = 0; t < generations.get(g).length(); t++) {
          values[at++] = generations.get(g).value(t) / scales[g];
        }
      }
    }

    /** The begin of the first period with units. */
    private static double introduced(Series units) {
      for (int t = 0; t < units.length(); t++) {
        if (units.value(t) > 0) {
          return units.startPeriod() + t;
        }
      }
      throw new IllegalArgumentException(
          "The generation '%s' has no units in use. Maybe leave it out.".formatted(units.key()));
    }

    NortonBassFit result() {
      int parameters = scales.length + family.parameters().size();
      long known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
      if (known < parameters) {
        throw new IllegalArgumentException(
            "The generations from '%s' on have %s known values but a %s curve with their markets has %s parameters. Maybe wait for more."
                .formatted(generations.get(0).key(), known, family.label(), parameters));
      }
      double[] upper = new double[parameters];
      Arrays.fill(upper, LARGEST_LOG);
      double[] lower = Arrays.stream(upper).map(bound -> -bound).toArray();
      CurveRegression regression =
          new CurveRegression(
              values,
              this::means,
              Variance.CONSTANT,
              NoisePrior.NONE,
              NormalPrior.flat(parameters),
              Bounds.of(lower, upper),
              new Cancellation());
      double[] best = {};
      double least = Double.POSITIVE_INFINITY;
      for (double[] start : starts()) {
        double reached = regression.minimise(start);
        if (reached < least) {
          least = reached;
          best = start;
        }
      }
      if (best.length == 0) {
        throw new IllegalArgumentException(
            "No %s curve fits the generations from '%s' on. Maybe leave the last one out."
                .formatted(family.label(), generations.get(0).key()));
      }
      return new NortonBassFit(model(best), sumOfSquares(best));
    }

    private List<double[]> starts() {
      int longest = generations.stream().mapToInt(Series::length).max().orElseThrow();
      List<double[]> starts = new ArrayList<>();
      for (double median : new double[] {0.15, 0.3, 0.6, 1}) {
        double[] logs = family.typicalLogs(median * longest);
        double[] theta = new double[scales.length + logs.length];
        System.arraycopy(logs, 0, theta, scales.length, logs.length);
        starts.add(theta);
      }
      return starts;
    }

    private NortonBass model(double[] theta) {
      List<Generation> list = new ArrayList<>();
      for (int g = 0; g < scales.length; g++) {
        list.add(new Generation(scales[g] * Math.exp(theta[g]), introduced[g]));
      }
      return new NortonBass(LifeMeans.curve(family, theta, scales.length), list);
    }

    private void means(double[] theta, double[] means) {
      NortonBass model = model(theta);
      int at = 0;
      for (int g = 0; g < scales.length; g++) {
        Series units = generations.get(g);
        for (int t = 0; t < units.length(); t++) {
          double end = units.startPeriod() + t + 1 - begin;
          means[at++] = model.unitsInUse(g + 1, end) / scales[g];
        }
      }
    }

    private double sumOfSquares(double[] theta) {
      double[] means = new double[values.length];
      means(theta, means);
      double sum = 0;
      int at = 0;
      for (int g = 0; g < scales.length; g++) {
        for (int t = 0; t < generations.get(g).length(); t++, at++) {
          double error = scales[g] * (values[at] - means[at]);
          sum += Double.isNaN(error) ? 0 : error * error;
        }
      }
      return sum;
    }
  }
}
