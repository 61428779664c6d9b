package io.github.lifecycle4j.models.smoothing;

import static io.github.lifecycle4j.models.smoothing.EtsComponent.ADDITIVE;
import static io.github.lifecycle4j.models.smoothing.EtsComponent.MULTIPLICATIVE;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.Simulation;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;
import java.util.Optional;

/**
 * The method of Holt and Winters (1960): exponential smoothing of a level, a slope and a season;
 * the models AAA and MAM of {@link Ets}, which says what holds for all of them. With {@link
 * EtsStart#SIMPLE} it is least squares, whether the season is added or multiplies.
 *
 * @param multiplicative whether the season multiplies
 * @param damped whether the trend fades
 * @param given smoothing parameters that are given
 * @param start where the initial state comes from
 * @param simulation how forecasts are simulated; empty for exact means and variances
 */
public record HoltWinters(
    boolean multiplicative,
    boolean damped,
    SmoothingParameters given,
    EtsStart start,
    Optional<Simulation> simulation)
    implements Forecaster {

  /** An additive season and a trend that goes on; everything is estimated. */
  public static final HoltWinters DEFAULTS =
      new HoltWinters(
          false, false, SmoothingParameters.ESTIMATED, EtsStart.OPTIMAL, Optional.empty());

  /**
   * Reads the option of a name: {@code "multiplicative"}, {@code "damped"} or {@code
   * "multiplicative-damped"}.
   *
   * @throws IllegalArgumentException if it is another
   */
  public static HoltWinters parse(String option) {
    return switch (option) {
      case "multiplicative" -> DEFAULTS.withMultiplicative(true);
      case "damped" -> DEFAULTS.withDamped(true);
      case "multiplicative-damped" -> DEFAULTS.withMultiplicative(true).withDamped(true);
      default ->
          throw new IllegalArgumentException(
              "The method of Holt and Winters takes the option 'multiplicative', 'damped' or 'multiplicative-damped' but was given '%s'."
                  .formatted(option));
    };
  }

  /** The same with a season that multiplies, or is added. */
  public HoltWinters withMultiplicative(boolean multiplies) {
    return new HoltWinters(multiplies, damped, given, start, simulation);
  }

  /** The same with a trend that fades, or goes on. */
  public HoltWinters withDamped(boolean fades) {
    return new HoltWinters(multiplicative, fades, given, start, simulation);
  }

  /** The same with these smoothing parameters given. */
  public HoltWinters withGiven(SmoothingParameters parameters) {
    return new HoltWinters(multiplicative, damped, parameters, start, simulation);
  }

  /** The same with an initial state from here. */
  public HoltWinters withStart(EtsStart other) {
    return new HoltWinters(multiplicative, damped, given, other, simulation);
  }

  /** The same with simulated forecasts. */
  public HoltWinters withSimulation(Simulation paths) {
    return new HoltWinters(multiplicative, damped, given, start, Optional.of(paths));
  }

  /** {@code "holt-winters"}, and behind a colon {@code multiplicative}, {@code damped} or both. */
  @Override
  public String name() {
    String season = multiplicative ? ":multiplicative" : "";
    return "holt-winters" + season + (damped ? (multiplicative ? "-damped" : ":damped") : "");
  }

  @Override
  public FitOutcome fit(Series history, Covariates covariates, FitContext context) {
    EtsComponent error = multiplicative && start == EtsStart.OPTIMAL ? MULTIPLICATIVE : ADDITIVE;
    EtsStructure structure =
        new EtsStructure(error, ADDITIVE, damped, multiplicative ? MULTIPLICATIVE : ADDITIVE);
    return Ets.of(structure, given, start, simulation).fit(name(), history, context);
  }
}
