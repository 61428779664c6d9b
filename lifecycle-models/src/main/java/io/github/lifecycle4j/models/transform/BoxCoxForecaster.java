package io.github.lifecycle4j.models.transform;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import io.github.lifecycle4j.models.internal.UnsuitedHistoryException;
import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;
import java.util.OptionalDouble;

/**
 * Forecasts the {@linkplain BoxCox Box–Cox transform} of a series by another forecaster and takes
 * the forecast back: a normal one becomes {@link Parametric#boxCoxNormal}, paths and quantiles are
 * taken back one by one. The history must be positive, or may hold zeros where λ is above 0.
 *
 * @param name a short name
 * @param forecaster forecasts the transformed series
 * @param lambda λ, where it is given and not chosen
 * @param choice how λ is chosen; 1 is chosen for a history that is constant or not longer than two
 *     seasons
 * @param smallest the smallest λ that is chosen, the largest being 2. With λ below 0 a normal
 *     transform reaches that of an infinite value, so that there is no expected value and high
 *     quantiles explode; De Livera, Hyndman and Snyder (2011, J. Am. Stat. Assoc. 106) look at λ
 *     from 0 on too
 * @param point what the mean of the forecast is: the median, which is the transformed mean taken
 *     back, or the expected value (bias adjustment); for normal forecasts
 */
public record BoxCoxForecaster(
    String name,
    Forecaster forecaster,
    OptionalDouble lambda,
    BoxCox.Choice choice,
    double smallest,
    Parametric.Point point)
    implements Forecaster {

  private static final double LARGEST = 2;

  /**
   * @throws IllegalArgumentException if λ is not finite or the smallest one is not below 2
   */
  public BoxCoxForecaster {
    lambda.ifPresent(BoxCox::new);
    if (!(smallest < LARGEST && Double.isFinite(smallest))) {
      throw new IllegalArgumentException(
          "The smallest Box-Cox lambda is %s but must be below %s. Maybe use 0."
              .formatted(smallest, LARGEST));
    }
  }

  /**
   * With λ from 0 to 2 chosen by Guerrero's method and the median as the point forecast. Its name
   * is {@code "boxcox:"} and that of the other forecaster.
   */
  public static BoxCoxForecaster of(Forecaster forecaster) {
    return new BoxCoxForecaster(
        "boxcox:" + forecaster.name(),
        forecaster,
        OptionalDouble.empty(),
        BoxCox.Choice.GUERRERO,
        0,
        Parametric.Point.MEDIAN);
  }

  /** The same with λ given. */
  public BoxCoxForecaster withLambda(double given) {
    return new BoxCoxForecaster(
        name, forecaster, OptionalDouble.of(given), choice, smallest, point);
  }

  /** The same with λ chosen in this way. */
  public BoxCoxForecaster withChoice(BoxCox.Choice other) {
    return new BoxCoxForecaster(name, forecaster, OptionalDouble.empty(), other, smallest, point);
  }

  /** The same with no smaller λ chosen. */
  public BoxCoxForecaster withSmallest(double least) {
    return new BoxCoxForecaster(name, forecaster, lambda, choice, least, point);
  }

  /** The same with this point forecast. */
  public BoxCoxForecaster withPoint(Parametric.Point other) {
    return new BoxCoxForecaster(name, forecaster, lambda, choice, smallest, other);
  }

  /** The same by another name. */
  public BoxCoxForecaster withName(String other) {
    return new BoxCoxForecaster(other, forecaster, lambda, choice, smallest, point);
  }

  @Override
  public FitOutcome fit(Series history, Covariates covariates, FitContext context) {
    return UnivariateFit.fit(
        name(), history, context, series -> transformed(series, covariates, context));
  }

  private TransformedModel transformed(Series series, Covariates covariates, FitContext context) {
    BoxCox transformation = transformation(series);
    FitOutcome outcome =
        forecaster.fit(TransformedModel.transform(series, transformation), covariates, context);
    if (outcome instanceof FitOutcome.Failed failed) {
      throw new UnsuitedHistoryException(failed.reason());
    }
    return new TransformedModel(
        outcome.orElseThrow(), transformation, point, TransformedModel.largest(series));
  }

  private BoxCox transformation(Series series) {
    if (lambda.isPresent()) {
      return new BoxCox(lambda.getAsDouble());
    }
    double[] values = series.toArray();
    int season = series.frequency().seasonLength();
    if (!LambdaChoice.isPossible(values, season)) {
      return new BoxCox(1);
    }
    return BoxCox.choose(values, season, choice, smallest, LARGEST);
  }
}
