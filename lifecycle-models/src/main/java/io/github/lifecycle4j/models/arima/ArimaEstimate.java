package io.github.lifecycle4j.models.arima;

/**
 * What a search has found, without what can be derived from it.
 *
 * @param coefficients φ, θ, Φ, Θ one after the other; not to be changed
 * @param regression coefficients of the orthonormal regressors, scaled; not to be changed
 * @param logLikelihood logarithm of the likelihood on the scale of the series; infinite where every
 *     value is fitted without error, NaN where there is no likelihood
 * @param sumOfSquares sum of the squared standardised innovations on the scale of the series
 * @param innovations number of them
 * @param evaluations number of evaluations of the likelihood
 * @param converged whether the search ended where no step promised anything
 */
@SuppressWarnings("ArrayRecordComponent") // internal to a fit, never compared
record ArimaEstimate(
    double[] coefficients,
    double[] regression,
    double logLikelihood,
    double sumOfSquares,
    int innovations,
    int evaluations,
    boolean converged) {}
