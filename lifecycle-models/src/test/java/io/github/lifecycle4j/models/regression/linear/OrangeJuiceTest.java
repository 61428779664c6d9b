package io.github.lifecycle4j.models.regression.linear;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.ReferenceData;
import io.github.lifecycle4j.collect.CsvTable;
import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Term;
import io.github.lifecycle4j.train.FitContext;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Price elasticities of eleven brands of orange juice (the set orangeJuice of bayesm). */
class OrangeJuiceTest {

  private static final int BRANDS = 11;

  /** The last 20 of the weeks 40 … 160 are scored. */
  private static final int LAST_LEARNT = 140;

  @Test
  void elasticitiesHaveTheSignsAndSizesThatAnAnalystExpects() {
    Table weeks =
        CsvTable.of(ReferenceData.file("scanner_orange_juice", "orangeJuice_yx.csv.gz"))
            .withTexts("store")
            .read();
    int positive = 0;
    int better = 0;
    double squares = 0;
    double plainSquares = 0;
    for (int brand = 1; brand <= BRANDS; brand++) {
      Table learnt = weeks.select(rows(weeks, brand, 0, LAST_LEARNT));
      Table unseen = weeks.select(rows(weeks, brand, LAST_LEARNT, Integer.MAX_VALUE));
      Formula stores = Formula.of("logmove", Term.category("store"));
      LinearModel model = fit(demand(stores), learnt);
      assertThat(elasticity(model, brand)).as("own price of brand %s", brand).isBetween(-5.0, -1.0);
      assertThat(model.coefficient("feat").value()).as("feature of brand %s", brand).isPositive();
      for (int other = 1; other <= BRANDS; other++) {
        positive += other != brand && elasticity(model, other) > 0 ? 1 : 0;
      }
      double error = squares(model, unseen);
      double plain = squares(fit(stores, learnt), unseen);
      squares += error;
      plainSquares += plain;
      better += error < plain ? 1 : 0;
    }
    // A rival's higher price sells more of a brand: most of the 110 cross elasticities.
    assertThat(positive).isGreaterThan(80);
    assertThat(better).isGreaterThanOrEqualTo(10);
    assertThat(squares).isLessThan(0.6 * plainSquares);
  }

  private static int[] rows(Table weeks, int brand, int after, int upTo) {
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

  private static double elasticity(LinearModel model, int brand) {
    return model.coefficient("log(price%s)".formatted(brand)).value();
  }

  private static LinearModel fit(Formula formula, Table table) {
    return LinearRegression.of(formula).fit(table, FitContext.of(1));
  }

  private static double squares(LinearModel model, Table unseen) {
    double[] predicted = model.predict(unseen);
    double sum = 0;
    for (int row = 0; row < predicted.length; row++) {
      sum += Math.pow(unseen.numbers("logmove").get(row) - predicted[row], 2);
    }
    return sum;
  }
}
