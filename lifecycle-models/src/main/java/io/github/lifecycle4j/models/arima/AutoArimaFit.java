package io.github.lifecycle4j.models.arima;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.InformationCriterion;
import io.github.lifecycle4j.models.internal.LeastSquares;
import io.github.lifecycle4j.models.internal.Moments;
import io.github.lifecycle4j.models.internal.UnsuitedHistoryException;
import io.github.lifecycle4j.train.FitContext;
import java.util.Arrays;

/** One choice and estimation of an {@link AutoArima} model. */
final class AutoArimaFit {

  /** With fewer values than this AICc has no value for a mean, or takes 0 for it. */
  private static final int FEWEST_FOR_AICC = 6;

  private final AutoArima options;
  private final Series history;
  private final Covariates covariates;
  private final FitContext context;

  AutoArimaFit(AutoArima options, Series history, Covariates covariates, FitContext context) {
    this.options = options;
    this.history = history;
    this.covariates = covariates;
    this.context = context;
  }

  /** Chooses and estimates the model. */
  ChosenArima fit() {
    int season = options.seasonal() ? history.frequency().seasonLength() : 1;
    ArimaLimits limits = options.limits().within(history.observed(), season);
    ArimaOrder base = differences(season, limits);
    boolean constant = isConstantTried(base);
    DifferencedData plain = new ArimaFit(arima(base, false), history, covariates, context).data();
    DifferencedData other =
        constant ? new ArimaFit(arima(base, true), history, covariates, context).data() : plain;
    CandidatePool pool =
        new CandidatePool(
            plain,
            other,
            criterion(plain.used),
            limits,
            options.smallestRoot(),
            context.cancellation());
    OrderSearch search =
        new OrderSearch(pool, limits, base.differences(), base.seasonalDifferences(), constant);
    if (plain.isPerfect() || other.isPerfect()) {
      pool.attempt(base, !plain.isPerfect());
    } else if (options.search() == AutoArima.Search.STEPWISE) {
      search.stepwise();
    } else {
      search.exhaustive();
    }
    while (pool.refine() || pool.polish()) {
      context.cancellation().check();
    }
    ArimaCandidates tried = pool.search();
    Arima chosen = arima(tried.chosen().order(), tried.chosen().constant());
    return new ChosenArima(
        new ArimaFit(chosen, history, covariates, context).fitted(covariates, pool.bestFit()),
        tried);
  }

  private InformationCriterion criterion(int used) {
    return options.criterion() == InformationCriterion.AICC && used < FEWEST_FOR_AICC
        ? InformationCriterion.AIC
        : options.criterion();
  }

  private boolean isConstantTried(ArimaOrder base) {
    int differenced = base.differences() + base.seasonalDifferences();
    return differenced == 0 ? options.mean() : differenced == 1 && options.drift();
  }

  private ArimaOrder differences(int season, ArimaLimits limits) {
    if (options.stationary()) {
      return ArimaOrder.of(0, 0, 0);
    }
    double[] values = withoutCovariates();
    try {
      return options.differences().choose(values, season, limits);
    } catch (IllegalArgumentException untestable) {
      throw new UnsuitedHistoryException(
          "The differences of the series (%s) cannot be chosen. %s Maybe give their number."
              .formatted(history.key(), untestable.getMessage()));
    }
  }

  /** What a regression on the covariates leaves of the history. */
  private double[] withoutCovariates() {
    double[] values = history.toArray();
    if (options.covariates().isEmpty()) {
      return values;
    }
    double[][] regressors =
        new ArimaFit(arima(ArimaOrder.of(0, 0, 0), true), history, covariates, context).values();
    double[] known = values.clone();
    for (double[] regressor : regressors) {
      for (int t = 0; t < known.length; t++) {
        known[t] = Double.isNaN(regressor[t]) ? Double.NaN : known[t];
      }
    }
    double[][] columns = new double[regressors.length][];
    Arrays.setAll(columns, j -> where(known, regressors[j]));
    LeastSquares fit = LeastSquares.fit(where(known, known), columns);
    return fit.residuals(known, regressors);
  }

  /** The values of a column where others are not missing. */
  private static double[] where(double[] known, double[] column) {
    double[] kept = new double[Moments.observed(known)];
    int count = 0;
    for (int t = 0; t < known.length; t++) {
      if (!Double.isNaN(known[t])) {
        kept[count++] = column[t];
      }
    }
    return kept;
  }

  private Arima arima(ArimaOrder order, boolean constant) {
    Arima arima = Arima.of(order).withConstant(constant);
    Arima regressed = arima.withCovariates(options.covariates().toArray(new String[0]));
    return options.simulation().map(regressed::withSimulation).orElse(regressed);
  }
}
