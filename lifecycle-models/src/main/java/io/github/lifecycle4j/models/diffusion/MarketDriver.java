package io.github.lifecycle4j.models.diffusion;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import java.util.Locale;

/**
 * Something that makes a life run faster or slower, by the generalised Bass model: a change of x by
 * dx moves the curve's time by effect·dx/x (Bass, Krishnan and Jain 1994, eq. 5).
 *
 * @param covariate name of the covariate, positive in every period
 * @param response which changes count
 */
public record MarketDriver(String covariate, Response response) {

  /** Which changes count. */
  public enum Response {
    /** All, as of a price: cuts hasten the life, rises hold it back. */
    CHANGE,
    /** Rises alone, as of advertising. */
    INCREASE
  }

  /** The price, {@link Covariates#PRICE}. */
  public static final MarketDriver PRICE = new MarketDriver(Covariates.PRICE, Response.CHANGE);

  /** Advertising, in any unit, as the covariate {@code "advertising"}. */
  public static final MarketDriver ADVERTISING = new MarketDriver("advertising", Response.INCREASE);

  /**
   * Returns Σ dx/x from the first period to each.
   *
   * @param first number of the first period
   * @return one value for the end of each period, and 0 before them at the launch
   * @throws IllegalArgumentException if a value is missing or not positive
   */
  double[] path(Covariates covariates, long first, int periods) {
    Series values =
        covariates
            .series(covariate)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "There is no covariate '%s'. Maybe fit the curve without drivers."
                            .formatted(covariate)));
    double[] path = new double[periods + 1];
    for (int t = 1; t <= periods; t++) {
      double value = values.valueAt(first + t - 1);
      if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "The covariate '%s' is %s in period %d but must be positive in each from %d to %d.",
                covariate,
                value,
                first + t - 1,
                first,
                first + periods - 1));
      }
      double change = t == 1 ? 0 : Math.log(value / values.valueAt(first + t - 2));
      path[t] = path[t - 1] + (response == Response.INCREASE ? Math.max(0, change) : change);
    }
    return path;
  }
}
