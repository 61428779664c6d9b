package io.github.lifecycle4j.models.arima;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.Simulation;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A seasonal ARIMA model of given orders, with regressors if wanted: y(t) = c + x(t)′β + η(t),
 * where φ(B)Φ(Bˢ)(1 − B)ᵈ(1 − Bˢ)ᴰη(t) = θ(B)Θ(Bˢ)ε(t), ε normal with variance σ², φ(B) = 1 − φ₁B −
 * …, θ(B) = 1 + θ₁B + … (Box and Jenkins 1976, Time Series Analysis, ch. 9). The season length s is
 * that of the series' frequency.
 *
 * <p>Missing values anywhere are allowed, except with {@link Method#CSS}; a period in which a
 * covariate is missing counts as missing. {@link ArimaModel} holds what was estimated. The variance
 * of a forecast is that of the innovations to come and of missing values, with σ² divided by the
 * degrees of freedom; that coefficients are estimated is not part of it.
 *
 * @param order the orders
 * @param constant whether there is a constant: the mean where nothing is differenced, otherwise the
 *     drift, a slope by period
 * @param method how the coefficients are estimated
 * @param start what is assumed of the values before the first one where there are differences
 * @param covariates names of the covariates in x, past or future ones; forecasts need future ones
 * @param fixed coefficients that are given and not estimated, by the names of {@link ArimaModel}
 * @param simulation how paths are simulated; empty for the exact normal forecast
 */
public record Arima(
    ArimaOrder order,
    boolean constant,
    Method method,
    Start start,
    List<String> covariates,
    Map<String, Double> fixed,
    Optional<Simulation> simulation)
    implements Forecaster {

  /** How coefficients are estimated. */
  public enum Method {
    /** By the largest exact Gaussian likelihood. */
    ML,
    /** By the least conditional sum of squares. */
    CSS,
    /** By the largest exact likelihood, with the estimate by CSS among the points to start from. */
    CSS_ML
  }

  /** What is assumed of the values before the first one, where a model has differences. */
  public enum Start {
    /** Nothing: their distribution is flat. The likelihood is that of the differences. */
    EXACT_DIFFUSE,
    /**
     * Mean 0 and variance 10⁶ σ², as R's {@code arima} does. The likelihood is that of all values
     * but the first d + D·s observed ones, and depends on the level of the series.
     */
    LARGE_VARIANCE;

    /** Variance of a value before the first one over that of an innovation. */
    static final double VARIANCE = 1e6;
  }

  /** The airline model, (0,1,1)(0,1,1), by maximum likelihood. */
  public static final Arima DEFAULTS = of(ArimaOrder.of(0, 1, 1).seasonal(0, 1, 1));

  /**
   * @throws IllegalArgumentException if a constant is asked for with two differences or more, a
   *     covariate is named twice, or a fixed coefficient is not finite or not of the model
   */
  public Arima {
    covariates = List.copyOf(covariates);
    fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
    if (constant && order.differences() + order.seasonalDifferences() > 1) {
      throw new IllegalArgumentException(
          "The orders %s have more than one difference, with which a constant is a quadratic trend. Maybe leave the constant out."
              .formatted(order));
    }
    if (new HashSet<>(covariates).size() < covariates.size()) {
      throw new IllegalArgumentException(
          "The covariates %s name one twice. Name each once.".formatted(covariates));
    }
    List<String> names = ArimaNames.of(order, constant, covariates);
    fixed.forEach(
        (name, value) -> {
          if (!names.contains(name) || !Double.isFinite(value)) {
            throw new IllegalArgumentException(
                "The fixed coefficient '%s' is %s but must be finite and one of %s."
                    .formatted(name, value, names));
          }
        });
  }

  /** The model of these orders without constant or covariates, by maximum likelihood. */
  public static Arima of(ArimaOrder order) {
    return new Arima(
        order, false, Method.ML, Start.EXACT_DIFFUSE, List.of(), Map.of(), Optional.empty());
  }

  /**
   * Reads a model such as {@code "0.1.1x0.1.1"} or {@code "1.0.0+c"}, where {@code +c} is a
   * constant.
   *
   * @throws IllegalArgumentException if the text is neither
   */
  public static Arima parse(String text) {
    boolean constant = text.endsWith("+c");
    String orders = constant ? text.substring(0, text.length() - 2) : text;
    return of(ArimaOrder.parse(orders)).withConstant(constant);
  }

  /** The same with or without a constant. */
  public Arima withConstant(boolean wanted) {
    return new Arima(order, wanted, method, start, covariates, fixed, simulation);
  }

  /** The same, estimated by this method. */
  public Arima withMethod(Method other) {
    return new Arima(order, constant, other, start, covariates, fixed, simulation);
  }

  /** The same with this assumption on the values before the first. */
  public Arima withStart(Start other) {
    return new Arima(order, constant, method, other, covariates, fixed, simulation);
  }

  /** The same with these covariates. */
  public Arima withCovariates(String... names) {
    return new Arima(order, constant, method, start, List.of(names), fixed, simulation);
  }

  /** The same with these coefficients given, such as {@code Map.of("ma1", -0.4)}. */
  public Arima withFixed(Map<String, Double> coefficients) {
    return new Arima(order, constant, method, start, covariates, coefficients, simulation);
  }

  /** The same with simulated forecasts. */
  public Arima withSimulation(Simulation how) {
    return new Arima(order, constant, method, start, covariates, fixed, Optional.of(how));
  }

  /**
   * {@code "arima:"}, the orders, {@code "+c"} with a constant, and each covariate behind a plus;
   * {@code "arima"} alone is the airline model.
   */
  @Override
  public String name() {
    List<String> parts = new ArrayList<>();
    parts.add(order.equals(DEFAULTS.order()) ? "arima" : "arima:" + order);
    if (constant) {
      parts.add("c");
    }
    parts.addAll(covariates);
    return String.join("+", parts);
  }

  /** The start that the differences are given: the conditional sum of squares has none. */
  Start effectiveStart() {
    return method == Method.CSS ? Start.EXACT_DIFFUSE : start;
  }

  @Override
  public FitOutcome fit(Series history, Covariates given, FitContext context) {
    return UnivariateFit.fit(
        name(), history, context, series -> FittedArima.fit(this, series, given, context));
  }
}
