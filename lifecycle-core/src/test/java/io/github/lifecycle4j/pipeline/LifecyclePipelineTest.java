package io.github.lifecycle4j.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.collect.PanelSource;
import io.github.lifecycle4j.collect.SimulatedCatalog;
import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.Observations.Column;
import io.github.lifecycle4j.data.Observations.Role;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.inventory.InventoryCosts;
import io.github.lifecycle4j.decide.inventory.InventoryPosition;
import io.github.lifecycle4j.decide.inventory.OrderProposal;
import io.github.lifecycle4j.decide.inventory.OrderUpToPolicy;
import io.github.lifecycle4j.decide.inventory.SupplyTerms;
import io.github.lifecycle4j.evaluate.Backtest;
import io.github.lifecycle4j.features.FeatureSet;
import io.github.lifecycle4j.features.Features;
import io.github.lifecycle4j.feedback.InMemoryForecastLedger;
import io.github.lifecycle4j.feedback.LedgerEntry;
import io.github.lifecycle4j.feedback.LedgerFilter;
import io.github.lifecycle4j.feedback.LedgerSettings;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageTable;
import io.github.lifecycle4j.train.Cancellation;
import io.github.lifecycle4j.train.Execution;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.GlobalForecaster;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class LifecyclePipelineTest {

  private static final LastValue LAST = new LastValue("last", 0, 1);
  private static final LastValue HIGH = new LastValue("high", 5, 1);
  private static final LastValue LONG = new LastValue("long", 0, 1000);

  private static final Replenishment ORDERS =
      new Replenishment(
          OrderUpToPolicy.defaults(),
          product -> SupplyTerms.leadTime(1),
          product -> new InventoryCosts(1, 1, 0),
          Replenishment::lastKnownStock);

  /**
   * Ten weeks of constant sales of 7, the last stock 3, and a product of which no row is usable.
   */
  private static PanelSource shop() {
    Observations.Builder rows =
        Observations.builder(Frequency.WEEKLY, new Column(Covariates.STOCK, Role.PAST));
    LocalDate monday = LocalDate.of(2024, 1, 1);
    for (int week = 0; week < 10; week++) {
      rows.add(ProductKey.of("cup"), monday.plusWeeks(week), 7, week == 9 ? 3 : 20);
    }
    rows.add(ProductKey.of("ghost"), LocalDate.of(1066, 10, 14), 1, 1);
    return PanelSource.of(rows.build());
  }

  @Test
  void walksTheWholePath() {
    LifecycleReport report =
        LifecyclePipeline.collect(shop())
            .features(FeatureSet.retail())
            .train(List.of(HIGH, LAST))
            .evaluate(Backtest.rolling(2, 2))
            .stage(new FixedStage())
            .predict(3)
            .decide(ORDERS)
            .run(Execution.sequential());

    ProductReport cup = report.products().get(0);
    assertThat(cup.forecast().orElseThrow().means()).containsExactly(7, 7, 7);
    assertThat(cup.forecast().orElseThrow().provenance().forecaster()).isEqualTo("last");
    assertThat(cup.problems()).isEmpty();
    // Two weeks of 7 at the median, which balances equal costs, with 3 in stock.
    OrderProposal order = (OrderProposal) cup.decisions().get(0);
    assertThat(order.position()).isEqualTo(3);
    assertThat(order.orderUpTo()).isEqualTo(14);
    assertThat(order.quantity()).isEqualTo(11);
    assertThat(report.collection().read()).isEqualTo(11);
    assertThat(report.cleaning().rows().dropped()).isEqualTo(1);
    assertThat(report.features().orElseThrow().rows()).isEqualTo(2);
    assertThat(report.backtest().orElseThrow().leaderboard().rows().get(0).forecaster())
        .isEqualTo("last");
  }

  @Test
  void aBadProductNeverSinksTheCatalogue() {
    LifecycleReport report =
        LifecyclePipeline.collect(shop())
            .train(List.of(LAST))
            .stage(new FixedStage())
            .predict(3)
            .decide(ORDERS)
            .run(Execution.sequential());

    ProductReport ghost = report.products().get(1);
    assertThat(ghost.forecast()).isEmpty();
    assertThat(ghost.stage()).isEmpty();
    assertThat(ghost.decisions()).isEmpty();
    assertThat(ghost.problems()).extracting(Problem::step).containsExactly("stage", "train");
    assertThat(report.problems()).isEqualTo(ghost.problems());
    assertThat(report.products().get(0).decisions()).hasSize(1);
    StageTable stages = report.stages(3);
    assertThat(stages.rows()).hasSize(report.products().size());
    assertThat(stages.exceptions(Map.of()).get(0).key()).isEqualTo(ghost.key());
    assertThat(stages.exceptions(Map.of()).get(0).words())
        .isEqualTo(ghost.problems().get(0).message());
  }

  @Test
  void aBadFeatureNeverSinksTheCatalogue() {
    Observations.Builder rows = Observations.builder(Frequency.WEEKLY);
    for (String product : List.of("cup", "mug")) {
      for (int week = 0; week < 10; week++) {
        rows.add(ProductKey.of(product), LocalDate.of(2024, 1, 1).plusWeeks(week), 7);
      }
    }
    rows.attribute(ProductKey.of("cup"), "launch", "soon");
    LifecycleReport report =
        LifecyclePipeline.collect(PanelSource.of(rows.build()))
            .features(FeatureSet.of(Features.ageSince("launch")))
            .train(List.of(LAST))
            .predict(3)
            .run(Execution.sequential());

    assertThat(report.features().orElseThrow().rows()).isEqualTo(1);
    assertThat(report.features().orElseThrow().key(0)).isEqualTo(ProductKey.of("mug"));
    assertThat(report.problems()).extracting(Problem::step).containsExactly("features");
    assertThat(report.problems().get(0).message()).contains("launch", "cup", "soon");
    assertThat(report.products()).allMatch(product -> product.forecast().isPresent());
  }

  @Test
  void tellsTheDetectorWhereTheLaunchIsNotSeen() {
    Observations.Builder rows = Observations.builder(Frequency.WEEKLY);
    LocalDate monday = LocalDate.of(2024, 1, 1);
    for (int week = 0; week < 10; week++) {
      rows.add(ProductKey.of("cup"), monday.plusWeeks(week), 7);
      if (week >= 1) {
        rows.add(ProductKey.of("mug"), monday.plusWeeks(week), 7);
      }
    }
    LifecycleReport report =
        LifecyclePipeline.collect(PanelSource.of(rows.build()))
            .train(List.of(LAST))
            .stage(new FixedStage(LifecycleStage.INTRODUCTION, LifecycleStage.MATURITY))
            .predict(3)
            .run(Execution.sequential());
    assertThat(report.products())
        .extracting(product -> product.stage().orElseThrow().mostLikely())
        .containsExactly(LifecycleStage.MATURITY, LifecycleStage.INTRODUCTION);
  }

  @Test
  void nothingFallsBackSilently() {
    GlobalForecaster broken =
        new GlobalForecaster() {
          @Override
          public String name() {
            return "broken";
          }

          @Override
          public Forecaster train(Panel panel, FitContext context) {
            throw new IllegalStateException("no luck");
          }
        };
    DecisionRule impossible =
        product -> {
          throw new IllegalArgumentException("no idea");
        };
    ProductReport cup =
        LifecyclePipeline.collect(shop())
            .train(List.of(broken, LONG, LAST))
            .stage(new FixedStage())
            .predict(3)
            .decide(impossible, ORDERS)
            .run(Execution.sequential())
            .products()
            .get(0);

    assertThat(cup.forecast().orElseThrow().provenance().forecaster()).isEqualTo("last");
    assertThat(cup.problems())
        .extracting(Problem::step)
        .containsExactly("train", "train", "decide");
    assertThat(cup.problems().get(0).message()).contains("broken").contains("no luck");
    assertThat(cup.problems().get(1).message()).contains("wants 1000");
    assertThat(cup.decisions()).hasSize(1);
  }

  @Test
  void threadsChangeNothing() {
    LifecyclePipeline pipeline =
        LifecyclePipeline.collect(
                SimulatedCatalog.startingOn(LocalDate.of(2024, 1, 1))
                    .withProducts(20)
                    .withWeeks(40))
            .features(FeatureSet.retail())
            .train(List.of(HIGH, LAST))
            .evaluate(Backtest.rolling(2, 2))
            .stage(new FixedStage())
            .predict(3)
            .decide(ORDERS);
    LifecycleReport one = pipeline.run(FitContext.of(3));
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      LifecycleReport four = pipeline.run(FitContext.of(3).withExecution(Execution.on(pool, 4)));
      assertThat(one.products()).allMatch(product -> product.forecast().isPresent());
      assertThat(four.products()).isEqualTo(one.products());
      assertThat(four.backtest().orElseThrow().leaderboard().toString())
          .isEqualTo(one.backtest().orElseThrow().leaderboard().toString());
      assertThat(four.features().orElseThrow().toArray())
          .isEqualTo(one.features().orElseThrow().toArray());
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void keepsWhatWasForecastAndWhatCame() {
    InMemoryForecastLedger ledger = keptOver(10, 12, 12);
    // The first run's two weeks came true; the baseline was 5 too high in each of them.
    assertThat(
            ledger.errorsBy(LedgerEntry::forecaster, LedgerFilter.all()).get("high").wape().value())
        .isCloseTo(5 / 7.0, within(1e-12));
    assertThat(
            ledger
                .valueAddedBy(LedgerEntry::stage, "high", LedgerFilter.all())
                .get(LifecycleStage.MATURITY)
                .value())
        .isCloseTo(5 / 7.0, within(1e-12));
  }

  @Test
  void keepsWhatCameHoweverLongTheNextRunWaits() {
    InMemoryForecastLedger ledger = keptOver(10, 20);
    assertThat(ledger.errorsBy(LedgerEntry::forecaster, LedgerFilter.all()).get("high").wape())
        .returns(2L, score -> score.used());
  }

  /** A pipeline that forecasts two weeks, run when so many weeks are known. */
  private static InMemoryForecastLedger keptOver(int... runs) {
    InMemoryForecastLedger ledger =
        new InMemoryForecastLedger(LedgerSettings.defaults(Frequency.WEEKLY));
    for (int weeks : runs) {
      Observations.Builder rows = Observations.builder(Frequency.WEEKLY);
      for (int week = 0; week < weeks; week++) {
        rows.add(ProductKey.of("cup"), LocalDate.of(2024, 1, 1).plusWeeks(week), 7);
      }
      LifecyclePipeline.collect(PanelSource.of(rows.build()))
          .train(List.of(LAST))
          .stage(new FixedStage())
          .predict(2)
          .feedback(ledger, HIGH)
          .run(Execution.sequential());
    }
    return ledger;
  }

  @Test
  void tellsItsProgressToTheEnd() {
    List<String> heard = new ArrayList<>();
    LifecyclePipeline.collect(shop())
        .features(FeatureSet.retail())
        .train(List.of(LAST))
        .evaluate(Backtest.rolling(2, 2))
        .predict(3)
        .run(
            FitContext.of(0)
                .withProgress(
                    (step, done, total) -> {
                      if (done == total) {
                        heard.add(step);
                      }
                    }));
    assertThat(heard)
        .containsExactly("collect", "clean", "features", "backtest", "train", "predict");
  }

  @Test
  void canBeCancelled() {
    Cancellation cancellation = new Cancellation();
    FitContext context =
        FitContext.of(0)
            .withCancellation(cancellation)
            .withProgress((step, done, total) -> cancellation.cancel());
    assertThatThrownBy(
            () -> LifecyclePipeline.collect(shop()).train(List.of(LAST)).predict(3).run(context))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void saysWhichStepIsMissing() {
    LifecyclePipeline bare = LifecyclePipeline.collect(shop());
    LifecyclePipeline trained = bare.train(List.of(LAST));
    assertThatThrownBy(() -> bare.predict(2).run(Execution.sequential()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("train(");
    assertThatThrownBy(() -> trained.run(Execution.sequential()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("predict(");
    assertThatThrownBy(() -> trained.predict(2).decide(ORDERS).run(Execution.sequential()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("stage(");
    assertThatThrownBy(() -> bare.train(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> bare.train(List.of(LAST, LAST)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("last");
    assertThatThrownBy(() -> bare.predict(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void withoutAStockColumnThereIsNoStock() {
    Observations.Builder rows = Observations.builder(Frequency.WEEKLY);
    rows.add(ProductKey.of("cup"), LocalDate.of(2024, 1, 1), 7);
    ProductReport cup =
        LifecyclePipeline.collect(PanelSource.of(rows.build()))
            .train(List.of(LAST))
            .stage(new FixedStage())
            .predict(2)
            .decide(ORDERS)
            .run(Execution.sequential())
            .products()
            .get(0);
    assertThat(((OrderProposal) cup.decisions().get(0)).position())
        .isEqualTo(InventoryPosition.EMPTY.units());
  }
}
