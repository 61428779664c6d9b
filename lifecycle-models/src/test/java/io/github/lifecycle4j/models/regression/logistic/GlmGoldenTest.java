package io.github.lifecycle4j.models.regression.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.r.Golden;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Term;
import io.github.lifecycle4j.train.FitContext;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fits without penalty against R's glm, which was run to a tolerance of 1e-14. */
class GlmGoldenTest {

  private static final double TOLERANCE = 1e-9;

  /** R takes standard errors from the weights before its last step. */
  private static final double BEFORE_LAST_STEP = 1e-6;

  /** Separated classes: R stops somewhere on the way to infinity, this library refuses. */
  private static final Set<String> SEPARATED = Set.of("iris_separated");

  static Stream<Golden> cases() {
    return Golden.all("glm").filter(golden -> !SEPARATED.contains(golden.id()));
  }

  private static Table table(Golden golden) {
    List<String> names = Arrays.asList(texts(golden.node("columns")));
    Table table =
        Table.empty()
            .with("y", NumberColumn.of(golden.numbers("y")))
            .with("weight", NumberColumn.of(golden.numbers("prior_weights")));
    JsonNode x = golden.node("X");
    for (int column = 1; column < names.size(); column++) {
      double[] values = new double[x.size()];
      for (int row = 0; row < values.length; row++) {
        values[row] = x.get(row).get(column).doubleValue();
      }
      table = table.with(names.get(column), NumberColumn.of(values));
    }
    return table;
  }

  private static String[] texts(JsonNode array) {
    String[] texts = new String[array.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = array.get(i).textValue();
    }
    return texts;
  }

  private static Formula formula(Table table) {
    return Formula.of("y", table.names().stream().skip(2).map(Term::number).toArray(Term[]::new))
        .withWeights("weight");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesWithR(Golden golden) {
    Table table = table(golden);
    boolean grouped = Arrays.stream(golden.numbers("y")).anyMatch(y -> y != 0 && y != 1);
    Formula formula = formula(table);
    LogisticModel model =
        (grouped ? LogisticRegression.ofShares(formula) : LogisticRegression.of(formula))
            .fit(table, FitContext.of(1));
    for (LogisticCoefficient coefficient : model.coefficients("1")) {
      JsonNode coef = golden.node("coef");
      String name = coefficient.name();
      check(coefficient.value(), coef.get(name), TOLERANCE);
      check(coefficient.standardError(), golden.node("se").get(name), BEFORE_LAST_STEP);
      check(coefficient.z(), golden.node("z").get(name), BEFORE_LAST_STEP);
      check(coefficient.pValue(), golden.node("p_value").get(name), BEFORE_LAST_STEP);
    }
    LogisticStatistics statistics = model.statistics();
    check(statistics.deviance(), golden.node("deviance"), TOLERANCE);
    check(statistics.nullDeviance(), golden.node("null_deviance"), TOLERANCE);
    check(statistics.aic(), golden.node("aic"), TOLERANCE);
    check(statistics.logLikelihood(), golden.node("loglik"), TOLERANCE);
    LogisticResiduals residuals = model.residuals(table);
    check(residuals.fitted(), golden.numbers("fitted"));
    check(residuals.deviance(), golden.numbers("residuals_deviance"));
    check(residuals.pearson(), golden.numbers("residuals_pearson"));
  }

  private static void check(double value, JsonNode expected, double tolerance) {
    assertThat(value)
        .isCloseTo(expected.doubleValue(), within(tolerance * Math.abs(expected.doubleValue())));
  }

  private static void check(double[] values, double[] expected) {
    assertThat(values).hasSameSizeAs(expected);
    for (int i = 0; i < values.length; i++) {
      assertThat(values[i]).isCloseTo(expected[i], within(1e-8 * (1e-3 + Math.abs(expected[i]))));
    }
  }

  @Test
  void separatedClassesAreRefusedByName() {
    Table table = table(Golden.of("glm", "iris_separated"));
    assertThatThrownBy(() -> LogisticRegression.of(formula(table)).fit(table, FitContext.of(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[Petal.Length]")
        .hasMessageContaining("separation")
        .hasMessageContaining("penalty");
  }
}
