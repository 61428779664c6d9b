package io.github.lifecycle4j.models.arima;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.InformationCriterion;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An estimated ARIMA model. Coefficients are named {@code ar1 …}, {@code ma1 …}, {@code sar1 …},
 * {@code sma1 …}, then {@code intercept} or {@code drift}, then the covariates. Immutable.
 */
public final class ArimaModel {

  /**
   * An inverse root of a polynomial: λ of a factor 1 − λB.
   *
   * @param real real part
   * @param imaginary imaginary part
   */
  public record InverseRoot(double real, double imaginary) {

    /** Distance from 0; below 1 for a stationary or invertible factor. */
    public double modulus() {
      return Math.hypot(real, imaginary);
    }
  }

  private final ArimaOrder order;
  private final int season;
  private final Map<String, Double> coefficients;
  private final double[] arma;
  private final ArimaEstimate estimate;
  private final int observations;
  private final int free;
  private final List<String> names;
  private final EstimateCovariance covariance;
  private final Series residuals;
  private final Series fitted;

  ArimaModel(
      ArimaProblem problem,
      ArimaEstimate estimate,
      Map<String, Double> coefficients,
      List<String> names,
      EstimateCovariance covariance,
      Series residuals,
      Series fitted) {
    order = problem.order();
    season = problem.data().data.season();
    this.coefficients = Collections.unmodifiableMap(new LinkedHashMap<>(coefficients));
    arma = estimate.coefficients();
    this.estimate = estimate;
    observations = problem.data().used;
    free = names.size();
    this.names = names;
    this.covariance = covariance;
    this.residuals = residuals;
    this.fitted = fitted;
  }

  /** The orders. */
  public ArimaOrder order() {
    return order;
  }

  /** Periods in a season. */
  public int seasonLength() {
    return season;
  }

  /** The coefficients by name, those that were given among them. */
  public Map<String, Double> coefficients() {
    return coefficients;
  }

  /**
   * A coefficient.
   *
   * @throws IllegalArgumentException if the model has none of this name
   */
  public double coefficient(String name) {
    Double value = coefficients.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "The model has no coefficient '%s' but %s.".formatted(name, coefficients.keySet()));
    }
    return value;
  }

  /**
   * Covariance of the estimates of two coefficients, from the second derivatives of the
   * log-likelihood; NaN where they do not have a maximum, 0 where one was given.
   */
  public double covariance(String one, String other) {
    coefficient(one);
    coefficient(other);
    int i = names.indexOf(one);
    int j = names.indexOf(other);
    return i < 0 || j < 0 ? 0 : covariance.get(i, j);
  }

  /** Standard error of a coefficient: the root of its {@link #covariance variance}. */
  public double standardError(String name) {
    return Math.sqrt(covariance(name, name));
  }

  /** σ², the variance of an innovation: the sum of squares over the degrees of freedom. */
  public double sigma2() {
    return estimate.sumOfSquares() / Math.max(observations - free, 1);
  }

  /** The estimate of σ² by maximum likelihood: the sum of squares over the number of terms. */
  public double sigma2MaximumLikelihood() {
    return estimate.sumOfSquares() / estimate.innovations();
  }

  /**
   * Logarithm of the likelihood, with all constants; positively infinite where every value is
   * fitted without error. With {@link Arima.Method#CSS} that of the conditional sum of squares.
   */
  public double logLikelihood() {
    return estimate.logLikelihood();
  }

  /** A criterion from {@link #logLikelihood()}, where σ² counts among the estimates. */
  public double criterion(InformationCriterion criterion) {
    return criterion.of(-2 * logLikelihood(), free + 1, observations);
  }

  /** Akaike's information criterion. */
  public double aic() {
    return criterion(InformationCriterion.AIC);
  }

  /** Akaike's criterion, corrected for short histories; infinite if there are too few values. */
  public double aicc() {
    return criterion(InformationCriterion.AICC);
  }

  /** Schwarz's criterion. */
  public double bic() {
    return criterion(InformationCriterion.BIC);
  }

  /**
   * n, number of values that the likelihood is of: observed ones but those lost to differencing.
   */
  public int observations() {
    return observations;
  }

  /**
   * Innovations by period of the history, standardised: over the root of their variance at that
   * time, times σ. NaN where nothing is observed or was predicted.
   */
  public Series residuals() {
    return residuals;
  }

  /**
   * Expected value of each period of the history given those before it; NaN where there is none.
   */
  public Series fitted() {
    return fitted;
  }

  /** Inverse roots of the autoregression φ(B)Φ(Bˢ), all inside the unit circle. */
  public List<InverseRoot> autoregressiveRoots() {
    return ArmaProcess.inverseRoots(
        part(0, order.ar(), -1), part(order.ar() + order.ma(), order.seasonalAr(), -1), season);
  }

  /** Inverse roots of the moving average θ(B)Θ(Bˢ), none outside the unit circle. */
  public List<InverseRoot> movingAverageRoots() {
    return ArmaProcess.inverseRoots(
        part(order.ar(), order.ma(), 1),
        part(order.ar() + order.ma() + order.seasonalAr(), order.seasonalMa(), 1),
        season);
  }

  private double[] part(int from, int count, int sign) {
    double[] part = Arrays.copyOfRange(arma, from, from + count);
    for (int i = 0; i < count; i++) {
      part[i] *= sign;
    }
    return part;
  }

  /**
   * Impulse response ψ(0) = 1 … ψ({@code largest}) of the series itself, differences and all: what
   * an innovation adds so many periods later.
   */
  public double[] impulseResponse(int largest) {
    ArmaLags lags = new ArmaLags(order, season);
    lags.set(arma);
    double[] moving = Arrays.copyOfRange(lags.theta, 1, lags.theta.length);
    double[] regressive = Arrays.copyOfRange(lags.phi, 1, lags.phi.length);
    double[] psi = ArmaProcess.of(regressive, moving).impulseResponse(largest);
    integrate(psi, 1, order.differences());
    integrate(psi, season, order.seasonalDifferences());
    return psi;
  }

  private static void integrate(double[] psi, int lag, int times) {
    for (int i = 0; i < times; i++) {
      for (int k = lag; k < psi.length; k++) {
        psi[k] += psi[k - lag];
      }
    }
  }

  /** Whether the search for the estimate ended at an optimum, within its budget. */
  public boolean converged() {
    return estimate.converged();
  }

  /** Number of evaluations of the likelihood that the search took. */
  public int evaluations() {
    return estimate.evaluations();
  }

  @Override
  public String toString() {
    return "ArimaModel(%s, season %s, %s, sigma2 %s, log-likelihood %s)"
        .formatted(order, season, coefficients, sigma2(), logLikelihood());
  }
}
