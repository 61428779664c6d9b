package io.github.lifecycle4j.models.regression.linear;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.r.Golden;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Term;
import io.github.lifecycle4j.train.FitContext;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The linear sets of NIST's Statistical Reference Datasets, in correct significant digits. */
class NistTest {

  static Stream<Golden> cases() {
    return Golden.all("nist");
  }

  /**
   * Powers up to the tenth of Filip's regressor differ by their rounding alone in the 9th digit.
   */
  private static double digits(Golden nist) {
    return nist.id().equals("Filip") ? 7 : 12;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theUsualSolver(Golden nist) {
    check(nist, Solver.FAST, digits(nist));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void orthogonalTransformations(Golden nist) {
    check(nist, Solver.QR, digits(nist));
  }

  private static void check(Golden nist, Solver solver, double digits) {
    LinearModel model = fit(nist, solver);
    List<Coefficient> coefficients = model.coefficients();
    for (int i = 0; i < coefficients.size(); i++) {
      Coefficient c = coefficients.get(i);
      assertThat(correct(c.value(), nist.numbers("double.coef")[i]))
          .as("digits of the coefficient of %s", c.name())
          .isGreaterThan(digits);
      assertThat(correct(c.standardError(), nist.numbers("double.se")[i]))
          .as("digits of the standard error of %s", c.name())
          .isGreaterThan(digits);
    }
    assertThat(correct(model.residualSquares(), nist.number("double.rss"))).isGreaterThan(digits);
    assertThat(correct(model.rSquared(), nist.number("double.r2"))).isGreaterThan(digits);
  }

  static LinearModel fit(Golden nist, Solver solver) {
    Table table = Golden.table(nist.text("data_file").replace(".csv", ""));
    Term[] terms =
        table.without("y").names().stream()
            .flatMap(
                name ->
                    Stream.iterate(1, k -> k + 1)
                        .limit(nist.integer("degree"))
                        .map(k -> Term.power(name, k)))
            .toArray(Term[]::new);
    Formula formula = Formula.of("y", terms).withIntercept(nist.flag("intercept"));
    return LinearRegression.of(formula).withSolver(solver).fit(table, FitContext.of(1));
  }

  /** The logarithm of the relative error, or of the absolute one where the exact value is 0. */
  private static double correct(double value, double exact) {
    double error = Math.abs(value - exact) / (exact == 0 ? 1 : Math.abs(exact));
    return error == 0 ? 17 : -Math.log10(error);
  }
}
