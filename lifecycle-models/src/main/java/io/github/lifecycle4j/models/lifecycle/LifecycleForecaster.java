package io.github.lifecycle4j.models.lifecycle;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.FirstSale;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import io.github.lifecycle4j.models.internal.UnsuitedHistoryException;
import io.github.lifecycle4j.models.stage.LifeCurveStageDetector;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;
import java.util.Optional;

/**
 * Forecasts the rest of a life from the posterior distribution over life curves behind the {@link
 * LifecycleStage stages}: the level goes on as on the curves that the history leaves likely, each
 * by its weight, through growth, maturity and decline towards zero; the season is estimated
 * together with it. Each path of the sample has a life of its own and, in each period, the error
 * (what was sold of what was expected) of a past period, later ones more likely: so the forecast
 * keeps to the level of late, has the noise of the product, and never falls below 0. A product that
 * may be discontinued sells nothing in as many paths as that is likely.
 *
 * <p>{@link #train} learns from the catalogue how far life curves and seasons help there, and how
 * long errors are remembered: it forecasts the last periods of up to 150 products and keeps the
 * powers 0, ½ or 1 of level and season with the least weighted quantile loss and absolute error.
 * Where curves and seasons tell nothing, what remains is the distribution of the last sales, which
 * forget exponentially. Histories that begin with the catalogue are taken for {@linkplain
 * LifeCurveStageDetector#forHistoriesCutOff() cut off} where that forecasts better. A product is
 * expected to have the {@linkplain LifeCurveStageDetector#trainSeasons season} that all products
 * and those of its {@link Covariates#CATEGORY} share until its own sales tell better.
 *
 * <p>A {@link Covariates#PROMOTION} plan given as future covariate is used. The forecast is one of
 * demand: periods with a {@link Covariates#STOCKOUT} say nothing of it. {@code
 * fitted.model(LifecycleModel.class)} tells the stage and the units that are left by stage. One
 * sale is needed, two observed periods too.
 */
public final class LifecycleForecaster implements Forecaster {

  /** A forecaster that trusts life curves and seasons in full, with 1,000 paths. */
  public static final LifecycleForecaster DEFAULTS =
      new LifecycleForecaster(
          LifeCurveStageDetector.defaults(),
          LifeCurveStageDetector.defaults().forHistoriesCutOff(),
          1_000,
          true,
          Optional.empty());

  private static final String OWN_SEASON = "own-season";

  private final LifeCurveStageDetector detector;
  private final LifeCurveStageDetector detectorAtTheCut;
  private final int paths;
  private final boolean pooling;
  private final Optional<Habits> learned;

  private LifecycleForecaster(
      LifeCurveStageDetector detector,
      LifeCurveStageDetector detectorAtTheCut,
      int paths,
      boolean pooling,
      Optional<Habits> learned) {
    this.detector = detector;
    this.detectorAtTheCut = detectorAtTheCut;
    this.paths = paths;
    this.pooling = pooling;
    this.learned = learned;
  }

  /**
   * Reads the option of a name: {@code "own-season"} for {@link #withoutPooledSeasons}.
   *
   * @throws IllegalArgumentException if it is another
   */
  public static LifecycleForecaster parse(String option) {
    if (!OWN_SEASON.equals(option)) {
      throw new IllegalArgumentException(
          "The lifecycle forecaster takes the option '%s' or none but was given '%s'."
              .formatted(OWN_SEASON, option));
    }
    return DEFAULTS.withoutPooledSeasons();
  }

  /**
   * The same with another number of simulated paths.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public LifecycleForecaster withPaths(int number) {
    if (number < 1) {
      throw new IllegalArgumentException(
          "The number of paths is %s but must be at least 1. Maybe use 1000.".formatted(number));
    }
    return new LifecycleForecaster(detector, detectorAtTheCut, number, pooling, learned);
  }

  /** The same where a product has its own season alone, however short its life; to be trained. */
  public LifecycleForecaster withoutPooledSeasons() {
    return new LifecycleForecaster(detector, detectorAtTheCut, paths, false, Optional.empty());
  }

  @Override
  public String name() {
    return pooling ? "lifecycle" : "lifecycle:" + OWN_SEASON;
  }

  @Override
  public LifecycleForecaster train(Panel panel, FitContext context) {
    HabitLearning learning = new HabitLearning(panel, detector, pooling, context);
    LifeCurveStageDetector trained =
        pooling ? detector.trainSeasons(panel, context.quiet()) : detector;
    return new LifecycleForecaster(
        trained,
        trained.forHistoriesCutOff(),
        paths,
        pooling,
        Optional.of(learning.learn(context)));
  }

  @Override
  public FitOutcome fit(Series history, Covariates covariates, FitContext context) {
    return UnivariateFit.fit(
        name(), history, context, series -> state(series, covariates, context.seed()));
  }

  private LifecycleState state(Series history, Covariates covariates, long seed) {
    UnivariateFit.requireObserved(history, 2, "a life", "Maybe forecast it from similar products.");
    if (FirstSale.index(history) == history.length()) {
      throw new UnsuitedHistoryException(
          "The series (%s) has no sale, so there is no life to forecast. Maybe forecast it from similar products."
              .formatted(history.key()));
    }
    Habits habits = learned.orElse(Habits.DEFAULTS);
    return LifecycleState.of(
        history.startPeriod() == habits.beginning() ? detectorAtTheCut : detector,
        habits,
        paths,
        seed,
        history,
        covariates);
  }
}
