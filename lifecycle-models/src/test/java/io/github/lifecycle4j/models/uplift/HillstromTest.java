package io.github.lifecycle4j.models.uplift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.ReferenceData;
import io.github.lifecycle4j.collect.CsvTable;
import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.decide.marketing.UpliftCases;
import io.github.lifecycle4j.evaluate.Fold;
import io.github.lifecycle4j.evaluate.Folds;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Term;
import io.github.lifecycle4j.models.regression.linear.LinearRegression;
import io.github.lifecycle4j.models.regression.logistic.LogisticRegression;
import io.github.lifecycle4j.train.FitContext;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The e-mail trial of Hillstrom (2008). */
class HillstromTest {

  private static final Formula VISIT =
      Formula.of(
          "visit",
          Term.number("recency"),
          Term.log("history"),
          Term.number("mens"),
          Term.number("womens"),
          Term.number("newbie"),
          Term.category("zip_code"),
          Term.category("channel"));

  /** Five splits into halves, each half ranked by what was learnt from the other. */
  @ParameterizedTest
  @MethodSource("learners")
  void theEmailForWomenIsRankedBetterThanByChanceOnEveryHalf(UpliftLearner learner) {
    Table trial = CsvTable.of(ReferenceData.file("hillstrom", "hillstrom.csv.gz")).read();
    assertThat(trial.rows()).isEqualTo(64_000);
    List<String> segment = segment(trial);
    int[] rows =
        IntStream.range(0, trial.rows())
            .filter(row -> !segment.get(row).equals("Mens E-Mail"))
            .toArray();
    double[] mail =
        IntStream.of(rows).mapToDouble(row -> segment.get(row).startsWith("W") ? 1 : 0).toArray();
    Table arms = trial.select(rows).with("mail", NumberColumn.of(mail));
    List<Fold> halves = Folds.repeatedStratified(segment(arms), 5, 2, 1);
    assertThat(halves).hasSize(10);
    for (Fold half : halves) {
      FittedUplift fitted = learner.fit(arms.select(half.training()), FitContext.of(1));
      Table unseen = arms.select(half.test());
      UpliftCases cases = cases(unseen, fitted.uplift(unseen));
      assertThat(cases.qini()).isPositive();
      assertThat(cases.auuc()).isGreaterThan(cases.averageEffect() / 2);
      // 15.14 % of the women's e-mail and 10.62 % without one visited the shop.
      assertThat(cases.averageEffect()).isCloseTo(0.0452, within(0.01));
    }
  }

  static Stream<UpliftLearner> learners() {
    return Stream.of(
        TwoModelUplift.of("mail", LogisticRegression.of(VISIT), "1"),
        new TransformedOutcomeUplift("mail", "visit", LinearRegression.of(VISIT)));
  }

  private static List<String> segment(Table arms) {
    return arms.texts("segment").toList();
  }

  private static UpliftCases cases(Table unseen, double[] score) {
    boolean[] treated = new boolean[score.length];
    for (int row = 0; row < treated.length; row++) {
      treated[row] = unseen.numbers("mail").get(row) == 1;
    }
    return UpliftCases.of(treated, unseen.numbers("visit").toArray(), score);
  }
}
