package io.github.lifecycle4j.models.diffusion;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import io.github.lifecycle4j.models.internal.optimise.Bounds;
import io.github.lifecycle4j.train.Cancellation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Estimates a curve and its market from the history of one product alone. The first period of the
 * series is t = 1; a missing value is left out. Nothing but the history is used, so the estimates
 * of a life before its peak swing widely: {@link DiffusionForecaster} holds them with what is known
 * of other lives.
 *
 * @param family the curve
 * @param form what the values are
 * @param estimation the principle
 * @param drivers what hastens the life and holds it back; for {@link AdoptionForm#INCREMENT} alone
 */
public record CurveFit(
    CurveFamily family, AdoptionForm form, Estimation estimation, List<MarketDriver> drivers) {

  /** Number of starts from which the search goes on to its end. */
  private static final int SEARCHES = 3;

  /** Copies the drivers. */
  public CurveFit {
    drivers = List.copyOf(drivers);
    if (!drivers.isEmpty() && form != AdoptionForm.INCREMENT) {
      throw new IllegalArgumentException(
          "Drivers act on increments, not on the form %s. Maybe use %s."
              .formatted(form, AdoptionForm.INCREMENT));
    }
  }

  /** Least squares on the adoptions of each period, without drivers. */
  public static CurveFit of(CurveFamily family) {
    return new CurveFit(family, AdoptionForm.INCREMENT, Estimation.LEAST_SQUARES, List.of());
  }

  /** The same for values of this form. */
  public CurveFit withForm(AdoptionForm other) {
    return new CurveFit(family, other, estimation, drivers);
  }

  /** The same by this principle. */
  public CurveFit withEstimation(Estimation other) {
    return new CurveFit(family, form, other, drivers);
  }

  /** The same with these drivers. */
  public CurveFit withDrivers(MarketDriver... others) {
    return new CurveFit(family, form, estimation, List.of(others));
  }

  /** Estimates from a history without drivers. */
  public CurveEstimate fit(Series history) {
    return fit(history, Covariates.none());
  }

  /**
   * Estimates from a history.
   *
   * @param covariates hold the drivers, in every period of the history
   * @throws IllegalArgumentException with advice, if fewer values are observed than there are
   *     parameters and one more, if none of them is positive or if no curve fits
   */
  public CurveEstimate fit(Series history, Covariates covariates) {
    int parameters = 1 + family.parameters().size() + drivers.size();
    UnivariateFit.requireObserved(
        history,
        parameters + 1,
        "a %s curve".formatted(family.label()),
        "Maybe use the diffusion forecaster, which knows other lives.");
    requirePositive(history);
    double[] values = history.toArray();
    LifeMeans means =
        new LifeMeans(family, form, LifeMeans.periods(values.length), paths(history, covariates));
    CurveRegression regression =
        new CurveRegression(
            values,
            means,
            estimation.variance(),
            NoisePrior.NONE,
            NormalPrior.flat(parameters),
            Bounds.none(parameters),
            new Cancellation());
    return new CurveEstimate(this, values, means, regression, search(history, regression));
  }

  private double[][] paths(Series history, Covariates covariates) {
    return drivers.stream()
        .map(driver -> driver.path(covariates, history.startPeriod(), history.length()))
        .toArray(double[][]::new);
  }

  private double[] search(Series history, CurveRegression regression) {
    int parameters = 1 + family.parameters().size() + drivers.size();
    List<double[]> starts = CurveStarts.of(regression, family, parameters, history.length());
    double[] best = {};
    double least = Double.POSITIVE_INFINITY;
    for (double[] theta : starts.subList(0, Math.min(SEARCHES, starts.size()))) {
      double reached = regression.minimise(theta);
      if (reached < least) {
        least = reached;
        best = theta;
      }
    }
    if (best.length == 0) {
      throw new IllegalArgumentException(
          "No %s curve fits the series (%s). Maybe it holds several lives."
              .formatted(family.label(), history.key()));
    }
    return best;
  }

  private void requirePositive(Series history) {
    double[] values = UnivariateFit.observed(history);
    if (Arrays.stream(values).allMatch(value -> value <= 0)) {
      throw new IllegalArgumentException(
          "The series (%s) has no sales. Maybe forecast it from similar products."
              .formatted(history.key()));
    }
    double least = Arrays.stream(values).min().orElse(0);
    if (least < 0 && estimation == Estimation.MAXIMUM_LIKELIHOOD) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "The series (%s) has the value %s but counts cannot be negative. Maybe use least squares.",
              history.key(),
              least));
    }
  }
}
