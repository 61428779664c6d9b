package io.github.lifecycle4j.models.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Term;
import io.github.lifecycle4j.models.regression.linear.LinearModel;
import io.github.lifecycle4j.models.regression.linear.LinearRegression;
import io.github.lifecycle4j.models.regression.logistic.LogisticModel;
import io.github.lifecycle4j.models.regression.logistic.LogisticOptions;
import io.github.lifecycle4j.models.regression.logistic.LogisticRegression;
import io.github.lifecycle4j.train.FitContext;
import java.util.List;
import org.junit.jupiter.api.Test;

class FittedLinearExplainerTest {

  private static final Table VISITS =
      Table.empty()
          .with("pages", NumberColumn.of(1, 2, 3, 4, 5, 6, 7, 8))
          .with(
              "device",
              TextColumn.of("phone", "desk", "desk", "phone", "desk", "phone", "desk", "phone"))
          .with("bought", TextColumn.of("no", "no", "yes", "no", "yes", "no", "yes", "yes"))
          .with("size", TextColumn.of("s", "m", "s", "l", "m", "m", "l", "l"));

  private static LogisticModel fitted(String response) {
    return LogisticRegression.of(
            Formula.of(response, Term.number("pages"), Term.category("device")))
        .with(LogisticOptions.DEFAULTS.withC(1))
        .fit(VISITS, FitContext.of(1));
  }

  private static double sum(Explanation explanation) {
    return explanation.baseline()
        + explanation.contributions().stream().mapToDouble(Contribution::contribution).sum();
  }

  @Test
  void contributionsAddUpToTheLogOdds() {
    LogisticModel model = fitted("bought");
    double[][] probabilities = model.probabilities(VISITS);
    for (int row = 0; row < VISITS.rows(); row++) {
      double logOdds = Math.log(probabilities[row][1] / probabilities[row][0]);
      Explanation yes = LinearExplainer.of(model, "yes", VISITS).explain(VISITS, row);
      Explanation no = LinearExplainer.of(model, "no", VISITS).explain(VISITS, row);
      assertThat(sum(yes)).isCloseTo(logOdds, within(1e-12));
      assertThat(sum(no)).isCloseTo(-logOdds, within(1e-12));
      assertThat(yes.scale()).isEqualTo(Explanation.Scale.LOG_ODDS);
      assertThat(yes.unit()).isEqualTo("bought=yes");
    }
  }

  @Test
  void contributionsOfSeveralClassesDifferByTheRatiosOfTheirShares() {
    LogisticModel model = fitted("size");
    double[] shares = model.probabilities(VISITS)[2];
    double first = sum(LinearExplainer.of(model, "l", VISITS).explain(VISITS, 2));
    for (String label : List.of("m", "s")) {
      Explanation other = LinearExplainer.of(model, label, VISITS).explain(VISITS, 2);
      double ratio = shares[model.classes().indexOf(label)] / shares[0];
      assertThat(sum(other) - first).isCloseTo(Math.log(ratio), within(1e-12));
      assertThat(other.scale()).isEqualTo(Explanation.Scale.LOG_SHARE);
    }
  }

  @Test
  void unknownClassesAreRefused() {
    LogisticModel model = fitted("bought");
    assertThatThrownBy(() -> LinearExplainer.of(model, "maybe", VISITS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("maybe");
  }

  /** y = 3 + 2 x without error: a case of x = 5 is 2 (5 − 2) above the mean x of 2. */
  @Test
  void linearModelsAreExplainedInTheUnitOfTheResponse() {
    Table table =
        Table.empty()
            .with("x", NumberColumn.of(0, 1, 2, 5))
            .with("y", NumberColumn.of(3, 5, 7, 13));
    LinearModel model = LinearRegression.of(Formula.ofAll("y", table)).fit(table, FitContext.of(1));
    Explanation explanation = LinearExplainer.of(model, table, "units").explain(table, 3);
    assertThat(explanation.baseline()).isCloseTo(7, within(1e-9));
    assertThat(explanation.contribution("x").contribution()).isCloseTo(6, within(1e-9));
    assertThat(explanation.scale()).isEqualTo(Explanation.Scale.RESPONSE);
  }
}
