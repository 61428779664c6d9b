package io.github.lifecycle4j.pipeline;

import io.github.lifecycle4j.clean.DataQuality;
import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.decide.Decision;
import io.github.lifecycle4j.evaluate.Selection;
import io.github.lifecycle4j.features.FeatureTable;
import io.github.lifecycle4j.features.FittedFeatureSet;
import io.github.lifecycle4j.features.Known;
import io.github.lifecycle4j.feedback.IssuedForecast;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.stage.StageDetector;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.Forecaster;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** Stages, forecasts and decides one product after the other; safe for use by several threads. */
final class ProductStep {

  /** Name of the step that tells the stage, in problems. */
  static final String STAGE = "stage";

  private final PipelinePlan plan;
  private final FitContext context;
  private final Optional<FittedFeatureSet> features;
  private final Map<String, Forecaster> trained;
  private final Optional<Selection> selection;
  private final Optional<StageDetector> detector;
  private final Optional<StageDetector> detectorAtTheCut;
  private final long firstPeriod;

  /**
   * @param detector trained on the panel
   * @param firstPeriod the first period of the whole panel
   */
  ProductStep(
      PipelinePlan plan,
      FitContext context,
      Optional<FittedFeatureSet> features,
      Map<String, Forecaster> trained,
      Optional<Selection> selection,
      Optional<StageDetector> detector,
      long firstPeriod) {
    this.plan = plan;
    this.context = context;
    this.features = features;
    this.trained = trained;
    this.selection = selection;
    this.detector = detector;
    this.detectorAtTheCut = detector.map(StageDetector::forHistoriesCutOff);
    this.firstPeriod = firstPeriod;
  }

  /** What is reported of a product, its row of features, and what the ledger is to keep of it. */
  record Result(
      ProductReport report, Optional<FeatureTable> features, List<IssuedForecast> issues) {}

  Result run(Series history, Covariates covariates, DataQuality quality) {
    Problems problems = new Problems(history.key());
    Optional<FeatureTable> firstAhead =
        features.flatMap(
            set -> problems.attempt("features", () -> set.rows(Known.of(history, covariates), 1)));
    Optional<StageEstimate> stage =
        (history.startPeriod() == firstPeriod ? detectorAtTheCut : detector)
            .flatMap(one -> problems.attempt(STAGE, () -> one.estimate(history, covariates)));
    Optional<Forecast> forecast = forecast(history, covariates, problems);
    List<Decision> decisions = new ArrayList<>();
    if (stage.isPresent() && forecast.isPresent()) {
      PlannedProduct planned = new PlannedProduct(history, covariates, stage.get(), forecast.get());
      for (DecisionRule rule : plan.rules()) {
        problems.attempt("decide", () -> rule.decide(planned)).ifPresent(decisions::addAll);
      }
    }
    List<IssuedForecast> issues =
        plan.feedback()
            .map(
                feedback ->
                    Feedback.issues(
                        stage,
                        forecast,
                        forecast(feedback.baseline(), history, covariates, problems)))
            .orElse(List.of());
    ProductReport report =
        new ProductReport(
            history,
            covariates,
            quality,
            stage,
            forecast.flatMap(made -> choice(history.key(), made.provenance().forecaster())),
            forecast,
            decisions,
            problems.found());
    return new Result(report, firstAhead, issues);
  }

  /** The forecast of the best candidate that can be fitted. */
  private Optional<Forecast> forecast(Series history, Covariates covariates, Problems problems) {
    for (String name : ranking(history.key())) {
      Forecaster candidate = Objects.requireNonNull(trained.get(name));
      Optional<Forecast> forecast = forecast(candidate, history, covariates, problems);
      if (forecast.isPresent()) {
        return forecast;
      }
    }
    return Optional.empty();
  }

  private Optional<Forecast> forecast(
      Forecaster forecaster, Series history, Covariates covariates, Problems problems) {
    return problems
        .attempt("train", () -> forecaster.fit(history, covariates, context).orElseThrow())
        .flatMap(fitted -> problems.attempt("predict", () -> fitted.forecast(plan.horizon())));
  }

  private List<String> ranking(ProductKey key) {
    return selection
        .map(all -> all.ranking(key).stream().map(Selection.Choice::forecaster).toList())
        .orElseGet(() -> List.copyOf(trained.keySet()));
  }

  private Optional<Selection.Choice> choice(ProductKey key, String forecaster) {
    return selection.flatMap(
        all ->
            all.ranking(key).stream()
                .filter(choice -> choice.forecaster().equals(forecaster))
                .findFirst());
  }

  /** Tries the steps of one product and keeps what went wrong. */
  private static final class Problems {

    private final ProductKey key;
    private final List<Problem> found = new ArrayList<>();

    Problems(ProductKey key) {
      this.key = key;
    }

    <T> Optional<T> attempt(String step, Supplier<T> work) {
      try {
        return Optional.of(work.get());
      } catch (CancellationException asked) {
        throw asked;
      } catch (RuntimeException thrown) {
        String message = thrown.getMessage();
        found.add(new Problem(key, step, message == null ? thrown.toString() : message));
        return Optional.empty();
      }
    }

    List<Problem> found() {
      return found;
    }
  }
}
