package io.github.lifecycle4j.models.baseline;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;

/**
 * The mean of all n observed values. Sales are taken as normal and independent about a fixed mean,
 * so each step is Student's t with n − 1 degrees of freedom and the scale s·√(1 + 1/n), with s² the
 * sample variance, and a total over h steps has the scale s·√(h + h²/n), for all steps share the
 * error of the mean (Hyndman and Athanasopoulos 2021, Forecasting: Principles and Practice, 3rd
 * ed., sec. 5.5; R's {@code meanf}).
 *
 * <p>Missing values are left out. Two values must be observed; they count as two degrees of
 * freedom, for with one there would be no expected value. An update moves the mean on and keeps s
 * and its degrees of freedom.
 */
public record HistoricMean() implements Forecaster {

  @Override
  public String name() {
    return "mean";
  }

  @Override
  public FitOutcome fit(Series history, Covariates covariates, FitContext context) {
    return UnivariateFit.fit(name(), history, context, FixedMean::fit);
  }
}
