package io.github.lifecycle4j.models.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.linear.LinearModel;
import io.github.lifecycle4j.models.regression.linear.LinearRegression;
import io.github.lifecycle4j.train.FitContext;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A model of nothing but an intercept predicts it, and nothing contributes. */
class NoColumnsTest {

  @Test
  void theInterceptIsPredictionAndBaseline() {
    Table table = Table.empty().with("y", NumberColumn.of(1, 3, 8));
    LinearModel model = LinearRegression.of(Formula.of("y")).fit(table, FitContext.of(1));
    for (Explainer explainer :
        List.of(
            ExactShapley.of(model, table, "units"),
            SampledShapley.of(model, table, 1, "units"),
            LinearExplainer.of(model, table, "units"))) {
      Explanation explanation = explainer.explain(table, 1);
      assertThat(explanation.prediction()).isCloseTo(4, within(1e-12));
      assertThat(explanation.baseline()).isCloseTo(4, within(1e-12));
      assertThat(explanation.contributions()).isEmpty();
    }
  }
}
