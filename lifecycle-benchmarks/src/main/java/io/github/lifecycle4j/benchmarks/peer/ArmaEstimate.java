package io.github.lifecycle4j.benchmarks.peer;

/** What a program estimated: coefficients with the signs of R, and the log-likelihood. */
public final class ArmaEstimate {

  private final double[] ar;
  private final double[] ma;
  private final double[] seasonalAr;
  private final double[] seasonalMa;
  private final double logLikelihood;

  /** Copies the coefficients. */
  public ArmaEstimate(
      double[] ar, double[] ma, double[] seasonalAr, double[] seasonalMa, double logLikelihood) {
    this.ar = ar.clone();
    this.ma = ma.clone();
    this.seasonalAr = seasonalAr.clone();
    this.seasonalMa = seasonalMa.clone();
    this.logLikelihood = logLikelihood;
  }

  /** φ₁ … φ_p; a copy. */
  public double[] ar() {
    return ar.clone();
  }

  /** θ₁ … θ_q; a copy. */
  public double[] ma() {
    return ma.clone();
  }

  /** Φ₁ … Φ_P; a copy. */
  public double[] seasonalAr() {
    return seasonalAr.clone();
  }

  /** Θ₁ … Θ_Q; a copy. */
  public double[] seasonalMa() {
    return seasonalMa.clone();
  }

  /** The log-likelihood as the program tells it. */
  public double logLikelihood() {
    return logLikelihood;
  }
}
