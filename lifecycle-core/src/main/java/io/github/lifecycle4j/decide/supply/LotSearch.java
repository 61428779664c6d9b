package io.github.lifecycle4j.decide.supply;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Branch and bound (Land and Doig 1960), deepest box first: a box is split at the order that is
 * least clearly placed or not, then at the number of packs farthest from a whole one.
 */
final class LotSearch {

  /** A number this close to a whole one is whole. */
  private static final double WHOLE = 1e-6;

  private final LotProgramme programme;
  private final ProcurementOptions options;
  private LotPlan best;
  private double bound;

  /** A box, of which no plan costs less than the bound. */
  private record Node(PackLimits box, double bound) {}

  LotSearch(LotProgramme programme, ProcurementOptions options) {
    this.programme = programme;
    this.options = options;
    int products = programme.items().size();
    this.best = programme.plan(new double[products][programme.horizon()]);
    this.bound = Double.POSITIVE_INFINITY;
    search();
    this.bound = Math.min(bound, best.cost());
  }

  /** The best plan found. */
  LotPlan best() {
    return best;
  }

  /** No plan costs less. */
  double bound() {
    return bound;
  }

  private void search() {
    Deque<Node> open = new ArrayDeque<>();
    open.push(new Node(programme.everything(), 0));
    for (int solved = 0; !open.isEmpty(); solved++) {
      Node node = open.pop();
      if (solved >= options.nodes() || closed(node.bound())) {
        bound = Math.min(bound, node.bound());
        continue;
      }
      Optional<RelaxedLots> relaxed = new LotModel(programme, node.box()).solve();
      if (relaxed.isEmpty()) {
        continue;
      }
      // A box holds no better plans than the one it is part of; numbers of a solver might say so.
      double least = Math.max(node.bound(), relaxed.get().cost());
      round(relaxed.get());
      if (closed(least) || !split(node.box(), relaxed.get(), least, open)) {
        bound = Math.min(bound, least);
      }
    }
  }

  private boolean closed(double least) {
    return least >= best.cost() * (1 - options.gap()) - 1e-12 * best.cost();
  }

  /** Makes whole packs of fractions in two ways, and keeps what is cheaper than the best. */
  private void round(RelaxedLots relaxed) {
    for (double up : new double[] {1 - WHOLE, 0.5}) {
      double[][] packs = new double[programme.items().size()][programme.horizon()];
      for (int i = 0; i < packs.length; i++) {
        LotItem item = programme.items().get(i);
        for (int t = 0; t < packs[i].length; t++) {
          double whole = Math.floor(relaxed.packs(i, t) + up);
          packs[i][t] = whole == 0 ? 0 : Math.min(Math.max(whole, item.least()), item.most(t));
        }
      }
      programme.fit(packs);
      LotPlan plan = programme.plan(packs);
      if (plan.cost() < best.cost()) {
        best = plan;
      }
    }
  }

  /** A number that is not whole: of an order, or of its packs. */
  private record Fraction(int item, int period, boolean order, double value) {

    double distance() {
      return Math.abs(value - Math.rint(value));
    }
  }

  /** The fraction farthest from a whole number, of orders if there is one. */
  private Optional<Fraction> farthest(PackLimits box, RelaxedLots relaxed, boolean order) {
    Fraction found = new Fraction(0, 0, order, 0);
    for (int i = 0; i < programme.items().size(); i++) {
      for (int t = 0; t < programme.horizon(); t++) {
        double value = order ? relaxed.order(i, t) : relaxed.packs(i, t);
        Fraction fraction = new Fraction(i, t, order, value);
        if (fraction.distance() > found.distance() && box.least(i, t) < box.most(i, t)) {
          found = fraction;
        }
      }
    }
    return Optional.of(found).filter(fraction -> fraction.distance() > WHOLE);
  }

  /** Splits a box in two, unless all its numbers are whole; the likelier part is searched first. */
  private boolean split(PackLimits box, RelaxedLots relaxed, double least, Deque<Node> open) {
    Optional<Fraction> found = farthest(box, relaxed, true).or(() -> farthest(box, relaxed, false));
    if (found.isEmpty()) {
      return false;
    }
    Fraction at = found.get();
    double smallest = programme.items().get(at.item()).least();
    double cut = at.order() ? 0 : Math.floor(at.value());
    // Below the smallest order there is only none.
    double lower = cut < smallest ? 0 : cut;
    double upper = Math.max(cut + 1, smallest);
    double low = box.least(at.item(), at.period());
    double high = box.most(at.item(), at.period());
    Node below = new Node(box.with(at.item(), at.period(), low, lower), least);
    Node above = new Node(box.with(at.item(), at.period(), upper, high), least);
    boolean up = at.value() - Math.floor(at.value()) > 0.5;
    open.push(up ? below : above);
    open.push(up ? above : below);
    return true;
  }
}
