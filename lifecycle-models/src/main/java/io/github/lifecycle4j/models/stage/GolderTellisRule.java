package io.github.lifecycle4j.models.stage;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.FirstSale;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageDetector;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StagePath;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Takeoff and slowdown by the rules of Golder and Tellis, to compare a detector with. Growth begins
 * with the takeoff: the first year whose sales grow by more than a threshold that falls with the
 * sales of the year before (1997, Will it ever fly? Modeling the takeoff of really new consumer
 * durables, Marketing Science 16, 256–270). Maturity begins with the slowdown: the first of two
 * consecutive years after takeoff whose sales are lower than the highest before (2004, Growing,
 * growing, gone: cascades, diffusion, and turning points in the product life cycle, Marketing
 * Science 23, 207–218). Decline is the time of steadily falling sales at the end: it begins with
 * the first of at least two years after slowdown since which sales fall without a break.
 *
 * <p>The paper shows its threshold as a drawn curve. Here growth of 400 % is needed from up to
 * 50,000 units and 20 % from a million on, with logarithms interpolated between; for other goods
 * than household durables of a country give {@link #withThreshold} your own. Looking back, a
 * slowdown is dated to its first year; online it is told in the second. Sales are summed over a
 * year, and over a quarter where periods are weeks or days. The rule knows no covariates and no
 * probabilities.
 */
public final class GolderTellisRule implements StageDetector {

  private final OptionalInt span;
  private final double smallSales;
  private final double growthFromSmall;
  private final double largeSales;
  private final double growthFromLarge;

  private GolderTellisRule(
      OptionalInt span,
      double smallSales,
      double growthFromSmall,
      double largeSales,
      double growthFromLarge) {
    this.span = span;
    this.smallSales = smallSales;
    this.growthFromSmall = growthFromSmall;
    this.largeSales = largeSales;
    this.growthFromLarge = growthFromLarge;
  }

  /** The rules for household durables of a country, in units. */
  public static GolderTellisRule defaults() {
    return new GolderTellisRule(OptionalInt.empty(), 50_000, 4, 1_000_000, 0.2);
  }

  /**
   * The same for sales summed over so many periods instead of a year or a quarter.
   *
   * @throws IllegalArgumentException if the number is below 1
   */
  public GolderTellisRule withSpan(int periods) {
    return new GolderTellisRule(
        OptionalInt.of(RuleReading.requireSpan(periods)),
        smallSales,
        growthFromSmall,
        largeSales,
        growthFromLarge);
  }

  /**
   * The same with another threshold of takeoff.
   *
   * @param smallSales sales of a span, up to which a takeoff needs the larger growth; above 0
   * @param growthFromSmall that growth, such as 4 for 400 %
   * @param largeSales sales of a span, from which a takeoff needs the smaller growth; above the
   *     small ones
   * @param growthFromLarge that growth; above 0, not above the larger one
   * @throws IllegalArgumentException if they are out of order
   */
  public GolderTellisRule withThreshold(
      double smallSales, double growthFromSmall, double largeSales, double growthFromLarge) {
    if (!(smallSales > 0 && largeSales > smallSales)
        || !(growthFromLarge > 0 && growthFromSmall >= growthFromLarge)) {
      throw new IllegalArgumentException(
          "A takeoff cannot need growth of %s from sales of %s and of %s from sales of %s: sales must rise and growth must fall, all above 0."
              .formatted(growthFromSmall, smallSales, growthFromLarge, largeSales));
    }
    return new GolderTellisRule(span, smallSales, growthFromSmall, largeSales, growthFromLarge);
  }

  @Override
  public String name() {
    return "golder-tellis";
  }

  @Override
  public StagePath online(Series history, Covariates covariates) {
    int takeoff = takeoff(history);
    int told = slowdown(history, takeoff) + span(history);
    return RuleReading.path(
        history, t -> stage(history, t, takeoff, told, t >= told && isFalling(history, t)));
  }

  @Override
  public StagePath retrospective(Series history, Covariates covariates) {
    int takeoff = takeoff(history);
    int slowdown = slowdown(history, takeoff);
    int decline = declineLookingBack(history, slowdown);
    return RuleReading.path(history, t -> stage(history, t, takeoff, slowdown, t >= decline));
  }

  @Override
  public StageEstimate estimate(Series history, Covariates covariates) {
    int takeoff = takeoff(history);
    int slowdown = slowdown(history, takeoff);
    return RuleReading.estimate(
        history,
        online(history, covariates),
        span(history),
        last ->
            String.format(
                Locale.ROOT,
                "%s, %s.",
                told("Takeoff", "No takeoff so far", history, takeoff),
                told("slowdown", "no slowdown so far", history, slowdown)));
  }

  private static String told(String event, String none, Series history, int index) {
    return index >= history.length()
        ? none
        : event + " in " + history.frequency().label(history.startPeriod() + index);
  }

  private static LifecycleStage stage(
      Series history, int t, int takeoff, int slowdown, boolean falling) {
    return t < FirstSale.index(history)
        ? LifecycleStage.PRE_LAUNCH
        : t < takeoff
            ? LifecycleStage.INTRODUCTION
            : falling
                ? LifecycleStage.DECLINE
                : t < slowdown ? LifecycleStage.GROWTH : LifecycleStage.MATURITY;
  }

  /** Index of the takeoff; the length of the history if there was none. */
  private int takeoff(Series history) {
    int periods = span(history);
    for (int t = 0; t < history.length(); t++) {
      double growth = RuleReading.growth(history, t, periods);
      if (growth > threshold(periods * RuleReading.mean(history, t - periods, periods))) {
        return t;
      }
    }
    return history.length();
  }

  /** The growth that a takeoff needs from these sales. */
  private double threshold(double sales) {
    double share = Math.log(sales / smallSales) / Math.log(largeSales / smallSales);
    return growthFromSmall
        * Math.pow(growthFromLarge / growthFromSmall, Math.max(0, Math.min(1, share)));
  }

  /** Index of the slowdown; the length of the history if there was none. */
  private int slowdown(Series history, int takeoff) {
    int periods = span(history);
    double highest = 0;
    for (int t = 0; t + periods < history.length(); t++) {
      if (t > takeoff
          && RuleReading.mean(history, t, periods) < highest
          && RuleReading.mean(history, t + periods, periods) < highest) {
        return t;
      }
      double mean = RuleReading.mean(history, t, periods);
      highest = mean > highest ? mean : highest;
    }
    return history.length();
  }

  /** Whether sales have fallen twice in a row by an index. */
  private boolean isFalling(Series history, int t) {
    int periods = span(history);
    return RuleReading.growth(history, t, periods) < 0
        && t >= periods
        && RuleReading.growth(history, t - periods, periods) < 0;
  }

  /** Index from which sales fall to the end; the length of the history if they do not twice. */
  private int declineLookingBack(Series history, int slowdown) {
    int periods = span(history);
    int first = history.length();
    while (first - 1 >= slowdown && RuleReading.growth(history, first - 1, periods) < 0) {
      first--;
    }
    return history.length() - first < 2 * periods ? history.length() : first;
  }

  private int span(Series history) {
    return span.orElse(RuleReading.span(history.frequency().unit()));
  }
}
