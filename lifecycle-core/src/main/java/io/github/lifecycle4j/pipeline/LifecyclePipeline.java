package io.github.lifecycle4j.pipeline;

import io.github.lifecycle4j.clean.Cleaner;
import io.github.lifecycle4j.collect.PanelSource;
import io.github.lifecycle4j.evaluate.Backtest;
import io.github.lifecycle4j.evaluate.Selection;
import io.github.lifecycle4j.features.FeatureSet;
import io.github.lifecycle4j.feedback.ForecastLedger;
import io.github.lifecycle4j.stage.StageDetector;
import io.github.lifecycle4j.train.Execution;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.GlobalForecaster;
import java.util.List;
import java.util.Optional;

/**
 * The whole path for a catalogue, in the order of the process. Immutable: each step returns a new
 * pipeline. Nothing is read or computed before {@link #run}.
 *
 * <pre>{@code
 * LifecycleReport report =
 *     LifecyclePipeline.collect(source)
 *         .clean(Cleaner.defaults())
 *         .features(FeatureSet.retail())
 *         .train(candidates)
 *         .evaluate(Backtest.rolling(8, 3))
 *         .stage(detector)
 *         .predict(8)
 *         .decide(rules)
 *         .run(Execution.sequential());
 * }</pre>
 *
 * <p>The candidate with the best backtest is fitted to the whole history of each product; when it
 * cannot be fitted to one, the next best is, and the failure is among the product's {@link Problem
 * problems}. Without a backtest candidates are tried in the order in which they were given.
 *
 * <p>The same data, candidates and seed give the same report, bit for bit, for any number of
 * threads.
 */
public final class LifecyclePipeline {

  private final PipelinePlan plan;

  private LifecyclePipeline(PipelinePlan plan) {
    this.plan = plan;
  }

  /** Starts a pipeline that reads this source and cleans it by {@link Cleaner#defaults()}. */
  public static LifecyclePipeline collect(PanelSource source) {
    return new LifecyclePipeline(PipelinePlan.of(source));
  }

  /** The same, cleaned by this cleaner. */
  public LifecyclePipeline clean(Cleaner cleaner) {
    return new LifecyclePipeline(plan.withCleaner(cleaner));
  }

  /** The same, with the features of each product for the first period ahead in the report. */
  public LifecyclePipeline features(FeatureSet features) {
    return new LifecyclePipeline(plan.withFeatures(Optional.of(features)));
  }

  /**
   * The same, choosing among these candidates.
   *
   * @throws IllegalArgumentException if there is none or two have the same name
   */
  public LifecyclePipeline train(List<? extends GlobalForecaster> candidates) {
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("A pipeline needs at least one candidate to train.");
    }
    List<String> names = candidates.stream().map(GlobalForecaster::name).toList();
    if (names.stream().distinct().count() != names.size()) {
      throw new IllegalArgumentException(
          "Two candidates have the same name: %s. Give them names that differ.".formatted(names));
    }
    return new LifecyclePipeline(plan.withCandidates(List.copyOf(candidates)));
  }

  /**
   * The same, choosing by this backtest: the candidate that is best over the whole catalogue by its
   * first metric.
   */
  public LifecyclePipeline evaluate(Backtest backtest) {
    return evaluate(backtest, Selection.Basis.CATALOGUE);
  }

  /**
   * The same, choosing by this backtest's first metric for the catalogue or product by product. The
   * latter takes many windows: with a few, noise decides.
   */
  public LifecyclePipeline evaluate(Backtest backtest, Selection.Basis basis) {
    return new LifecyclePipeline(plan.withBacktest(Optional.of(backtest), basis));
  }

  /**
   * The same, telling each product's stage by this detector, which is {@linkplain
   * StageDetector#train trained} on the panel first. For products whose history begins with the
   * first period of the panel it is told that {@linkplain StageDetector#forHistoriesCutOff the
   * launch is not seen}; where it is, let the data begin with a period that sold nothing.
   */
  public LifecyclePipeline stage(StageDetector detector) {
    return new LifecyclePipeline(plan.withDetector(Optional.of(detector)));
  }

  /**
   * The same, forecasting this many periods.
   *
   * @param horizon at least 1
   * @throws IllegalArgumentException if the horizon is below 1
   */
  public LifecyclePipeline predict(int horizon) {
    if (horizon < 1) {
      throw new IllegalArgumentException(
          "The horizon is %s but must be at least 1 period.".formatted(horizon));
    }
    return new LifecyclePipeline(plan.withHorizon(horizon));
  }

  /** The same, deciding by these rules. They need a stage and a forecast. */
  public LifecyclePipeline decide(DecisionRule... rules) {
    return new LifecyclePipeline(plan.withRules(List.of(rules)));
  }

  /**
   * The same, keeping in a ledger what was forecast and what came: the forecast of each product and
   * the baseline's, with the stage, and the sales of the panel's last periods, as many as the
   * horizon has, and of earlier ones that a forecast waits for. They replace what the ledger holds
   * of the same cutoff. Needs a stage.
   *
   * @param ledger where to keep them; it is not closed here
   * @param baseline what the forecasts are to be compared with, such as naive
   */
  public LifecyclePipeline feedback(ForecastLedger ledger, Forecaster baseline) {
    return new LifecyclePipeline(plan.withFeedback(Optional.of(new Feedback(ledger, baseline))));
  }

  /**
   * Runs every step with seed 0, reporting to nobody.
   *
   * @param execution where independent parts run
   */
  public LifecycleReport run(Execution execution) {
    return run(FitContext.of(0).withExecution(execution));
  }

  /**
   * Runs every step.
   *
   * @param context seed, progress, cancellation and where independent parts run
   * @throws IllegalStateException if a step that another one needs was left out
   * @throws java.io.UncheckedIOException if the source cannot be read
   * @throws io.github.lifecycle4j.collect.CollectException if the source does not hold what was
   *     said
   * @throws io.github.lifecycle4j.feedback.LedgerException if the ledger cannot keep the forecasts
   * @throws java.util.concurrent.CancellationException if the work was cancelled
   */
  public LifecycleReport run(FitContext context) {
    return new PipelineRun(plan.checked(), context).run();
  }
}
