package io.github.lifecycle4j.examples;

import io.github.lifecycle4j.clean.Cleaner;
import io.github.lifecycle4j.clean.Gaps;
import io.github.lifecycle4j.collect.PanelSource;
import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.decide.inventory.InventoryCosts;
import io.github.lifecycle4j.decide.inventory.OrderUpToPolicy;
import io.github.lifecycle4j.decide.inventory.SupplyTerms;
import io.github.lifecycle4j.evaluate.Backtest;
import io.github.lifecycle4j.features.FeatureSet;
import io.github.lifecycle4j.models.ForecasterCatalog;
import io.github.lifecycle4j.models.stage.LifeCurveStageDetector;
import io.github.lifecycle4j.models.stage.SeveralLivesDetector;
import io.github.lifecycle4j.pipeline.LifecyclePipeline;
import io.github.lifecycle4j.pipeline.PlannedProduct;
import io.github.lifecycle4j.pipeline.Replenishment;
import io.github.lifecycle4j.train.GlobalForecaster;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How far to look ahead, what to try, and what the shop's stock costs. */
final class PlanOptions {

  @Option(
      names = "--model",
      split = ",",
      defaultValue = "naive,snaive,moving-average,ses,ets,dotm,intermittent",
      description =
          "Forecasters to choose among, by name; 'forecast --list' shows them all (default:"
              + " ${DEFAULT-VALUE}, which are quick).")
  private List<String> models;

  @Option(
      names = "--horizon",
      description =
          "Periods to forecast (default: 28 days, 8 weeks, 6 months, 4 quarters, 3 years).")
  private @Nullable Integer horizon;

  @Option(
      names = "--windows",
      defaultValue = "3",
      description = "Cutoffs of the backtest, one horizon apart (default: ${DEFAULT-VALUE}).")
  private int windows;

  @Option(
      names = "--lead-time",
      defaultValue = "2",
      description = "Periods from order to receipt (default: ${DEFAULT-VALUE}).")
  private int leadTime;

  @Option(
      names = "--review",
      defaultValue = "1",
      description = "Periods between two orders (default: ${DEFAULT-VALUE}).")
  private int review;

  @Option(
      names = "--minimum-order",
      defaultValue = "0",
      description = "Smallest order in units (default: ${DEFAULT-VALUE}).")
  private double minimumOrder;

  @Option(
      names = "--pack",
      defaultValue = "1",
      description = "Units in a pack (default: ${DEFAULT-VALUE}).")
  private double pack;

  @Option(
      names = "--margin",
      defaultValue = "0.4",
      description = "Margin as a share of the price (default: ${DEFAULT-VALUE}).")
  private double margin;

  @Option(
      names = "--holding",
      defaultValue = "0.25",
      description =
          "Yearly cost of holding stock as a share of its cost (default: ${DEFAULT-VALUE}).")
  private double holding;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  PlanOptions() {}

  LifecyclePipeline pipeline(PanelSource source, Frequency frequency, Gaps gaps) {
    if (!(margin > 0 && margin < 1)) {
      throw new IllegalArgumentException(
          "--margin is %s but must be above 0 and below 1.".formatted(margin));
    }
    int periods = horizon(frequency);
    SupplyTerms terms = new SupplyTerms(leadTime, review, minimumOrder, pack);
    if (terms.protectionInterval() > periods) {
      throw new IllegalArgumentException(
          "--lead-time %s and --review %s reach beyond the horizon of %s. Maybe set a longer --horizon."
              .formatted(leadTime, review, periods));
    }
    return LifecyclePipeline.collect(source)
        .clean(Cleaner.defaults().withGaps(gaps))
        .features(FeatureSet.retail())
        .train(candidates())
        .evaluate(Backtest.rolling(periods, windows))
        .stage(SeveralLivesDetector.of(LifeCurveStageDetector.defaults()))
        .predict(periods)
        .decide(
            new Replenishment(
                OrderUpToPolicy.defaults(),
                product -> terms,
                this::costs,
                Replenishment::lastKnownStock));
  }

  /** Number of periods to forecast, as asked for or usual. */
  int horizon(Frequency frequency) {
    return Horizon.checked(horizon == null ? usualHorizon(frequency) : horizon);
  }

  private List<GlobalForecaster> candidates() {
    return models.stream().map(ForecasterCatalog::create).toList();
  }

  /** Costs by the last known price; without one, for a price of 1. */
  private InventoryCosts costs(PlannedProduct product) {
    double price = lastPrice(product.history(), product.covariates()).orElse(1);
    return InventoryCosts.ofPrices(
        price * (1 - margin), price, holding, periodsPerYear(product.history().frequency()));
  }

  /** The price known last before the cutoff. */
  static OptionalDouble lastPrice(Series history, Covariates covariates) {
    return covariates
        .series(Covariates.PRICE)
        .map(price -> price.until(history.endPeriod()).lastObserved())
        .orElse(OptionalDouble.empty());
  }

  /** The assumptions behind the order proposals, in a sentence. */
  String assumptions() {
    return "lead time %s and review %s periods, minimum order %s, packs of %s, margin %s of the price, holding %s of the cost a year"
        .formatted(
            leadTime,
            review,
            Numbers.brief(minimumOrder),
            Numbers.brief(pack),
            Numbers.percent(margin),
            Numbers.percent(holding));
  }

  private static int usualHorizon(Frequency frequency) {
    return switch (frequency.unit()) {
      case DAY -> 28;
      case WEEK, COUNT -> 8;
      case MONTH -> 6;
      case QUARTER -> 4;
      case YEAR -> 3;
    };
  }

  /** Counted periods are taken for weeks. */
  private static double periodsPerYear(Frequency frequency) {
    return switch (frequency.unit()) {
      case DAY -> 365;
      case WEEK, COUNT -> 52;
      case MONTH -> 12;
      case QUARTER -> 4;
      case YEAR -> 1;
    };
  }
}
