package io.github.lifecycle4j.models.smoothing;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.Simulation;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;
import java.util.Optional;

/**
 * Holt's (1957) method: exponential smoothing of a level and a slope, with additive errors; the
 * models AAN and AAdN of {@link Ets}, which says what holds for all of them.
 *
 * @param damped whether the trend fades (Gardner and McKenzie 1985)
 * @param given smoothing parameters that are given
 * @param start where the initial state comes from
 * @param simulation how forecasts are simulated; empty for exact means and variances
 */
public record Holt(
    boolean damped, SmoothingParameters given, EtsStart start, Optional<Simulation> simulation)
    implements Forecaster {

  /** A trend that goes on; everything is estimated. */
  public static final Holt DEFAULTS =
      new Holt(false, SmoothingParameters.ESTIMATED, EtsStart.OPTIMAL, Optional.empty());

  /**
   * Reads the option of a name: {@code "damped"}.
   *
   * @throws IllegalArgumentException if it is another
   */
  public static Holt parse(String option) {
    if (!"damped".equals(option)) {
      throw new IllegalArgumentException(
          "Holt's method takes the option 'damped' or none but was given '%s'.".formatted(option));
    }
    return DEFAULTS.withDamped(true);
  }

  /** The same with a trend that fades, or goes on. */
  public Holt withDamped(boolean fades) {
    return new Holt(fades, given, start, simulation);
  }

  /** The same with these smoothing parameters given. */
  public Holt withGiven(SmoothingParameters parameters) {
    return new Holt(damped, parameters, start, simulation);
  }

  /** The same with an initial state from here. */
  public Holt withStart(EtsStart other) {
    return new Holt(damped, given, other, simulation);
  }

  /** The same with simulated forecasts. */
  public Holt withSimulation(Simulation paths) {
    return new Holt(damped, given, start, Optional.of(paths));
  }

  /** {@code "holt"} or {@code "holt:damped"}. */
  @Override
  public String name() {
    return damped ? "holt:damped" : "holt";
  }

  @Override
  public FitOutcome fit(Series history, Covariates covariates, FitContext context) {
    EtsStructure structure =
        new EtsStructure(EtsComponent.ADDITIVE, EtsComponent.ADDITIVE, damped, EtsComponent.NONE);
    return Ets.of(structure, given, start, simulation).fit(name(), history, context);
  }
}
