package io.github.lifecycle4j.pipeline;

import io.github.lifecycle4j.clean.Cleaned;
import io.github.lifecycle4j.collect.Collected;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.evaluate.BacktestResult;
import io.github.lifecycle4j.evaluate.Selection;
import io.github.lifecycle4j.features.FeatureTable;
import io.github.lifecycle4j.features.FittedFeatureSet;
import io.github.lifecycle4j.feedback.IssuedForecast;
import io.github.lifecycle4j.stage.StageDetector;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.GlobalForecaster;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One run of a pipeline, step by step. */
final class PipelineRun {

  private final PipelinePlan plan;
  private final FitContext context;

  PipelineRun(PipelinePlan plan, FitContext context) {
    this.plan = plan;
    this.context = context;
  }

  LifecycleReport run() {
    Collected collected = whole("collect", () -> plan.source().collect());
    Cleaned cleaned = whole("clean", () -> plan.cleaner().clean(collected.observations()));
    Panel panel = cleaned.panel();
    Optional<FittedFeatureSet> features =
        plan.features().map(set -> whole("features", () -> set.fit(panel)));
    Optional<BacktestResult> backtest =
        plan.backtest().map(test -> test.run(panel, plan.candidates(), context));
    Map<String, Forecaster> trained = whole("train", () -> train(panel));
    Optional<StageDetector> detector =
        plan.detector().map(one -> one.train(panel, context.quiet()));
    List<ProductStep.Result> results = products(cleaned, features, backtest, trained, detector);
    plan.feedback()
        .ifPresent(
            feedback ->
                whole("feedback", () -> feedback.keep(panel, plan.horizon(), issues(results))));
    return new LifecycleReport(
        panel.frequency(),
        collected.report(),
        cleaned.report(),
        features.map(fitted -> FeatureTable.concat(fitted.columns(), rows(results))),
        backtest,
        results.stream().map(ProductStep.Result::report).toList());
  }

  /** A step that is done in one piece. */
  private <T> T whole(String step, Supplier<T> work) {
    context.cancellation().check();
    context.progress().progressed(step, 0, 1);
    T result = work.get();
    context.progress().progressed(step, 1, 1);
    return result;
  }

  private Map<String, Forecaster> train(Panel panel) {
    Map<String, Forecaster> trained = new LinkedHashMap<>();
    for (GlobalForecaster candidate : plan.candidates()) {
      trained.put(candidate.name(), Forecaster.trained(candidate, panel, context));
    }
    return trained;
  }

  private List<ProductStep.Result> products(
      Cleaned cleaned,
      Optional<FittedFeatureSet> features,
      Optional<BacktestResult> backtest,
      Map<String, Forecaster> trained,
      Optional<StageDetector> detector) {
    Panel panel = cleaned.panel();
    Optional<Selection> selection =
        backtest.map(result -> result.selectBy(result.backtest().metrics().get(0), plan.basis()));
    ProductStep step =
        new ProductStep(
            plan, context.quiet(), features, trained, selection, detector, panel.startPeriod());
    return context.map(
        "predict",
        panel.size(),
        i -> step.run(panel.series(i), panel.covariates(i), cleaned.report().quality().get(i)));
  }

  private static List<FeatureTable> rows(List<ProductStep.Result> results) {
    return results.stream().flatMap(result -> result.features().stream()).toList();
  }

  private static List<IssuedForecast> issues(List<ProductStep.Result> results) {
    return results.stream().flatMap(result -> result.issues().stream()).toList();
  }
}
