package io.github.lifecycle4j.models.regression.logistic;

/**
 * How well a {@link LogisticModel} fits the rows it learnt from.
 *
 * @param rows number of rows learnt from
 * @param dropped number of rows left out because they lack a value
 * @param steps steps of the search
 * @param logLikelihood log-likelihood; for shares, that of the number of cases of each class
 * @param deviance twice the log-likelihood that is missing to a model that knows each row's share
 * @param nullDeviance the same of a model with nothing but the intercept
 * @param parameters number of free coefficients
 */
public record LogisticStatistics(
    int rows,
    int dropped,
    int steps,
    double logLikelihood,
    double deviance,
    double nullDeviance,
    int parameters) {

  /** Akaike's information criterion, −2 log-likelihood + 2 parameters; smaller is better. */
  public double aic() {
    return 2 * parameters - 2 * logLikelihood;
  }

  /** Schwarz's information criterion, −2 log-likelihood + parameters · ln rows. */
  public double bic() {
    return parameters * Math.log(rows) - 2 * logLikelihood;
  }

  /** Share of the deviance explained, 1 − deviance / null deviance (McFadden 1974). */
  public double explained() {
    return 1 - deviance / nullDeviance;
  }
}
