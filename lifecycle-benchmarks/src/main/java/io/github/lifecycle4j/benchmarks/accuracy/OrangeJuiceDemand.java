package io.github.lifecycle4j.benchmarks.accuracy;

import io.github.lifecycle4j.benchmarks.ReferenceFolder;
import io.github.lifecycle4j.collect.CsvTable;
import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.FittedRegressor;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Term;
import io.github.lifecycle4j.models.regression.linear.Coefficient;
import io.github.lifecycle4j.models.regression.linear.LinearModel;
import io.github.lifecycle4j.models.regression.linear.LinearRegression;
import io.github.lifecycle4j.train.FitContext;
import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Demand for eleven brands of orange juice in 83 stores of a supermarket chain (the set orangeJuice
 * of R's package bayesm; Montgomery 1997): for each brand the logarithm of the weekly sales by the
 * logarithms of all eleven prices, deal, feature and store, learnt from the weeks up to 140 of 40 …
 * 160 and scored on the last 20, beside the mean of the store and brand.
 *
 * <pre>
 * java -Dlifecycle.data=DIR -cp benchmarks.jar \
 *     io.github.lifecycle4j.benchmarks.accuracy.OrangeJuiceDemand
 * </pre>
 */
public final class OrangeJuiceDemand {

  static final int BRANDS = 11;
  private static final int LAST_LEARNT = 140;

  private final Table weeks;

  OrangeJuiceDemand(Table weeks) {
    this.weeks = weeks;
  }

  /** Prints the table; see the class. */
  public static void main(String... arguments) {
    read().print(System.out);
  }

  /** The weeks of the folder of reference data. */
  static OrangeJuiceDemand read() {
    CsvTable file =
        CsvTable.of(ReferenceFolder.path().resolve("scanner_orange_juice/orangeJuice_yx.csv.gz"));
    return new OrangeJuiceDemand(file.withTexts("store").read());
  }

  /** The weeks of a brand that are learnt from. */
  Table learnt(int brand) {
    return weeks.select(rows(brand, 0, LAST_LEARNT));
  }

  /** The weeks of a brand that are held out. */
  Table unseen(int brand) {
    return weeks.select(rows(brand, LAST_LEARNT, Integer.MAX_VALUE));
  }

  /** The demand that some weeks of a brand tell. */
  static LinearModel demandOf(Table some) {
    return fit(demand(Formula.of("logmove", Term.category("store"))), some);
  }

  void print(PrintStream out) {
    out.println("brand   own  (se)   cross > 0   deal   feat   error   without prices");
    for (int brand = 1; brand <= BRANDS; brand++) {
      Table learnt = learnt(brand);
      Table unseen = unseen(brand);
      Formula stores = Formula.of("logmove", Term.category("store"));
      LinearModel model = demandOf(learnt);
      Coefficient own = model.coefficient(price(brand));
      out.printf(
          Locale.ROOT,
          "%5d %6.2f (%.2f)  %2d of %d   %5.2f  %5.2f   %.3f   %.3f%n",
          brand,
          own.value(),
          own.standardError(),
          positive(model) - (own.value() > 0 ? 1 : 0),
          BRANDS - 1,
          model.coefficient("deal").value(),
          model.coefficient("feat").value(),
          error(model, unseen),
          error(fit(stores, learnt), unseen));
    }
  }

  private int[] rows(int brand, int after, int upTo) {
    NumberColumn brands = weeks.numbers("brand");
    NumberColumn week = weeks.numbers("week");
    return IntStream.range(0, weeks.rows())
        .filter(row -> brands.get(row) == brand)
        .filter(row -> week.get(row) > after && week.get(row) <= upTo)
        .toArray();
  }

  private static Formula demand(Formula stores) {
    Formula formula = stores.with(Term.number("deal")).with(Term.number("feat"));
    for (int brand = 1; brand <= BRANDS; brand++) {
      formula = formula.with(Term.log("price" + brand));
    }
    return formula;
  }

  /** Name of the coefficient of the price of a brand. */
  static String price(int brand) {
    return "log(price%s)".formatted(brand);
  }

  private static long positive(LinearModel model) {
    return IntStream.rangeClosed(1, BRANDS)
        .filter(brand -> model.coefficient(price(brand)).value() > 0)
        .count();
  }

  private static LinearModel fit(Formula formula, Table table) {
    return LinearRegression.of(formula).fit(table, FitContext.of(1));
  }

  /** Root of the mean squared error of the logarithm of the sales. */
  private static double error(FittedRegressor model, Table unseen) {
    double[] predicted = model.predict(unseen);
    double sum = 0;
    for (int row = 0; row < predicted.length; row++) {
      double error = unseen.numbers("logmove").get(row) - predicted[row];
      sum += error * error;
    }
    return Math.sqrt(sum / predicted.length);
  }
}
