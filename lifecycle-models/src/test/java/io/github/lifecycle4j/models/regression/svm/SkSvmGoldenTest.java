package io.github.lifecycle4j.models.regression.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.r.Golden;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.SkData;
import io.github.lifecycle4j.train.FitContext;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Decision values against scikit-learn, whose solvers are liblinear and libsvm too. */
class SkSvmGoldenTest {

  private static final SvmOptions CLOSE = SvmOptions.DEFAULTS.withScaled(false).withTolerance(1e-8);

  static Stream<Golden> linear() {
    return Golden.all("sk_linear_svc");
  }

  static Stream<Golden> kernel() {
    return Golden.all("sk_svc");
  }

  static Stream<Golden> regression() {
    return Golden.all("sk_svr");
  }

  private static double or(Golden golden, String path, double otherwise) {
    return golden.has(path) ? golden.number(path) : otherwise;
  }

  @ParameterizedTest
  @MethodSource("linear")
  void linearMachines(Golden golden) {
    Table table = SkData.of(golden);
    SvmOptions options =
        CLOSE
            .withC(golden.number("C"))
            .withSquared("squared_hinge".equals(golden.text("loss")))
            .withInterceptScale(or(golden, "extra.intercept_scaling", 1));
    double[][] scores =
        new SvmClassifier(Formula.ofAll("y", table), SvmKernel.linear(), options, 2)
            .fit(table, FitContext.of(1))
            .scores(table);
    check(golden, scores, 1e-4);
  }

  @ParameterizedTest
  @MethodSource("kernel")
  void kernelMachines(Golden golden) {
    Table table = SkData.of(golden);
    SvmKernel kernel =
        "rbf".equals(golden.text("kernel"))
            ? SvmKernel.radial()
            : SvmKernel.polynomial(
                (int) or(golden, "extra.degree", 3), or(golden, "extra.coef0", 0));
    if (golden.node("gamma_setting").isNumber()) {
      kernel = kernel.withGamma(golden.number("gamma_setting"));
    }
    double[][] scores =
        new SvmClassifier(Formula.ofAll("y", table), kernel, CLOSE.withC(golden.number("C")), 2)
            .fit(table, FitContext.of(1))
            .scores(table);
    if (!golden.has("extra.decision_function_shape")) {
      check(golden, scores, 1e-4);
    }
    // Of pairs of classes only the sums are shown, so there the classes are compared.
    double right = 0;
    for (int row = 0; row < scores.length; row++) {
      int best = 0;
      for (int k = 1; k < scores[row].length; k++) {
        best = scores[row][k] > scores[row][best] ? k : best;
      }
      right += best == table.numbers("y").get(row) ? 1 : 0;
    }
    assertThat(right / scores.length).isCloseTo(golden.number("accuracy"), within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("regression")
  void regressions(Golden golden) {
    Table table = SkData.of(golden);
    SvmKernel kernel =
        golden.has("params.kernel")
            ? SvmKernel.polynomial(
                (int) golden.number("params.degree"), golden.number("params.coef0"))
            : SvmKernel.radial();
    double[] predictions =
        new SvmRegressor(
                Formula.ofAll("y", table),
                kernel.withGamma(golden.number("gamma_value")),
                CLOSE.withC(golden.number("params.C")),
                golden.number("params.epsilon"))
            .fit(table, FitContext.of(1))
            .predict(table);
    double[] expected = golden.numbers("predict_every_10th");
    for (int i = 0; i < expected.length; i++) {
      assertThat(predictions[10 * i]).isCloseTo(expected[i], within(1e-5 * expected[i]));
    }
  }

  private static void check(Golden golden, double[][] scores, double tolerance) {
    JsonNode expected = golden.node("decision_every_10th");
    for (int i = 0; i < expected.size(); i++) {
      JsonNode row = expected.get(i);
      if (!row.isArray()) {
        assertThat(scores[10 * i][1]).isCloseTo(row.doubleValue(), within(tolerance));
        assertThat(scores[10 * i][0]).isEqualTo(-scores[10 * i][1]);
        continue;
      }
      for (int k = 0; k < row.size(); k++) {
        assertThat(scores[10 * i][k]).isCloseTo(row.get(k).doubleValue(), within(tolerance));
      }
    }
  }
}
