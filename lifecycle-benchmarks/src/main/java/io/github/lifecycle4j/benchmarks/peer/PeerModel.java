package io.github.lifecycle4j.benchmarks.peer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A seasonal ARIMA model that a program estimated.
 *
 * @param coefficients coefficients with the signs and names of R: ar1 …, ma1 …, sar1 …, sma1 …
 * @param logLikelihood the log-likelihood that the program tells
 */
public record PeerModel(Map<String, Double> coefficients, double logLikelihood) {

  /** Copies the coefficients. */
  public PeerModel {
    coefficients = Collections.unmodifiableMap(new LinkedHashMap<>(coefficients));
  }
}
