package io.github.lifecycle4j.examples.steps;

import io.github.lifecycle4j.clean.Cleaner;
import io.github.lifecycle4j.collect.PanelSource;
import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.Observations.Column;
import io.github.lifecycle4j.data.Observations.Role;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.Decision;
import io.github.lifecycle4j.decide.pricing.MarkdownCalendar;
import io.github.lifecycle4j.decide.pricing.MarkdownProposal;
import io.github.lifecycle4j.decide.pricing.MarkdownStep;
import io.github.lifecycle4j.decide.pricing.PriceProposal;
import io.github.lifecycle4j.decide.pricing.PriceRules;
import io.github.lifecycle4j.decide.pricing.PriceTerms;
import io.github.lifecycle4j.decide.pricing.PriceWhatIf;
import io.github.lifecycle4j.decide.pricing.ProfitPricing;
import io.github.lifecycle4j.models.elasticity.ElasticityEstimator;
import io.github.lifecycle4j.models.elasticity.PriceElasticity;
import io.github.lifecycle4j.models.smoothing.SimpleExponentialSmoothing;
import io.github.lifecycle4j.models.stage.LifeCurveStageDetector;
import io.github.lifecycle4j.pipeline.LifecyclePipeline;
import io.github.lifecycle4j.pipeline.LifecycleReport;
import io.github.lifecycle4j.pipeline.PlannedProduct;
import io.github.lifecycle4j.pipeline.Pricing;
import io.github.lifecycle4j.pipeline.ProductReport;
import io.github.lifecycle4j.train.Execution;
import io.github.lifecycle4j.train.FitContext;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Prices: from the sales of a shop to how demand answers to prices, what another price would bring,
 * and a price for each product: the one that earns most under the rules of the shop, or falling
 * ones that clear what is in decline.
 *
 * <p>The shop is made up: twelve products at a price of 10, each fourth week 10 to 30 % less; the
 * elasticity of demand is 1.5 for the first and 2.6 for the last. The first nine sell about 80
 * units a week, the other three ever less since week 60.
 */
public final class PricingExample {

  private static final LocalDate START = LocalDate.of(2022, 1, 3);
  private static final int WEEKS = 104;
  private static final int PRODUCTS = 12;
  private static final int STEADY = 9;
  private static final double PRICE = 10;
  private static final double UNIT_COST = 5;

  private PricingExample() {}

  /** Runs the example. */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    PanelSource shop = shop();
    Panel past = Cleaner.defaults().clean(shop.collect().observations()).panel();
    Map<String, PriceElasticity> elasticities =
        ElasticityEstimator.ofPanel(past, FitContext.of(1)).stream()
            .collect(Collectors.toMap(PriceElasticity::product, Function.identity()));
    out.println(Objects.requireNonNull(elasticities.get("p01")).sentence());
    out.println(Objects.requireNonNull(elasticities.get("p12")).sentence());

    // Prices end in .49 or .99, keep a margin of 30 % and change by 20 % at most.
    PriceRules rules =
        PriceRules.DEFAULTS.withEnding(0.50, 0.01).withMinimumMargin(0.3).withLargestChange(0.2);
    LifecycleReport report =
        LifecyclePipeline.collect(shop)
            .train(List.of(SimpleExponentialSmoothing.DEFAULTS))
            .stage(LifeCurveStageDetector.defaults())
            .predict(8)
            .decide(
                new Pricing(
                    new ProfitPricing(rules),
                    MarkdownCalendar.DEFAULTS,
                    product -> terms(product, elasticities)))
            .run(Execution.sequential());
    print(out, report, elasticities);
  }

  private static PriceTerms terms(
      PlannedProduct product, Map<String, PriceElasticity> elasticities) {
    String name = product.history().key().id();
    return Pricing.lastKnownTerms(
        product, UNIT_COST, Objects.requireNonNull(elasticities.get(name)).value());
  }

  private static PanelSource shop() {
    SplittableRandom chance = new SplittableRandom(3);
    Observations.Builder rows =
        Observations.builder(
            Frequency.WEEKLY,
            new Column(Covariates.PRICE, Role.FUTURE),
            new Column(Covariates.STOCK, Role.PAST));
    for (int product = 0; product < PRODUCTS; product++) {
      ProductKey key = ProductKey.of(String.format(Locale.ROOT, "p%02d", product + 1));
      double elasticity = 1.5 + 0.1 * product;
      for (int week = 0; week < WEEKS; week++) {
        double price = week % 4 == 1 ? PRICE - chance.nextInt(1, 4) : PRICE;
        double level = product < STEADY || week < 60 ? 80 : 80 * Math.exp(-0.06 * (week - 60));
        double noise = Math.exp(0.15 * chance.nextGaussian());
        double units = level * Math.pow(price / PRICE, -elasticity) * noise;
        rows.add(key, START.plusWeeks(week), week == 0 ? 0 : Math.rint(units), price, 120);
      }
    }
    return PanelSource.of(rows.build());
  }

  private static void print(
      PrintStream out, LifecycleReport report, Map<String, PriceElasticity> elasticities) {
    List<Decision> decisions =
        report.products().stream().map(ProductReport::decisions).flatMap(List::stream).toList();
    List<PriceProposal> prices =
        decisions.stream()
            .filter(PriceProposal.class::isInstance)
            .map(PriceProposal.class::cast)
            .toList();
    List<MarkdownProposal> markdowns =
        decisions.stream()
            .filter(MarkdownProposal.class::isInstance)
            .map(MarkdownProposal.class::cast)
            .toList();
    out.printf(
        Locale.ROOT, "%d prices to set, %d products to clear%n", prices.size(), markdowns.size());
    PriceProposal first = prices.get(0);
    out.println(first.key() + ": " + first.rationale());
    PriceWhatIf.Outcome outcome =
        Objects.requireNonNull(elasticities.get(first.key().id()))
            .whatIf(
                first.present().price(),
                first.present().quantity(),
                0.05,
                first.inputs().unitCost())
            .at(first.proposed().price(), 0.9);
    out.printf(
        Locale.ROOT,
        "At %.2f it would earn %.0f a week (90 %%: %.0f to %.0f), more than now with probability %.0f %%%n",
        outcome.price(),
        outcome.profit().mean(),
        outcome.profit().lower(),
        outcome.profit().upper(),
        100 * outcome.beatsPresent());
    MarkdownProposal markdown = markdowns.get(0);
    out.println(markdown.key() + ": " + markdown.rationale());
    for (MarkdownStep step : markdown.calendar()) {
      out.printf(
          Locale.ROOT,
          "  week %d: %.2f, %.1f units, %.1f left%n",
          step.period(),
          step.price(),
          step.sales(),
          step.leftover());
    }
  }
}
