package io.github.lifecycle4j.decide.inventory.planning;

import io.github.lifecycle4j.decide.internal.Search;
import io.github.lifecycle4j.decide.inventory.InventoryCosts;
import io.github.lifecycle4j.decide.inventory.LeadTime;
import io.github.lifecycle4j.decide.inventory.SupplyTerms;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageProbabilities;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stock is worth to one item: the cost of every stock level y and the level and order that
 * cost least.
 *
 * <p>C(y) = c<sub>u</sub> E[(D − y)⁺] + c<sub>o</sub> E[(y − D)⁺] + w E[(y − τ − D′)⁺], with D the
 * demand to be covered, D′ that until what is left is written off, and τ the terminal stock. C is
 * convex, so its least level is where its slope changes sign.
 */
final class ItemModel {

  /** The level is found to this share of the range it lies in. */
  private static final double PRECISION = 1e-7;

  /** A need that is a rounding error above whole packs takes no further pack. */
  private static final double ROUNDING = 1e-9;

  private final PlanningItem item;
  private final CoverDemand cover;
  private final @Nullable CoverDemand rest;
  private final boolean possible;
  private final long nextOrder;

  /** Probability that the product has not ended. */
  private final double alive;

  /** Expected units on hand that perish before they are sold. */
  private final double perishing;

  /** Terminal stock, and that part of it which is to be kept within the time that is covered. */
  private final double terminal;

  private final double kept;

  private final double shortage;
  private final double over;
  private final double overAtEnd;
  private final double waste;

  /** Mean demand of a period if orders come in lots, else 0. */
  private final double lotRate;

  /** The level that was asked for last, and its price: it is asked for again. */
  private double level;

  private double levelPrice = Double.NaN;

  /**
   * @throws IllegalArgumentException if the forecast does not reach as far as an order must last
   */
  ItemModel(PlanningItem item, StageRules rules) {
    this.item = item;
    Forecast forecast = item.forecast();
    Supply supply = item.supply();
    StageProbabilities stages = item.stage().probabilities();
    long start = forecast.startPeriod();
    nextOrder =
        supply
            .orderDays()
            .map(days -> days.nextAfter(start))
            .orElse(start + supply.terms().reviewPeriod());
    int review = Math.toIntExact(nextOrder - start);
    LeadTime leadTime = supply.leadTime();
    StockLife life = item.life();
    boolean ends = life.lastPeriod().isPresent();
    long left = ends ? Math.max(life.lastPeriod().getAsLong() - start + 1, 0) : Long.MAX_VALUE;
    int most = (int) Math.min(Math.max(left, 1), forecast.horizon());
    if (forecast.horizon() < Math.min(leadTime.max() + (long) review, left)) {
      throw new IllegalArgumentException(
          "The forecast of '%s' reaches %s periods but lead time (%s) and time to the next order (%s) need %s. Maybe forecast further ahead."
              .formatted(
                  item.key(), forecast.horizon(), leadTime, review, leadTime.max() + review));
    }
    possible =
        leadTime.min() < left && supply.orderDays().map(days -> days.isOpen(start)).orElse(true);
    int span = review + rules.ahead(item.stage());
    alive = left == 0 ? 0 : 1 - stages.of(LifecycleStage.DISCONTINUED);
    cover = CoverDemand.over(forecast.distribution(), leadTime, span, most);
    perishing = perishing(item, alive, Math.min(leadTime.max() + span, most));
    rest = rest(item, left, most);
    terminal = rest == null || !ends(leadTime, life, left) ? 0 : life.terminalStock();
    kept = left <= leadTime.min() + (long) span ? terminal : 0;
    InventoryCosts costs = item.costs();
    double holding = costs.holding() * span;
    shortage = costs.shortage();
    over = holding + (ends ? 0 : costs.writeOff() * rules.riskWhileAlive(stages));
    overAtEnd = holding + (ends ? 0 : costs.writeOff() * rules.riskAtEnd());
    waste = rest == null ? 0 : costs.writeOff();
    double steps = Math.min(leadTime.mean() + span, most);
    lotRate = supply.orderCost() > 0 && rules.lots(item.stage()) ? alive * cover.mean() / steps : 0;
    if (!Double.isFinite(cover.mean()) || (rest != null && !Double.isFinite(rest.mean()))) {
      throw new IllegalArgumentException(
          "The forecast of '%s' gives no cost: its mean is not a number.".formatted(item.key()));
    }
  }

  /** Whether the last period comes before the stock of an order perishes. */
  private static boolean ends(LeadTime leadTime, StockLife life, long left) {
    return left != Long.MAX_VALUE
        && (life.shelfLife().isEmpty()
            || left <= leadTime.max() + (long) life.shelfLife().getAsInt());
  }

  private static @Nullable CoverDemand rest(PlanningItem item, long left, int most) {
    StockLife life = item.life();
    LeadTime leadTime = item.supply().leadTime();
    if (ends(leadTime, life, left)) {
      return CoverDemand.over(item.forecast().distribution(), LeadTime.fixed(0), most, most);
    }
    return life.shelfLife().isPresent()
        ? CoverDemand.over(
            item.forecast().distribution(), leadTime, life.shelfLife().getAsInt(), most)
        : null;
  }

  PlanningItem item() {
    return item;
  }

  /** Units on hand and on order that are there to be sold: without those that are to perish. */
  double position() {
    return item.position().units() - perishing;
  }

  /** Expected units on hand that perish before they are sold. */
  double perishing() {
    return perishing;
  }

