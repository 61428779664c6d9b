package io.github.lifecycle4j.models.regression.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.r.Golden;
import io.github.lifecycle4j.models.regression.ClassLabels;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.SkData;
import io.github.lifecycle4j.train.FitContext;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Penalised and multinomial fits against scikit-learn, whose L-BFGS stops a little before the
 * minimum: coefficients agree as far as it went, and the objective must not be above its own.
 */
class SkLogisticGoldenTest {

  private static final double STOPPED_EARLY = 5e-4;

  static Stream<Golden> cases() {
    return Golden.all("sk_logistic");
  }

  private static LogisticModel fit(Golden golden, Table table) {
    LogisticOptions options = LogisticOptions.DEFAULTS.withStandardized(false);
    if (golden.has("penalty")) {
      double share =
          switch (golden.text("penalty")) {
            case "l1" -> 1;
            case "elasticnet" -> golden.number("extra.l1_ratio");
            default -> 0;
          };
      options = options.withC(golden.number("C")).withL1Share(share);
    }
    if (golden.has("extra.class_weight")) {
      for (String label : golden.names("extra.class_weight")) {
        options = options.withClassWeight(label, golden.number("extra.class_weight." + label));
      }
    }
    boolean intercept = !golden.has("extra.fit_intercept") || golden.flag("extra.fit_intercept");
    return LogisticRegression.of(Formula.ofAll("y", table).withIntercept(intercept))
        .with(options)
        .fit(table, FitContext.of(1));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesWithScikitLearn(Golden golden) {
    Table table = SkData.of(golden);
    LogisticModel model = fit(golden, table);
    double[] intercepts = golden.numbers("intercept");
    JsonNode coef = golden.node("coef");
    int first = model.design().formula().intercept() ? 1 : 0;
    for (int k = 0; k < coef.size(); k++) {
      String label = model.classes().get(coef.size() == 1 ? 1 : k);
      List<LogisticCoefficient> ours = model.coefficients(label);
      if (first == 1) {
        assertThat(ours.get(0).value()).isCloseTo(intercepts[k], within(STOPPED_EARLY));
      }
      for (int j = 0; j < coef.get(k).size(); j++) {
        assertThat(ours.get(first + j).value())
            .isCloseTo(coef.get(k).get(j).doubleValue(), within(STOPPED_EARLY));
      }
    }
    if (!golden.has("extra.class_weight")) {
      double best = golden.number("objective_C_nll_plus_penalty");
      assertThat(objective(model, table, golden)).isCloseTo(best, within(1e-7 * best));
      assertThat(objective(model, table, golden)).isLessThanOrEqualTo(best * (1 + 1e-12));
    }
    double[][] probabilities = model.probabilities(table);
    JsonNode expected = golden.node("proba_every_10th");
    for (int i = 0; i < expected.size(); i++) {
      for (int k = 0; k < probabilities[0].length; k++) {
        assertThat(probabilities[10 * i][k])
            .isCloseTo(expected.get(i).get(k).doubleValue(), within(2e-5));
      }
    }
    assertThat(logLoss(probabilities, ClassLabels.of(table, "y")))
        .isCloseTo(golden.number("log_loss"), within(2e-6));
  }

  private static double objective(LogisticModel model, Table table, Golden golden) {
    LogisticOptions options = model.regression().options();
    int first = model.design().formula().intercept() ? 1 : 0;
    double penalty = 0;
    for (String label :
        model.classes().subList(golden.node("coef").size() == 1 ? 1 : 0, model.classes().size())) {
      for (LogisticCoefficient b :
          model.coefficients(label).subList(first, model.design().names().size())) {
        penalty +=
            options.l1Share() * Math.abs(b.value())
                + (1 - options.l1Share()) * b.value() * b.value() / 2;
      }
    }
    double loss = table.rows() * logLoss(model.probabilities(table), ClassLabels.of(table, "y"));
    return golden.number("C") * loss + (options.isPenalised() ? penalty : 0);
  }

  private static double logLoss(double[][] probabilities, ClassLabels labels) {
    double sum = 0;
    for (int row = 0; row < probabilities.length; row++) {
      sum -= Math.log(probabilities[row][labels.index(row)]);
    }
    return sum / probabilities.length;
  }
}
