package io.github.lifecycle4j.models.stage;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.FirstSale;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageDetector;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StagePath;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The rule of Polli and Cook (1969, Validity of the product life cycle, Journal of Business 42,
 * 385–400), to compare a detector with: a product grows in a year whose sales exceed those of the
 * year before by more than half a standard deviation of such changes, declines when they fall short
 * by more than that, and is mature in between. Introduction lasts until sales first reach 5 % of
 * the peak.
 *
 * <p>The standard deviation is that of the product's own changes, about their mean, unless {@link
 * #withDeviation} gives one of a class of products as in the paper. Looking back, deviation and
 * peak are those of the whole life; online, those of the life so far. The rule sums sales over a
 * year, and over a quarter where periods are weeks or days. It knows no covariates and no
 * probabilities, and a product may go from any stage to any other.
 */
public final class PolliCookRule implements StageDetector {

  private static final double INTRODUCTION = 0.05;

  private final OptionalInt span;
  private final OptionalDouble deviation;

  private PolliCookRule(OptionalInt span, OptionalDouble deviation) {
    this.span = span;
    this.deviation = deviation;
  }

  /** The rule by the product's own changes. */
  public static PolliCookRule defaults() {
    return new PolliCookRule(OptionalInt.empty(), OptionalDouble.empty());
  }

  /**
   * The same for sales summed over so many periods instead of a year or a quarter.
   *
   * @throws IllegalArgumentException if the number is below 1
   */
  public PolliCookRule withSpan(int periods) {
    return new PolliCookRule(OptionalInt.of(RuleReading.requireSpan(periods)), deviation);
  }

  /**
   * The same with a standard deviation of the changes from one span to the next.
   *
   * @param share such as 0.2, not negative
   * @throws IllegalArgumentException if it is negative
   */
  public PolliCookRule withDeviation(double share) {
    if (!(share >= 0)) {
      throw new IllegalArgumentException(
          "The standard deviation is %s but must not be negative.".formatted(share));
    }
    return new PolliCookRule(span, OptionalDouble.of(share));
  }

  @Override
  public String name() {
    return "polli-cook";
  }

  @Override
  public StagePath online(Series history, Covariates covariates) {
    return RuleReading.path(history, t -> stage(history, t, t + 1));
  }

  @Override
  public StagePath retrospective(Series history, Covariates covariates) {
    return RuleReading.path(history, t -> stage(history, t, history.length()));
  }

  @Override
  public StageEstimate estimate(Series history, Covariates covariates) {
    return RuleReading.estimate(
        history,
        online(history, covariates),
        span(history),
        last ->
            String.format(
                Locale.ROOT,
                "Sales changed by %+.0f %%; half a standard deviation of such changes is %.0f %%.",
                100 * RuleReading.growth(history, last, span(history)),
                100 * threshold(history, last + 1)));
  }

  /** The stage at an index, from the first periods. */
  private LifecycleStage stage(Series history, int t, int known) {
    if (t < FirstSale.index(history)) {
      return LifecycleStage.PRE_LAUNCH;
    }
    double growth = RuleReading.growth(history, t, span(history));
    if (Double.isNaN(growth) || !reached(history, t, known)) {
      return LifecycleStage.INTRODUCTION;
    }
    double threshold = threshold(history, known);
    return growth > threshold
        ? LifecycleStage.GROWTH
        : growth < -threshold ? LifecycleStage.DECLINE : LifecycleStage.MATURITY;
  }

  /** Whether sales have reached the end of introduction by an index. */
  private boolean reached(Series history, int t, int known) {
    int periods = span(history);
    double peak = 0;
    double best = 0;
    for (int i = 0; i < known; i++) {
      double mean = RuleReading.mean(history, i, periods);
      peak = mean > peak ? mean : peak;
      best = i <= t ? peak : best;
    }
    return best >= INTRODUCTION * peak;
  }

  /** Half the standard deviation of the changes among the first periods. */
  private double threshold(Series history, int known) {
    double[] changes =
        IntStream.range(0, known)
            .mapToDouble(t -> RuleReading.growth(history, t, span(history)))
            .filter(growth -> !Double.isNaN(growth))
            .toArray();
    double mean = Arrays.stream(changes).average().orElse(0);
    double squares = Arrays.stream(changes).map(it -> (it - mean) * (it - mean)).sum();
    double own = changes.length == 0 ? 0 : Math.sqrt(squares / changes.length);
    return deviation.orElse(own) / 2;
  }

  private int span(Series history) {
    return span.orElse(RuleReading.span(history.frequency().unit()));
  }
}
