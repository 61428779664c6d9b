package io.github.lifecycle4j.models.arima;

import io.github.lifecycle4j.models.InformationCriterion;
import io.github.lifecycle4j.train.Cancellation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The candidates of one search: estimates each to where its criterion is known to about a tenth,
 * starting from the best one so far, and remembers what it has tried. Work space of one search.
 */
final class CandidatePool {

  /** A model may be wrong by about this many units of log-likelihood while it is compared. */
  private static final double ROUGH = 0.02;

  /** The same for a first look. */
  private static final double VAGUE = 1;

  /** A first look at a criterion that is above the best one by more is the last. */
  private static final double HOPELESS = 4;

  private static final double EXACT = 1e-9;

  /** Criteria that differ by less are compared exactly. */
  private static final double CLOSE = 0.2;

  private final DifferencedData plain;
  private final DifferencedData withConstant;
  private final InformationCriterion criterion;
  private final double margin;
  private final Cancellation cancellation;
  private final Set<Key> tried = new HashSet<>();
  private final List<Entry> entries = new ArrayList<>();
  private int best = -1;

  private record Key(ArimaOrder order, boolean constant) {}

  /** A candidate and its estimate. */
  private record Entry(ArimaCandidate candidate, CandidateFit fit) {}

  /**
   * @param plain the data of models without a constant
   * @param withConstant the data of models with one
   * @param margin nearest modulus of a root
   */
  CandidatePool(
      DifferencedData plain,
      DifferencedData withConstant,
      InformationCriterion criterion,
      double margin,
      Cancellation cancellation) {
    this.plain = plain;
    this.withConstant = withConstant;
    this.criterion = criterion;
    this.margin = margin;
    this.cancellation = cancellation;
  }

  /** Number of models tried. */
  int size() {
    return entries.size();
  }

  /** Tries a model, unless it was tried before; returns whether it is the best so far. */
  boolean attempt(ArimaOrder order, boolean constant) {
    if (!tried.add(new Key(order, constant))) {
      return false;
    }
    cancellation.check();
    CandidateFit fit = new CandidateFit(constant ? withConstant : plain, order, cancellation);
    if (fit.isEstimable()) {
      fit.estimate(VAGUE, starts(order));
      if (best < 0 || value(fit) < criterion(best) + HOPELESS) {
        fit.estimate(ROUGH);
      }
    }
    entries.add(new Entry(judge(fit, constant), fit));
    if (best < 0 || criterion(entries.size() - 1) < criterion(best)) {
      best = entries.size() - 1;
      return true;
    }
    return false;
  }

  private double[][] starts(ArimaOrder order) {
    double[] common = new double[order.coefficients()];
    if (order.ma() > 0) {
      common[order.ar()] = -0.5;
    }
    if (order.seasonalMa() > 0) {
      common[order.ar() + order.ma() + order.seasonalAr()] = -0.5;
    }
    return best < 0
        ? new double[][] {common}
        : new double[][] {common, entries.get(best).fit().startFor(order)};
  }

  private ArimaCandidate judge(CandidateFit fit, boolean constant) {
    double value = Double.POSITIVE_INFINITY;
    ArimaCandidate.Verdict verdict = ArimaCandidate.Verdict.NOT_ESTIMABLE;
    if (fit.logLikelihood() > Double.NEGATIVE_INFINITY) {
      value = value(fit);
      verdict = ArimaCandidate.Verdict.ESTIMATED;
      if (fit.isNearUnitRoot(margin)) {
        value = Double.POSITIVE_INFINITY;
        verdict = ArimaCandidate.Verdict.NEAR_UNIT_ROOT;
      }
    }
    return new ArimaCandidate(fit.order(), constant, value, verdict);
  }

  private double value(CandidateFit fit) {
    return criterion.of(-2 * fit.logLikelihood(), fit.estimates(), plain.used);
  }

  private double criterion(int index) {
    return entries.get(index).candidate().criterion();
  }

  /** The best candidate so far. */
  ArimaCandidate best() {
    return entries.get(best).candidate();
  }

  /** Its coefficients, a start for the last estimation. */
  double[] bestCoefficients() {
    return entries.get(best).fit().coefficients().clone();
  }

  /** Estimates all that may be best exactly. */
  void refine() {
    double limit = criterion(best) + CLOSE;
    for (int i = 0; i < entries.size(); i++) {
      if (criterion(i) <= limit) {
        CandidateFit fit = entries.get(i).fit();
        fit.estimate(EXACT);
        entries.set(i, new Entry(judge(fit, entries.get(i).candidate().constant()), fit));
      }
    }
    for (int i = 0; i < entries.size(); i++) {
      if (criterion(i) < criterion(best)) {
        best = i;
      }
    }
  }

  /** The models tried and the best one. */
  ArimaCandidates search() {
    return new ArimaCandidates(criterion, entries.stream().map(Entry::candidate).toList(), best());
  }
}
