package io.github.lifecycle4j.benchmarks.accuracy;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.decide.pricing.ConstantElasticity;
import io.github.lifecycle4j.decide.pricing.PriceProposal;
import io.github.lifecycle4j.decide.pricing.PriceRules;
import io.github.lifecycle4j.decide.pricing.PriceWhatIf;
import io.github.lifecycle4j.decide.pricing.ProfitPricing;
import io.github.lifecycle4j.models.regression.linear.Coefficient;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;

/**
 * The price that earns most for each of eleven brands of orange juice against the prices that were
 * set, and its profit on the held-out weeks by simulation. Demand and unit costs (price less the
 * gross margin of the data) are learnt from the weeks up to 140; the price is the best constant one
 * between the 5 % and the 95 % quantile of the prices seen until then.
 *
 * <p>The simulation assumes: in each store and held-out week the sales are those that were observed
 * times (proposed price / observed price) to the power −e; unit costs, deals, features and all
 * other prices stay as they were; stock never runs out; customers do not store juice. The
 * elasticity e is estimated anew from the held-out weeks alone, so that the judge does not share
 * the errors of what is judged. One price for all stores and weeks forgoes what prices of deals
 * earned.
 *
 * <pre>
 * java -Dlifecycle.data=DIR -cp benchmarks.jar \
 *     io.github.lifecycle4j.benchmarks.accuracy.OrangeJuicePrices
 * </pre>
 */
public final class OrangeJuicePrices {

  private OrangeJuicePrices() {}

  /** Prints the table; see the class. */
  public static void main(String... arguments) {
    print(System.out, OrangeJuiceDemand.read());
  }

  static void print(PrintStream out, OrangeJuiceDemand juice) {
    out.println(
        "brand  elasticity  judge   cost   mean price  proposed  better (believed)  profit as set  proposed  mean price throughout");
    for (int brand = 1; brand <= OrangeJuiceDemand.BRANDS; brand++) {
      Table learnt = juice.learnt(brand);
      Table unseen = juice.unseen(brand);
      Coefficient slope =
          OrangeJuiceDemand.demandOf(learnt).coefficient(OrangeJuiceDemand.price(brand));
      double judge =
          -OrangeJuiceDemand.demandOf(unseen).coefficient(OrangeJuiceDemand.price(brand)).value();
      double[] prices = learnt.numbers("price" + brand).toArray();
      double cost = cost(learnt, prices);
      double present = Arrays.stream(prices).average().orElseThrow();
      double units =
          Arrays.stream(learnt.numbers("logmove").toArray()).map(Math::exp).average().orElseThrow();
      double proposed =
          propose(brand, ConstantElasticity.through(present, units, -slope.value()), cost, prices);
      PriceWhatIf.Outcome believed =
          new PriceWhatIf(present, units, 0, -slope.value(), slope.standardError(), cost)
              .at(proposed, 0.8);
      double[] set = unseen.numbers("price" + brand).toArray();
      out.printf(
          Locale.ROOT,
          "%5d  %10.2f  %5.2f  %.4f  %10.4f  %8.4f  %17.2f  %13.0f  %8.0f  %8.0f%n",
          brand,
          -slope.value(),
          judge,
          cost,
          present,
          proposed,
          believed.beatsPresent(),
          profit(unseen, set, set, judge),
          profit(unseen, set, constant(set.length, proposed), judge),
          profit(unseen, set, constant(set.length, present), judge));
    }
  }

  /** Mean unit cost: the price less the gross margin, which the data give in per cent of it. */
  private static double cost(Table weeks, double[] prices) {
    double sum = 0;
    for (int row = 0; row < prices.length; row++) {
      sum += prices[row] * (1 - weeks.numbers("profit").get(row) / 100);
    }
    return sum / prices.length;
  }

  private static double propose(
      int brand, ConstantElasticity demand, double cost, double[] prices) {
    double[] sorted = Arrays.stream(prices).sorted().toArray();
    double lowest = sorted[(int) (0.05 * (sorted.length - 1))];
    double highest = sorted[(int) (0.95 * (sorted.length - 1))];
    PriceRules rules = PriceRules.DEFAULTS.withEnding(0.0001, 0).withRange(lowest, highest);
    PriceProposal proposal =
        new ProfitPricing(rules)
            .propose(
                ProductKey.of("brand " + brand),
                demand,
                cost,
                Arrays.stream(prices).average().orElseThrow());
    return proposal.proposed().price();
  }

  /** Profit at other prices than those that were set; see the class for what is assumed. */
  static double profit(Table weeks, double[] set, double[] prices, double elasticity) {
    double sum = 0;
    for (int row = 0; row < set.length; row++) {
      double units =
          Math.exp(weeks.numbers("logmove").get(row))
              * Math.pow(prices[row] / set[row], -elasticity);
      double cost = set[row] * (1 - weeks.numbers("profit").get(row) / 100);
      sum += units * (prices[row] - cost);
    }
    return sum;
  }

  private static double[] constant(int rows, double price) {
    double[] prices = new double[rows];
    Arrays.fill(prices, price);
    return prices;
  }
}
