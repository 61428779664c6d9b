package io.github.lifecycle4j.decide.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The linear programme of a box: which receipt serves which need. A need that a receipt serves is
 * at most the need times the share of the order that there is, which makes the programme tight
 * (Krarup and Bilde 1977).
 */
final class LotModel {

  /** An order and its variables. */
  private record Order(int item, int period, Variable packs, Optional<Variable> setUp) {}

  private final ExpressionsBasedModel model = new ExpressionsBasedModel();
  private final List<Order> orders = new ArrayList<>();
  private final LotProgramme programme;
  private final double unserved;

  LotModel(LotProgramme programme, PackLimits box) {
    this.programme = programme;
    double cost = 0;
    for (int i = 0; i < programme.items().size(); i++) {
      LotItem item = programme.items().get(i);
      cost += item.totalNeed() * item.missing();
      int first = orders.size();
      for (int t = 0; t < programme.horizon(); t++) {
        if (box.most(i, t) > 0) {
          orders.add(order(i, t, box.least(i, t), box.most(i, t)));
        }
      }
      serve(item, orders.subList(first, orders.size()));
    }
    this.unserved = cost;
    limit();
  }

  private Order order(int i, int period, double least, double most) {
    LotItem item = programme.items().get(i);
    String name = i + "_" + period;
    Variable packs = model.newVariable("packs" + name).lower(least).upper(most);
    if (!item.setsUp()) {
      return new Order(i, period, packs, Optional.empty());
    }
    Variable setUp =
        model
            .newVariable("order" + name)
            .lower(least > 0 ? 1 : 0)
            .upper(1)
            .weight(item.item().orderCost());
    model.newExpression("most" + name).set(packs, 1).set(setUp, -most).upper(0);
    model.newExpression("least" + name).set(packs, 1).set(setUp, -item.least()).lower(0);
    return new Order(i, period, packs, Optional.of(setUp));
  }

  /** Shares the receipts out to the needs of their period and later ones. */
  private void serve(LotItem item, List<Order> receipts) {
    int horizon = programme.horizon();
    Expression[] served = new Expression[horizon];
    double holding = item.item().costs().holding();
    for (Order order : receipts) {
      String name = order.item() + "_" + order.period();
      int t = order.period();
      Expression shared = model.newExpression("shared" + name).set(order.packs(), item.pack());
      shared.level(0);
      double tillEnd = item.item().unitCost() + holding * (horizon - t);
      shared.set(model.newVariable("left" + name).lower(0).weight(tillEnd), -1);
      for (int k = t; k < horizon; k++) {
        double need = item.need(k);
        double saved = item.item().costs().shortage() - holding * (k - t);
        if (need == 0) {
          continue;
        }
        Variable part = model.newVariable("part" + name + "_" + k).lower(0).weight(-saved);
        shared.set(part, -1);
        if (served[k] == null) {
          served[k] = model.newExpression("need" + order.item() + "_" + k).upper(need);
        }
        served[k].set(part, 1);
        if (order.setUp().isPresent()) {
          Expression tie = model.newExpression("tie" + name + "_" + k);
          tie.set(part, 1).set(order.setUp().get(), -need).upper(0);
        }
      }
    }
  }

  private void limit() {
    for (int placed = 0; placed < programme.horizon(); placed++) {
      if (programme.capacity(placed) == Double.POSITIVE_INFINITY) {
        continue;
      }
      Expression load = model.newExpression("capacity" + placed).upper(programme.capacity(placed));
      for (Order order : orders) {
        if (programme.items().get(order.item()).placed(order.period()) == placed) {
          load.set(order.packs(), programme.load(order.item()));
        }
      }
    }
  }

  /** The best packs; empty where nothing keeps all limits. */
  Optional<RelaxedLots> solve() {
    int products = programme.items().size();
    double[][] packs = new double[products][programme.horizon()];
    double[][] setUp = new double[products][programme.horizon()];
    if (orders.isEmpty()) {
      return Optional.of(new RelaxedLots(unserved, packs, setUp));
    }
    Optimisation.Result result = model.minimise();
    if (!result.getState().isFeasible()) {
      return Optional.empty();
    }
    for (Order order : orders) {
      packs[order.item()][order.period()] = result.doubleValue(model.indexOf(order.packs()));
      setUp[order.item()][order.period()] =
          order.setUp().map(y -> result.doubleValue(model.indexOf(y))).orElse(1.0);
    }
    return Optional.of(new RelaxedLots(unserved + result.getValue(), packs, setUp));
  }
}
