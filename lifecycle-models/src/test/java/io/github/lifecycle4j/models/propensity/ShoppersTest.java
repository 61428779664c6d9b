package io.github.lifecycle4j.models.propensity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.ReferenceData;
import io.github.lifecycle4j.collect.CsvTable;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import io.github.lifecycle4j.decide.marketing.CampaignProposal;
import io.github.lifecycle4j.decide.marketing.Targeting;
import io.github.lifecycle4j.evaluate.ScoredCases;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.trees.BoostedTrees;
import io.github.lifecycle4j.train.FitContext;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Online Shoppers Purchasing Intention (Sakar et al. 2019): visits of a shop, learnt from half of
 * them, decided on the other.
 */
class ShoppersTest {

  private static final String BUYS = "Revenue";

  private static Table visits() {
    return CsvTable.of(ReferenceData.file("online_shoppers", "online_shoppers_intention.csv.gz"))
        .withTexts("OperatingSystems", "Browser", "Region", "TrafficType")
        .read();
  }

  @Test
  void whoIsLikelyToBuyIsTalkedTo() {
    Table visits = visits();
    List<String> labels = visits.texts(BUYS).toList();
    assertThat(visits.rows()).isEqualTo(12_330);
    String yes =
        labels.stream().filter(text -> text.equalsIgnoreCase("true")).findFirst().orElseThrow();
    int buyers = Collections.frequency(labels, yes);
    assertThat(buyers).isEqualTo(1_908);
    assertThat(1 - buyers / 12_330.0).isCloseTo(0.8452554744525548, within(1e-12));

    Table past = visits.select(rows(0));
    Table later = visits.select(rows(1));
    Propensity buying =
        new Propensity(
            BoostedTrees.DEFAULTS
                .classifier(Formula.ofAll(BUYS, past).withLevelsOf(visits))
                .fit(past, FitContext.of(1)),
            yes);
    boolean[] bought = new boolean[later.rows()];
    for (int row = 0; row < bought.length; row++) {
      bought[row] = later.texts(BUYS).get(row).orElseThrow().equals(yes);
    }
    // Published: .937, by a protocol of its own.
    assertThat(ScoredCases.of(bought, buying.probabilities(later)).rocAuc()).isGreaterThan(0.915);

    String[] names = new String[later.rows()];
    Arrays.setAll(names, Integer::toString);
    // One visit in twenty, at a cost of 1 where a buyer earns 10.
    CampaignProposal talks =
        Targeting.DEFAULTS
            .withBudget(later.rows() / 20.0)
            .propose(
                ProductKey.of("talks"),
                buying.prospects(later.with("visit", TextColumn.of(names)), "visit", 1, 10, 1));
    assertThat(talks.customers()).hasSize(later.rows() / 20);
    double right =
        talks.customers().stream().filter(name -> bought[Integer.parseInt(name)]).count();
    // Four times as often as visitors at large, and near what was expected of them.
    assertThat(right / talks.customers().size()).isGreaterThan(4 * buyers / 12_330.0);
    assertThat(10 * right).isCloseTo(talks.total().gain(), within(0.15 * talks.total().gain()));
  }

  private static int[] rows(int rest) {
    return IntStream.range(0, 12_330).filter(row -> row % 2 == rest).toArray();
  }
}