  /**
   * Expected units of a stock that perish: of the oldest units, those up to a period, at least what
   * is left of them if they alone are sold until then (for the expected ages in stock see
   * Broekmeulen and van Donselaar 2009).
   */
  private static double perishing(PlanningItem item, double alive, int steps) {
    double units = 0;
    double perishing = 0;
    List<Double> expiring = item.position().expiring();
    for (int i = 0; i < Math.min(expiring.size(), steps); i++) {
      units += expiring.get(i);
      if (expiring.get(i) > 0) {
        CoverDemand sold =
            CoverDemand.over(
                item.forecast().distribution(),
                LeadTime.fixed(0),
                i + 1,
                item.forecast().horizon());
        perishing = Math.max(perishing, alive * sold.leftover(units) + (1 - alive) * units);
      }
    }
    return perishing;
  }

  /** Whether an order can be placed now and arrives before the end. */
  boolean possible() {
    return possible;
  }

  /** Number of the period of the next ordering occasion. */
  long nextOrder() {
    return nextOrder;
  }

  double expectedDemand() {
    return alive * cover.mean();
  }

  /** Probability that a stock y lasts; 0 where customers are owed more. */
  double service(double y) {
    return y < 0 ? 0 : 1 - alive + alive * cover.cdf(y - kept);
  }

  double expectedShortage(double y) {
    return alive * cover.excess(y - kept);
  }

  double expectedLeftover(double y) {
    return Math.max(y - expectedDemand() + expectedShortage(y), 0);
  }

  /** Expected units that are written off because they perish or the product ends. */
  double expectedWaste(double y) {
    return rest == null
        ? 0
        : alive * rest.leftover(y - terminal) + (1 - alive) * Math.max(y - terminal, 0);
  }

  /** C(y). */
  double cost(double y) {
    if (y < 0) {
      return cost(0) - shortage * y;
    }
    double missing = cover.excess(y - kept);
    double leftAlive = Math.max(y - kept - cover.mean() + missing, 0);
    double leftAtEnd = Math.max(y - kept, 0);
    return alive * (shortage * missing + over * leftAlive)
        + (1 - alive) * overAtEnd * leftAtEnd
        + waste * expectedWaste(y);
  }

  /** The slope of C to the right of y ≥ 0. */
  private double slope(double y) {
    double lasts = cover.cdf(y - kept);
    double slope =
        alive * (over * lasts - shortage * (1 - lasts)) + (y >= kept ? (1 - alive) * overAtEnd : 0);
    if (rest == null) {
      return slope;
    }
    double wasted = y < terminal ? 0 : 1 - alive + alive * rest.cdf(y - terminal);
    return slope + waste * wasted;
  }

  /**
   * The level that costs least if each unit costs a price on top; below every stock if not even a
   * unit owed is worth that.
   */
  double level(double price) {
    if (price != levelPrice) {
      level = findLevel(price);
      levelPrice = price;
    }
    return level;
  }

  private double findLevel(double price) {
    if (price >= shortage) {
      return Double.NEGATIVE_INFINITY;
    }
    double saved = alive * shortage - (1 - alive) * overAtEnd - price;
    if (saved <= 0) {
      return 0;
    }
    double high = kept + Math.max(cover.atMost(saved / (alive * (shortage + over))), 0);
    if ((rest == null && cover.isSingle()) || high == 0) {
      return high;
    }
    return Search.crossing(y -> slope(y) + price, 0, high, PRECISION * high);
  }

  /** The order, in whole packs, that costs least if each unit costs a price on top. */
  double quantity(double price) {
    if (!possible) {
      return 0;
    }
    double need = level(price) - position();
    double lot = need > 0 ? lot(price) : 0;
    double pack = item.supply().terms().packSize();
    double up = pack * Math.ceil(need / pack - ROUNDING);
    if (up <= 0) {
      return 0;
    }
    double best = Math.max(cheaper(up - pack, up, price), pack * Math.rint(lot / pack));
    double least = leastOrder();
    return best >= least ? best : cheaper(0, least, price);
  }

  private double cheaper(double less, double more, double price) {
    double position = position();
    double dearer = price * (more - less);
    return cost(position + less) < cost(position + more) + dearer ? less : more;
  }

  /**
   * The economic order quantity if each unit costs a price on top now and none later: a further
   * unit saves K / q of the order's cost and holds for q / d periods on average.
   */
  private double lot(double price) {
    if (lotRate == 0) {
      return 0;
    }
    double holding = item.costs().holding();
    double root = Math.sqrt(price * price + 2 * item.supply().orderCost() * holding / lotRate);
    double lot = (root - price) * lotRate / holding;
    if (rest == null || waste == 0) {
      return lot;
    }
    double sold = rest.atMost(shortage / (shortage + waste)) + terminal;
    return Math.min(lot, Math.max(sold - position(), 0));
  }

  /** What an order saves beside a smaller one, the cost of orders included where they are lots. */
  double gain(double less, double more) {
    double position = position();
    double within = Math.min(more, Math.max(level(0) - position, less));
    double gain = cost(position + less) - cost(position + within);
    if (lotRate > 0 && more > within && within > 0) {
      double setups = item.supply().orderCost() * Math.log(more / within);
      double held = item.costs().holding() * (more * more - within * within) / (4 * lotRate);
      return gain + setups - held;
    }
    return cost(position + less) - cost(position + more);
  }

  /** The next larger order; the least one after none. */
  double above(double quantity) {
    return Math.max(quantity + item.supply().terms().packSize(), leastOrder());
  }

  /** The next smaller order; none below the least one. */
  double below(double quantity) {
    double less = quantity - item.supply().terms().packSize();
    return less >= leastOrder() - ROUNDING ? less : 0;
  }

  private double leastOrder() {
    SupplyTerms terms = item.supply().terms();
    return terms.orderFor(terms.packSize());
  }
}
