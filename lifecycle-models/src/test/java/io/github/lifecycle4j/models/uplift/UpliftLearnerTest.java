package io.github.lifecycle4j.models.uplift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Term;
import io.github.lifecycle4j.models.regression.linear.LinearRegression;
import io.github.lifecycle4j.models.regression.logistic.LogisticRegression;
import io.github.lifecycle4j.train.FitContext;
import org.junit.jupiter.api.Test;

/**
 * Eight cases of two groups. Group a: 4 with the treatment, 1 without. Group b: 2 and 3. So the
 * uplift is 3 in a and −1 in b.
 */
class UpliftLearnerTest {

  private static final FitContext CONTEXT = FitContext.of(1);

  private static final Table AMOUNTS =
      Table.empty()
          .with("group", TextColumn.of("a", "a", "b", "b", "a", "a", "b", "b"))
          .with("mail", NumberColumn.of(1, 1, 1, 1, 0, 0, 0, 0))
          .with("spend", NumberColumn.of(3, 5, 2, 2, 0, 2, 3, 3));

  private static final Table ASKED = Table.empty().with("group", TextColumn.of("b", "a"));

  private static final LinearRegression BY_GROUP =
      LinearRegression.of(Formula.of("spend", Term.category("group")));

  @Test
  void theDifferenceOfTwoModelsIsThatOfTheMeans() {
    double[] uplift = TwoModelUplift.of("mail", BY_GROUP).fit(AMOUNTS, CONTEXT).uplift(ASKED);
    assertThat(uplift).containsExactly(new double[] {-1, 3}, within(1e-12));
  }

  @Test
  void theTransformedOutcomeHasTheUpliftAsItsMean() {
    UpliftLearner learner = new TransformedOutcomeUplift("mail", "spend", BY_GROUP);
    assertThat(learner.name()).startsWith("transformed-outcome(");
    assertThat(learner.fit(AMOUNTS, CONTEXT).uplift(ASKED))
        .containsExactly(new double[] {-1, 3}, within(1e-12));
  }

  @Test
  void theShareOfThoseTreatedIsTakenIntoAccount() {
    // A quarter treated, spends 4; the others spend 1: (4 · 4 − 3 · 1 · 4/3) / 4 = 3.
    Table trial =
        Table.empty()
            .with("mail", NumberColumn.of(1, 0, 0, 0))
            .with("spend", NumberColumn.of(4, 0, 1, 2));
    UpliftLearner learner =
        new TransformedOutcomeUplift("mail", "spend", LinearRegression.of(Formula.of("spend")));
    assertThat(learner.fit(trial, CONTEXT).uplift(trial))
        .containsOnly(new double[] {3}, within(1e-12));
  }

  @Test
  void aClassifierGivesUpliftInProbability() {
    // Without a penalty a saturated logistic model has the shares themselves: 3/4 − 1/4 and 1/2 −
    // 1/2.
    int[] visits = {1, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 1, 0, 1, 0};
    String[] groups = new String[16];
    String[] visit = new String[16];
    double[] mail = new double[16];
    for (int i = 0; i < 16; i++) {
      groups[i] = i / 4 % 2 == 0 ? "a" : "b";
      visit[i] = visits[i] == 1 ? "yes" : "no";
      mail[i] = i < 8 ? 1 : 0;
    }
    Table trial =
        Table.empty()
            .with("group", TextColumn.of(groups))
            .with("mail", NumberColumn.of(mail))
            .with("visit", TextColumn.of(visit));
    LogisticRegression logistic =
        LogisticRegression.of(Formula.of("visit", Term.category("group")));
    assertThat(TwoModelUplift.of("mail", logistic, "yes").fit(trial, CONTEXT).uplift(ASKED))
        .containsExactly(new double[] {0, 0.5}, within(1e-6));
    assertThatThrownBy(() -> TwoModelUplift.of("mail", logistic, "maybe").fit(trial, CONTEXT))
        .hasMessageContaining("no class 'maybe'");
  }

  @Test
  void aModelMayNotLookAtTheTreatmentAndBothArmsAreNeeded() {
    LinearRegression leak =
        LinearRegression.of(Formula.of("spend", Term.category("group"), Term.number("mail")));
    assertThatThrownBy(
            () -> new TransformedOutcomeUplift("mail", "spend", leak).fit(AMOUNTS, CONTEXT))
        .hasMessageContaining("The treatment 'mail' is among the columns");
    assertThatThrownBy(() -> TwoModelUplift.of("mail", BY_GROUP).fit(AMOUNTS.slice(0, 4), CONTEXT))
        .hasMessageContaining("Of 4 cases 4 have the treatment");
    assertThatThrownBy(() -> TwoModelUplift.of("spend", BY_GROUP).fit(AMOUNTS, CONTEXT))
        .hasMessageContaining("Row 0 has the treatment 'spend' of 3.0");
  }
}
