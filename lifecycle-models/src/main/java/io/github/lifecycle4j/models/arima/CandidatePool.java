package io.github.lifecycle4j.models.arima;

import io.github.lifecycle4j.models.InformationCriterion;
import io.github.lifecycle4j.train.Cancellation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The candidates of one search: estimates each to where its criterion is known to about a tenth, or
 * to where it can be seen not to come below that of the best one so far, and remembers what it has
 * tried. Work space of one search.
 */
final class CandidatePool {

  /** Criteria that differ by less are compared exactly. */
  private static final double CLOSE = 0.2;

  /** The same where the one that was thought the best is not. */
  private static final double FAR = 2;

  private final DifferencedData plain;
  private final DifferencedData withConstant;
  private final InformationCriterion criterion;
  private final ArimaLimits limits;
  private final double margin;
  private final Cancellation cancellation;
  private final Set<Key> tried = new HashSet<>();
  private final List<Entry> entries = new ArrayList<>();
  private int best = -1;

  /** That of the candidate with the index {@link #centre}. */
  private @Nullable Neighbourhood neighbourhood;

  private int centre = -1;

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
      ArimaLimits limits,
      double margin,
      Cancellation cancellation) {
    this.plain = plain;
    this.withConstant = withConstant;
    this.criterion = criterion;
    this.limits = limits;
    this.margin = margin;
    this.cancellation = cancellation;
  }

  /** Number of models tried. */
  int size() {
    return entries.size();
  }

  /** Tries a model, unless it was tried before; returns whether it is the best so far. */
  boolean attempt(ArimaOrder order, boolean constant) {
    return attempt(order, constant, false);
  }

  /** The same for a neighbour of the best model so far, from whose estimate the search begins. */
  boolean attemptNear(ArimaOrder order, boolean constant) {
    return attempt(order, constant, best().constant() == constant);
  }

  private boolean attempt(ArimaOrder order, boolean constant, boolean near) {
    if (!tried.add(new Key(order, constant))) {
      return false;
    }
    cancellation.check();
    CandidateFit fit = new CandidateFit(constant ? withConstant : plain, order, cancellation);
    if (fit.isEstimable()) {
      double price = criterion.of(0, fit.estimates(), plain.used);
      double limit = best < 0 ? Double.POSITIVE_INFINITY : criterion(best) - price;
      StartPoints starts =
          new StartPoints(
              order, best < 0 ? null : bestFit(), near ? neighbourhood().pairs(order) : List.of());
      fit.compare(limit, near ? neighbourhood().start(order) : null, starts);
    }
    entries.add(new Entry(judge(fit, constant), fit));
    if (best < 0 || criterion(entries.size() - 1) < criterion(best)) {
      best = entries.size() - 1;
      return true;
    }
    return false;
  }

  private Neighbourhood neighbourhood() {
    Neighbourhood known = neighbourhood;
    if (known == null || centre != best) {
      DifferencedData data = best().constant() ? withConstant : plain;
      known = new Neighbourhood(data, best().order(), bestFit().coefficients(), limits);
      neighbourhood = known;
      centre = best;
    }
    return known;
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

  /** Its estimate. */
  CandidateFit bestFit() {
    return entries.get(best).fit();
  }

  /**
   * Estimates all that may be best more exactly; returns whether another one is the best then,
   * whose neighbours may be better still.
   */
  boolean refine() {
    int before = best;
    do {
      for (int i = 0; i < entries.size(); i++) {
        if (criterion(i) < criterion(best)) {
          best = i;
        }
      }
      // Where the best one has been refused, others were given up too early.
    } while (refine(criterion(best) + (best == before ? CLOSE : FAR)));
    return best != before;
  }

  private boolean refine(double limit) {
    boolean refined = false;
    for (int i = 0; i < entries.size(); i++) {
      CandidateFit fit = entries.get(i).fit();
      if (criterion(i) <= limit && !fit.isRefined()) {
        fit.refine();
        judgeAgain(i);
        refined = true;
      }
    }
    return refined;
  }

  /**
   * Estimates the best one to the last digit; returns whether it is refused then and another one is
   * the best.
   */
  boolean polish() {
    if (bestFit().isPolished()) {
      return false;
    }
    bestFit().polish();
    judgeAgain(best);
    return refine();
  }

  private void judgeAgain(int index) {
    Entry entry = entries.get(index);
    entries.set(index, new Entry(judge(entry.fit(), entry.candidate().constant()), entry.fit()));
  }

  /** The models tried and the best one. */
  ArimaCandidates search() {
    return new ArimaCandidates(criterion, entries.stream().map(Entry::candidate).toList(), best());
  }
}
