package io.github.lifecycle4j.models.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.linear.ElasticNet;
import io.github.lifecycle4j.models.regression.svm.SvmKernel;
import io.github.lifecycle4j.models.regression.svm.SvmOptions;
import io.github.lifecycle4j.models.regression.svm.SvmRegressor;
import io.github.lifecycle4j.train.FitContext;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A column that never changes says nothing, though its mean is rounded. */
class ConstantColumnTest {

  private static Table table(double constant) {
    SplittableRandom random = new SplittableRandom(3);
    double[] x = random.doubles(1000).toArray();
    double[] y = new double[x.length];
    double[] k = new double[x.length];
    for (int row = 0; row < x.length; row++) {
      y[row] = 3 * x[row] + 0.1 * random.nextDouble();
      k[row] = constant;
    }
    return Table.empty()
        .with("y", NumberColumn.of(y))
        .with("x", NumberColumn.of(x))
        .with("k", NumberColumn.of(k));
  }

  @Test
  void itHasNoEffect() {
    Formula formula = Formula.of("y", Term.number("x"), Term.number("k"));
    List<Regressor> regressors =
        List.of(
            ElasticNet.ridge(formula, 0.01),
            ElasticNet.lasso(formula, 0.001),
            new SvmRegressor(formula, SvmKernel.linear(), SvmOptions.DEFAULTS, 0.1));
    for (Regressor regressor : regressors) {
      FittedRegressor fitted = regressor.fit(table(0.1), FitContext.of(1));
      double[] same = fitted.predict(table(0.1));
      double[] other = fitted.predict(table(0.2));
      for (int row = 0; row < 10; row++) {
        assertThat(other[row]).as(regressor.name()).isCloseTo(same[row], within(1e-9));
      }
    }
  }
}
