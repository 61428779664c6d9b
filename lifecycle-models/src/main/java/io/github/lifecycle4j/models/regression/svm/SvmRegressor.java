package io.github.lifecycle4j.models.regression.svm;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.ColumnScaling;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Regressor;
import io.github.lifecycle4j.models.regression.TrainingRows;
import io.github.lifecycle4j.train.FitContext;

/**
 * A support vector machine that predicts numbers: errors up to the width of a tube count nothing
 * (Drucker et al. 1997).
 *
 * @param formula which column explains which
 * @param kernel how alike rows are
 * @param options how the machine is trained
 * @param tube half the width of the tube, in units of the response, not negative
 */
public record SvmRegressor(Formula formula, SvmKernel kernel, SvmOptions options, double tube)
    implements Regressor {

  /**
   * @throws IllegalArgumentException if the formula has weights, or the tube is negative
   */
  public SvmRegressor {
    formula = SvmClassifier.supported(formula);
    if (!(tube >= 0 && tube < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Half the width of the tube is %s but must be finite and not negative. Maybe use a tenth of the response's deviation."
              .formatted(tube));
    }
  }

  @Override
  public String name() {
    return kernel.shape() == SvmKernel.Shape.LINEAR ? "linear-svr" : "kernel-svr";
  }

  @Override
  public SvmRegression fit(Table table, FitContext context) {
    TrainingRows rows = TrainingRows.of(formula, table);
    ColumnScaling scaling = ColumnScaling.of(rows.matrix(), options.scaled());
    double[][] values = scaling.rows(rows.matrix());
    Machine machine =
        kernel.shape() == SvmKernel.Shape.LINEAR
            ? LinearMachine.regressor(values, rows.response(), options, tube)
            : KernelMachine.regressor(values, rows.response(), kernel, options, tube);
    return new SvmRegression(rows.design(), scaling, machine);
  }
}
