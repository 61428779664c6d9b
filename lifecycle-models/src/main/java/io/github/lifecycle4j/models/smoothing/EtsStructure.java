package io.github.lifecycle4j.models.smoothing;

import static io.github.lifecycle4j.models.smoothing.EtsComponent.ADDITIVE;
import static io.github.lifecycle4j.models.smoothing.EtsComponent.MULTIPLICATIVE;
import static io.github.lifecycle4j.models.smoothing.EtsComponent.NONE;

/**
 * The components of an exponential smoothing model: one of the 30 of Hyndman, Koehler, Ord and
 * Snyder (2008, Forecasting with Exponential Smoothing, table 2.1).
 *
 * @param error additive or multiplicative
 * @param trend the trend
 * @param damped whether the trend fades
 * @param season the season
 */
public record EtsStructure(
    EtsComponent error, EtsComponent trend, boolean damped, EtsComponent season) {

  /**
   * @throws IllegalArgumentException if there is no error, or no trend that could be damped
   */
  public EtsStructure {
    if (error == NONE || (damped && trend == NONE)) {
      throw new IllegalArgumentException(
          "There is no exponential smoothing model '%s'. Maybe use MAdM or ANN."
              .formatted(name(error, trend, damped, season)));
    }
  }

  /** The letters of error, trend and season, such as {@code "MAdM"}; d is a damped trend. */
  public String name() {
    return name(error, trend, damped, season);
  }

  private static String name(
      EtsComponent error, EtsComponent trend, boolean damped, EtsComponent season) {
    return "" + error.letter() + trend.letter() + (damped ? "d" : "") + season.letter();
  }

  boolean hasTrend() {
    return trend != NONE;
  }

  boolean hasSeason() {
    return season != NONE;
  }

  boolean hasMultiplicativeError() {
    return error == MULTIPLICATIVE;
  }

  boolean isMultiplicative() {
    return error == MULTIPLICATIVE || trend == MULTIPLICATIVE || season == MULTIPLICATIVE;
  }

  /** Whether the forecast is linear in the states. */
  boolean isLinear() {
    return trend != MULTIPLICATIVE && season != MULTIPLICATIVE;
  }

  /** Whether season and error multiply and the trend does not. */
  boolean isProduct() {
    return error == MULTIPLICATIVE && season == MULTIPLICATIVE && trend != MULTIPLICATIVE;
  }

  /**
   * Whether long forecasts of the model are numerically stable: no additive error on a
   * multiplicative component, and no additive season on a multiplicative trend (Hyndman et al.
   * 2008, sec. 2.8.2 and 4.3).
   */
  boolean isStable() {
    return error == ADDITIVE ? isLinear() : trend != MULTIPLICATIVE || season != ADDITIVE;
  }

  /** Number of smoothing parameters. */
  int smoothingParameters() {
    return 1 + (hasTrend() ? 1 : 0) + (hasSeason() ? 1 : 0) + (damped ? 1 : 0);
  }

  /**
   * Number of initial states that are free.
   *
   * @param seasonLength m; the states of the season have m − 1 degrees of freedom
   */
  int freeStates(int seasonLength) {
    return 1 + (hasTrend() ? 1 : 0) + (hasSeason() ? seasonLength - 1 : 0);
  }
}
