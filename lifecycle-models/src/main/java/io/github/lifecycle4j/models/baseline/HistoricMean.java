package io.github.lifecycle4j.models.baseline;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;

/**
 * The mean of all n observed values. Sales are taken as independent about a fixed mean, so the
 * variance at each step is s²·(1 + 1/n), with s² the sample variance, and that of a total over h
 * steps s²·(h + h²/n), for all steps share the error of the mean (Hyndman and Athanasopoulos 2021,
 * Forecasting: Principles and Practice, 3rd ed., sec. 5.5). The quantiles are those of the normal
 * distribution; R's {@code meanf} takes Student's t, whose 95 % interval is wider by 15 % with 10
 * values and by 1 % with 100.
 *
 * <p>Missing values are left out. Two values must be observed. An update moves the mean on and
 * keeps s.
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
