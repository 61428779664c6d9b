package io.github.lifecycle4j.models.regression.logistic;

import io.github.lifecycle4j.models.regression.ClassLabels;
import io.github.lifecycle4j.models.regression.TrainingRows;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.special.Gamma;

/** The classes of rows, or the shares of two classes in them, and the weights of the rows. */
final class Response {

  private static final List<String> SHARE_CLASSES = List.of("0", "1");

  private final List<String> classes;
  private final Likelihood likelihood;
  private final double[] classTotals;
  private final double meanWeight;

  /** Negative log-likelihood of a model that knows the share in each row. */
  private final double saturated;

  /** Logarithm of the number of orders in which the cases of grouped rows may come. */
  private final double orders;

  private Response(
      List<String> classes,
      Likelihood likelihood,
      double[] classTotals,
      double meanWeight,
      double saturated,
      double orders) {
    this.classes = classes;
    this.likelihood = likelihood;
    this.classTotals = classTotals;
    this.meanWeight = meanWeight;
    this.saturated = saturated;
    this.orders = orders;
  }

  static Response of(LogisticRegression regression, TrainingRows rows) {
    return regression.shares()
        ? ofShares(rows)
        : ofLabels(rows.labels(), rows.weights(), regression.options().classWeights());
  }

  private static Response ofLabels(
      ClassLabels labels, double[] weights, Map<String, Double> classWeights) {
    List<String> classes = labels.classes();
    for (String label : classWeights.keySet()) {
      if (!classes.contains(label)) {
        throw new IllegalArgumentException(
            "There is a weight for the class '%s' but the classes are %s."
                .formatted(label, classes));
      }
    }
    double[] factors =
        classes.stream().mapToDouble(c -> classWeights.getOrDefault(c, 1.0)).toArray();
    double[] totals = new double[factors.length];
    double[] shares = new double[weights.length];
    for (int row = 0; row < weights.length; row++) {
      int label = labels.index(row);
      weights[row] *= factors[label];
      totals[label] += weights[row];
      shares[row] = label;
    }
    requireTwo(classes, totals);
    Likelihood likelihood =
        factors.length == 2
            ? new BinaryLikelihood(shares, weights)
            : new SoftmaxLikelihood(labels, weights);
    return new Response(classes, likelihood, totals, meanWeight(weights), 0, 0);
  }

  private static void requireTwo(List<String> classes, double[] totals) {
    int present = 0;
    for (double total : totals) {
      present += total > 0 ? 1 : 0;
    }
    if (present < 2) {
      throw new IllegalArgumentException(
          "All weight is on one of the classes %s but two are needed. Maybe look at the weights."
              .formatted(classes));
    }
  }

  private static Response ofShares(TrainingRows rows) {
    double[] shares = rows.response();
    double[] weights = rows.weights();
    double[] totals = new double[2];
    double saturated = 0;
    double orders = 0;
    for (int row = 0; row < shares.length; row++) {
      double share = shares[row];
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException(
            "Row %s of the shares is %s but must lie in 0 … 1. Maybe divide by the number of cases."
                .formatted(rows.rowOfTable(row), share));
      }
      double weight = weights[row];
      totals[0] += weight * (1 - share);
      totals[1] += weight * share;
      saturated -= weight * (negativeEntropy(share) + negativeEntropy(1 - share));
      orders +=
          Gamma.logGamma(weight + 1)
              - Gamma.logGamma(weight * share + 1)
              - Gamma.logGamma(weight * (1 - share) + 1);
    }
    requireTwo(SHARE_CLASSES, totals);
    return new Response(
        SHARE_CLASSES,
        new BinaryLikelihood(shares, weights),
        totals,
        meanWeight(weights),
        saturated,
        orders);
  }

  private static double negativeEntropy(double share) {
    return share == 0 ? 0 : share * Math.log(share);
  }

  /** Mean weight of the rows that have one. */
  double meanWeight() {
    return meanWeight;
  }

  private static double meanWeight(double[] weights) {
    return Arrays.stream(weights).filter(weight -> weight > 0).average().orElse(1);
  }

  List<String> classes() {
    return classes;
  }

  Likelihood likelihood() {
    return likelihood;
  }

  /** The log-likelihood of a fit with this negative log-likelihood of its cases. */
  double logLikelihood(double negative) {
    return orders - negative;
  }

  double deviance(double negative) {
    return 2 * (negative - saturated);
  }

  /** The deviance of a model with nothing but the intercept, or nothing at all. */
  double nullDeviance(boolean intercept) {
    double all = 0;
    for (double total : classTotals) {
      all += total;
    }
    double negative = 0;
    for (double total : classTotals) {
      double share = intercept ? total / all : 1.0 / classTotals.length;
      negative -= total == 0 ? 0 : total * Math.log(share);
    }
    return deviance(negative);
  }
}
