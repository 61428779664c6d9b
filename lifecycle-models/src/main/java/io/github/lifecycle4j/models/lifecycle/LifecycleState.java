package io.github.lifecycle4j.models.lifecycle;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.UnivariateModel;
import io.github.lifecycle4j.models.stage.LifeCurveStageDetector;
import io.github.lifecycle4j.models.stage.LifeOutlook;
import io.github.lifecycle4j.predict.Samples;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A life with what is uncertain of it.
 *
 * @param covariates of the history, and plans beyond it
 */
record LifecycleState(
    LifeCurveStageDetector detector,
    Habits habits,
    int paths,
    long seed,
    Series history,
    Covariates covariates,
    LifeOutlook outlook)
    implements UnivariateModel {

  /** Reads a history with a sale. */
  static LifecycleState of(
      LifeCurveStageDetector detector,
      Habits habits,
      int paths,
      long seed,
      Series history,
      Covariates covariates) {
    return new LifecycleState(
        detector, habits, paths, seed, history, covariates, detector.outlook(history, covariates));
  }

  @Override
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("trend", Double.toString(habits.trend()));
    parameters.put("season", Double.toString(habits.season()));
    parameters.put("memory", Double.toString(habits.memory()));
    parameters.put("paths", Integer.toString(paths));
    return parameters;
  }

  @Override
  public Samples forecast(int horizon) {
    return forecast(horizon, covariates);
  }

  @Override
  public Samples forecast(int horizon, Covariates plans) {
    SplittableRandom random = history.key().random(seed);
    return Samples.of(projection(habits, plans, random).paths(horizon, random));
  }

  /** The lives led on with some habits. */
  Projection projection(Habits some, Covariates plans, SplittableRandom random) {
    return new Projection(outlook, outlook.draw(paths, random), history, covariates, plans, some);
  }

  @Override
  public LifecycleState see(Series longer) {
    return see(longer, covariates);
  }

  @Override
  public LifecycleState see(Series longer, Covariates known) {
    return of(detector, habits, paths, seed, longer, known);
  }

  @Override
  public LifecycleModel estimate() {
    return new LifecycleModel(this);
  }
}
