package io.github.lifecycle4j.models.propensity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import io.github.lifecycle4j.decide.marketing.CampaignProposal;
import io.github.lifecycle4j.decide.marketing.PromotionOffer;
import io.github.lifecycle4j.decide.marketing.Prospect;
import io.github.lifecycle4j.decide.marketing.Targeting;
import io.github.lifecycle4j.models.regression.Classifier;
import io.github.lifecycle4j.models.regression.FittedClassifier;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Term;
import io.github.lifecycle4j.models.regression.calibration.CalibratedClassifier;
import io.github.lifecycle4j.models.regression.calibration.CalibrationMethod;
import io.github.lifecycle4j.models.regression.logistic.LogisticRegression;
import io.github.lifecycle4j.models.regression.trees.BoostedTrees;
import io.github.lifecycle4j.models.regression.trees.BoostedTreesClassifier;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StageProbabilities;
import io.github.lifecycle4j.train.FitContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PropensityTest {

  /** A classifier that reads the probability of "yes" from a column. */
  private record Read(List<String> columns) implements FittedClassifier {

    @Override
    public List<String> classes() {
      return List.of("no", "yes");
    }

    @Override
    public double[][] probabilities(Table table) {
      return Arrays.stream(table.numbers(columns.get(0)).toArray())
          .mapToObj(p -> new double[] {1 - p, p})
          .toArray(double[][]::new);
    }
  }

  private static final Propensity BUYING = new Propensity(new Read(List.of("p")), "yes");

  private static Table customers(double... p) {
    String[] names = new String[p.length];
    Arrays.setAll(names, i -> "c" + i);
    return Table.empty().with("p", NumberColumn.of(p)).with("name", TextColumn.of(names));
  }

  @Test
  void theLikeliestAreWrittenToWithinABudget() {
    // 20 · p brings 8, 2, 12 and 0.4 for 1 each; 2 pay two letters.
    List<Prospect> prospects = BUYING.prospects(customers(0.4, 0.1, 0.6, 0.02), "name", 1, 20, 1);
    assertThat(prospects.get(2).gain()).isCloseTo(12, within(1e-12));
    CampaignProposal proposal =
        Targeting.DEFAULTS.withBudget(2).propose(ProductKey.of("spring"), prospects);
    assertThat(proposal.customers()).containsExactly("c0", "c2");
    assertThat(proposal.total().profit()).isCloseTo(18, within(1e-12));
    // If writing raises it by a tenth only, 1.2 of the third still pays and 0.8 of the first does
    // not.
    assertThat(
            Targeting.DEFAULTS
                .propose(
                    ProductKey.of("spring"),
                    BUYING.prospects(customers(0.4, 0.1, 0.6, 0.02), "name", 0.1, 20, 1))
                .customers())
        .containsExactly("c2");
  }

  @Test
  void anOfferBecomesAPromotion() {
    OfferEffect effect =
        BUYING.effect(customers(0.1, 0.2, 0.3, 0.4), customers(0.2, 0.3, 0.4, 0.6));
    assertThat(effect.without()).isCloseTo(1, within(1e-12));
    assertThat(effect.with()).isCloseTo(1.5, within(1e-12));
    assertThat(effect.uplift()).isCloseTo(0.5, within(1e-12));
    StageEstimate stage =
        new StageEstimate(
            ProductKey.of("cup"),
            3,
            StageProbabilities.certain(LifecycleStage.MATURITY),
            1,
            Optional.empty(),
            1,
            List.of());
    PromotionOffer offer = effect.promotion(stage, 4, 10, 4, 0.1, 5);
    assertThat(offer.baseline()).isCloseTo(1, within(1e-12));
    assertThat(offer.uplift()).isCloseTo(0.5, within(1e-12));
    assertThat(new OfferEffect(3, 2, 1).promotion(stage, 4, 10, 4, 0.1, 5).uplift()).isZero();
    assertThat(new OfferEffect(3, 0, 1).uplift()).isZero();
  }

  /** Every classifier will do. */
  @Test
  void classifiersOfAllKinds() {
    double[] x = new double[200];
    String[] y = new String[200];
    for (int i = 0; i < 200; i++) {
      x[i] = i % 20;
      y[i] = i * 7 % 20 < x[i] ? "yes" : "no";
    }
    Table past = Table.empty().with("x", NumberColumn.of(x)).with("y", TextColumn.of(y));
    Formula formula = Formula.of("y", Term.number("x"));
    Classifier logistic = LogisticRegression.of(formula);
    for (Classifier classifier :
        List.of(
            logistic,
            new CalibratedClassifier(logistic, CalibrationMethod.PLATT, 5),
            new BoostedTreesClassifier(BoostedTrees.DEFAULTS, formula))) {
      Propensity buying = new Propensity(classifier.fit(past, FitContext.of(1)), "yes");
      Table two =
          Table.empty()
              .with("x", NumberColumn.of(2, 18))
              .with("name", TextColumn.of("few", "many"));
      assertThat(
              Targeting.DEFAULTS
                  .withBudget(1)
                  .propose(ProductKey.of("spring"), buying.prospects(two, "name", 1, 20, 1))
                  .customers())
          .as(classifier.name())
          .containsExactly("many");
    }
  }

  @Test
  void wrongInputIsNamed() {
    assertThatThrownBy(() -> new Propensity(new Read(List.of("p")), "maybe"))
        .hasMessageContaining("'maybe'")
        .hasMessageContaining("[no, yes]");
    assertThatThrownBy(() -> BUYING.effect(customers(0.1), customers(0.1, 0.2)))
        .hasMessageContaining("1 customers without");
    assertThatThrownBy(() -> BUYING.prospects(customers(0.1), "name", -2, 20, 1))
        .hasMessageContaining("lift for 'c0' is -2.0");
    assertThatThrownBy(() -> BUYING.prospects(customers(0.1), "name", 1, 20, -1))
        .hasMessageContaining("writing to 'c0'");
    assertThatThrownBy(() -> Prospect.ofPropensity("ann", 1.2, 1, 20, 1))
        .hasMessageContaining("'ann' responds is 1.2");
    Table nameless = Table.empty().with("p", NumberColumn.of(0.1)).with("name", TextColumn.of(""));
    assertThatThrownBy(() -> BUYING.prospects(nameless, "name", 1, 20, 1))
        .hasMessageContaining("Row 0 has no 'name'");
  }
}
