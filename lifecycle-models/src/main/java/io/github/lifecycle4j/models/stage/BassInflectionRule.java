package io.github.lifecycle4j.models.stage;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.diffusion.CurveFamily;
import io.github.lifecycle4j.models.diffusion.CurveFit;
import io.github.lifecycle4j.models.diffusion.DiffusionCurve;
import io.github.lifecycle4j.models.internal.FirstSale;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageDetector;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StagePath;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Stages by the inflection points of a fitted Bass curve (Bass 1969; the points by Mahajan, Muller
 * and Srivastava 1990, Determination of adopter categories by using innovation diffusion models,
 * Journal of Marketing Research 27, 37–50), to compare a detector with: introduction until sales
 * rise fastest, growth until the peak, maturity until they fall fastest, then decline. The curve is
 * fitted by least squares to the sales of the product, from the first one on: looking back to the
 * whole life, online to the life so far, which makes its stages swing before the peak. Where no
 * curve can be fitted, as with fewer than four periods, the product counts as in introduction. The
 * rule knows no season, no covariates and no probabilities; online takes a fit for each period.
 */
public final class BassInflectionRule implements StageDetector {

  private static final CurveFit FIT = CurveFit.of(CurveFamily.BASS);

  private BassInflectionRule() {}

  /** The rule. */
  public static BassInflectionRule defaults() {
    return new BassInflectionRule();
  }

  @Override
  public String name() {
    return "bass-inflection";
  }

  @Override
  public StagePath online(Series history, Covariates covariates) {
    int launch = FirstSale.index(history);
    return RuleReading.path(
        history,
        t ->
            t < launch
                ? LifecycleStage.PRE_LAUNCH
                : stage(curve(history.until(history.startPeriod() + t + 1)), t - launch));
  }

  @Override
  public StagePath retrospective(Series history, Covariates covariates) {
    int launch = FirstSale.index(history);
    Optional<DiffusionCurve> curve = curve(history);
    return RuleReading.path(
        history, t -> t < launch ? LifecycleStage.PRE_LAUNCH : stage(curve, t - launch));
  }

  @Override
  public StageEstimate estimate(Series history, Covariates covariates) {
    return RuleReading.estimate(
        history,
        retrospective(history, covariates),
        1,
        last ->
            curve(history)
                .map(
                    curve ->
                        String.format(
                            Locale.ROOT,
                            "A Bass curve fitted to the sales takes off after %s, peaks after %.1f and slows down after %s periods of the life.",
                            words(curve.takeoff()),
                            curve.peak(),
                            words(curve.slowdown())))
                .orElse("No Bass curve can be fitted to the sales so far."));
  }

  private static String words(OptionalDouble time) {
    return time.isEmpty() ? "0" : String.format(Locale.ROOT, "%.1f", time.getAsDouble());
  }

  private static Optional<DiffusionCurve> curve(Series history) {
    Series life = history.from(history.startPeriod() + FirstSale.index(history));
    try {
      return Optional.of(FIT.fit(life).curve());
    } catch (IllegalArgumentException unsuited) {
      return Optional.empty();
    }
  }

  /** The stage in the middle of a period of the life. */
  private static LifecycleStage stage(Optional<DiffusionCurve> fitted, int age) {
    if (fitted.isEmpty()) {
      return LifecycleStage.INTRODUCTION;
    }
    DiffusionCurve curve = fitted.get();
    double time = age + 0.5;
    return time < curve.takeoff().orElse(0)
        ? LifecycleStage.INTRODUCTION
        : time < curve.peak()
            ? LifecycleStage.GROWTH
            : time < curve.slowdown().orElse(0) ? LifecycleStage.MATURITY : LifecycleStage.DECLINE;
  }
}
