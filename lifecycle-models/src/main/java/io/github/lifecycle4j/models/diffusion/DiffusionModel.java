package io.github.lifecycle4j.models.diffusion;

import io.github.lifecycle4j.predict.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A life as a {@link DiffusionForecaster} sees it: the most likely curve, and the distribution of
 * what matters of it, each as a sample of horizon 1 over curves and parameters. Immutable.
 */
public final class DiffusionModel {

  /** A life has ended when its level has fallen to this share of the peak. */
  public static final double END = 0.05;

  private final LifePosterior posterior;
  private final long next;

  /**
   * @param next number of the period after the history
   */
  DiffusionModel(LifePosterior posterior, long next) {
    this.posterior = posterior;
    this.next = next;
  }

  /** The kind of curve with the highest probability. */
  public CurveFamily family() {
    return posterior.best().family();
  }

  /** The most likely curve of that kind; its time counts from {@link #launch}. */
  public DiffusionCurve curve() {
    return posterior.best().curve();
  }

  /** Posterior probability of each kind of curve. */
  public Map<CurveFamily, Double> probabilities() {
    return posterior.probabilities();
  }

  /** Number of the first period of the life. */
  public long launch() {
    return posterior.history().launch();
  }

  /** Names of the parameters: the market {@code "m"}, then those of the curve. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    names.add(CurveEstimate.MARKET);
    family().parameters().forEach(parameter -> names.add(parameter.name()));
    return Collections.unmodifiableList(names);
  }

  /**
   * A parameter of the curve, or its market {@code "m"} in units: the median of its draws, which
   * swings less than the most likely value while little of the life is known.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public double value(String name) {
    int index = index(name);
    double[] logs = ofBest().mapToDouble(draw -> draw.theta()[index]).sorted().toArray();
    double median = (logs[(logs.length - 1) / 2] + logs[logs.length / 2]) / 2;
    return (index == 0 ? scale() : 1) * Math.exp(median);
  }

  /**
   * Covariance of the logarithms of two parameters of the curve, over its draws: the standard
   * deviation of a logarithm is about the relative error of the parameter.
   *
   * @throws IllegalArgumentException if there is none of a name
   */
  public double logCovariance(String name, String other) {
    int i = index(name);
    int j = index(other);
    double meanI = ofBest().mapToDouble(draw -> draw.theta()[i]).average().orElseThrow();
    double meanJ = ofBest().mapToDouble(draw -> draw.theta()[j]).average().orElseThrow();
    return ofBest()
        .mapToDouble(draw -> (draw.theta()[i] - meanI) * (draw.theta()[j] - meanJ))
        .average()
        .orElseThrow();
  }

  /** The draws of the most likely kind of curve. */
  private Stream<LifeDraw> ofBest() {
    return posterior.draws().stream().filter(draw -> draw.family() == family());
  }

  private int index(String name) {
    int index = names().indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(
          "There is no parameter '%s'. Use one of %s.".formatted(name, String.join(", ", names())));
    }
    return index;
  }

  /** Units that are sold in the whole life: what a curve says of the history, and the rest. */
  public Samples market() {
    return over(
        draw ->
            scale()
                * (draw.market() * draw.curve().cumulative(age()) + posterior.rest(draw, age())));
  }

  /** Expected units that are still to be sold after the history; no life is quite its curve. */
  public Samples remaining() {
    return over(draw -> scale() * posterior.rest(draw, age()));
  }

  private double scale() {
    return posterior.history().scale();
  }

  /** Periods from the launch to the end of the history. */
  private double age() {
    return next - launch();
  }

  /**
   * When sales peak, as the number of a period: 12.3 is in period 12, 30 % after its begin. It may
   * lie before the end of the history.
   */
  public Samples peak() {
    return over(draw -> launch() + draw.curve().peak());
  }

  /** When the level falls to {@link #END} of its peak, as the number of a period. */
  public Samples end() {
    return over(draw -> launch() + fallen(draw.curve()));
  }

  /** Time at which the density of a curve has fallen to the end of a life. */
  private static double fallen(DiffusionCurve curve) {
    double early = Math.max(curve.peak(), 0.5);
    double level = END * curve.density(early);
    double late = 2 * early;
    while (curve.density(late) > level) {
      early = late;
      late *= 2;
    }
    while (late - early > 1e-6 * late) {
      double middle = (early + late) / 2;
      if (curve.density(middle) > level) {
        early = middle;
      } else {
        late = middle;
      }
    }
    return late;
  }

  private Samples over(ToDoubleFunction<LifeDraw> number) {
    DoubleStream numbers = posterior.draws().stream().mapToDouble(number);
    return Samples.of(numbers.mapToObj(value -> new double[] {value}).toArray(double[][]::new));
  }

  @Override
  public String toString() {
    return "DiffusionModel(%s, m %s)".formatted(family().label(), value(CurveEstimate.MARKET));
  }
}
