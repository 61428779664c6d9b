package io.github.lifecycle4j.models.regression.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.r.Golden;
import io.github.lifecycle4j.models.regression.Design;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Term;
import io.github.lifecycle4j.train.FitContext;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that R's {@code lm} says of the reference cases. */
class LinearModelEqualsRTest {

  private static final double TOLERANCE = 1e-10;

  static Stream<Golden> cases() {
    return Golden.all("lm");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void equalsR(Golden r) {
    List<String> names =
        StreamSupport.stream(r.node("columns").spliterator(), false)
            .map(JsonNode::textValue)
            .toList();
    Table table = table(r, names);
    for (Solver solver : Solver.values()) {
      LinearModel model =
          LinearRegression.of(formula(r, names)).withSolver(solver).fit(table, FitContext.of(1));
      coefficients(model, r);
      fit(model, r);
      diagnostics(model.diagnose(table), r);
      predictions(model, table, r);
    }
  }

  private static Formula formula(Golden r, List<String> names) {
    Term[] terms =
        names.stream()
            .filter(name -> !name.equals(Design.INTERCEPT))
            .map(Term::number)
            .toArray(Term[]::new);
    Formula formula = Formula.of("y", terms).withIntercept(names.contains(Design.INTERCEPT));
    return r.has("weights") ? formula.withWeights("w") : formula;
  }

  private static Table table(Golden r, List<String> names) {
    Table table = Table.empty().with("y", NumberColumn.of(r.numbers("y")));
    if (r.has("weights")) {
      table = table.with("w", NumberColumn.of(r.numbers("weights")));
    }
    for (int j = 0; j < names.size(); j++) {
      int column = j;
      table =
          table.with(
              names.get(j),
              NumberColumn.of(
                  StreamSupport.stream(r.node("X").spliterator(), false)
                      .mapToDouble(row -> row.get(column).doubleValue())
                      .toArray()));
    }
    return table;
  }

  private static void coefficients(LinearModel model, Golden r) {
    List<Coefficient> all = model.coefficients();
    equal(all.stream().mapToDouble(Coefficient::value), r, "coef");
    equal(all.stream().mapToDouble(Coefficient::standardError), r, "se");
    equal(all.stream().mapToDouble(Coefficient::t), r, "t");
    equal(all.stream().mapToDouble(Coefficient::p), r, "p_value");
    for (int i = 0; i < all.size(); i++) {
      Estimate interval = model.interval(all.get(i).name(), 0.95);
      close(interval.lower(), r.node("confint95").get(i).get(0).doubleValue(), "confint95");
      close(interval.upper(), r.node("confint95").get(i).get(1).doubleValue(), "confint95");
      for (int j = 0; j < all.size(); j++) {
        close(
            model.covariance(all.get(i).name(), all.get(j).name()),
            r.node("vcov").get(i).get(j).doubleValue(),
            "vcov");
      }
    }
  }

  private static void fit(LinearModel model, Golden r) {
    close(model.sigma(), r.number("sigma"), "sigma");
    assertThat(model.degreesOfFreedom()).isEqualTo(r.integer("df"));
    close(model.rSquared(), r.number("r2"), "r2");
    close(model.adjustedRSquared(), r.number("adj_r2"), "adj_r2");
    close(model.f(), r.numbers("f")[0], "f");
    close(model.residualSquares(), r.number("rss"), "rss");
    close(model.logLikelihood(), r.number("loglik"), "loglik");
    close(model.aic(), r.number("aic"), "aic");
    close(model.bic(), r.number("bic"), "bic");
  }

  private static void diagnostics(LinearDiagnostics diagnostics, Golden r) {
    assertThat(diagnostics.residuals()).containsExactly(r.numbers("residuals"), within(1e-10));
    assertThat(diagnostics.hatValues()).containsExactly(r.numbers("hat"), within(1e-11));
    assertThat(diagnostics.studentised()).containsExactly(r.numbers("rstudent"), within(1e-9));
    assertThat(diagnostics.cooksDistances()).containsExactly(r.numbers("cooks"), within(1e-10));
  }

  private static void predictions(LinearModel model, Table table, Golden r) {
    Table first = table.slice(0, 3);
    List<Estimate> estimates = model.prediction(first, 0.95);
    equal(estimates.stream().mapToDouble(Estimate::value), r, "predict_first3.fit");
    equal(estimates.stream().mapToDouble(Estimate::lower), r, "predict_first3.lwr95");
    equal(estimates.stream().mapToDouble(Estimate::upper), r, "predict_first3.upr95");
    equal(estimates.stream().mapToDouble(Estimate::standardError), r, "predict_first3.se_fit");
    assertThat(model.predict(first))
        .containsExactly(r.numbers("predict_first3.fit"), within(1e-10));
  }

  private static void equal(DoubleStream actual, Golden r, String path) {
    double[] expected = numbers(r.node(path));
    double[] values = actual.toArray();
    assertThat(values).hasSameSizeAs(expected);
    for (int i = 0; i < values.length; i++) {
      close(values[i], expected[i], path);
    }
  }

  /** R's lists come as objects with a name for each number or as arrays. */
  private static double[] numbers(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false)
        .mapToDouble(JsonNode::doubleValue)
        .toArray();
  }

  private static void close(double actual, double expected, String what) {
    assertThat(actual).as(what).isCloseTo(expected, within(TOLERANCE * Math.abs(expected)));
  }
}
