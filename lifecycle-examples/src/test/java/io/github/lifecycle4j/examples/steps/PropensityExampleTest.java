package io.github.lifecycle4j.examples.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PropensityExampleTest {

  /** Four standard errors and more, which the example prints: up to 0.085, and 0.011 a product. */
  @Test
  void findsWhatMakesVisitorsBuy() throws Exception {
    List<String> lines = Printed.by(PropensityExample::run);

    // products: odds times 1.22 (log +0.200 ± 0.011)
    assertThat(log(lines, "(Intercept):")).isCloseTo(-3, offset(0.35));
    assertThat(log(lines, "products:")).isCloseTo(0.2, offset(0.045));
    assertThat(log(lines, "visitor=returning:")).isCloseTo(1, offset(0.27));
    assertThat(log(lines, "device=phone:")).isCloseTo(-0.5, offset(0.27));
    assertThat(log(lines, "sale:")).isCloseTo(0.7, offset(0.27));
  }

  private static double log(List<String> lines, String beginning) {
    List<String> words = Printed.words(lines, beginning);
    return Double.parseDouble(words.get(words.indexOf("(log") + 1));
  }

  /**
   * The odds are known, so the AUC of the truth can be counted over the 11 · 3 · 2 · 2 equally
   * likely kinds of visitors (one in three returns). A talk pays from 1.50 / 6.00 on.
   */
  @Test
  void judgesOnLaterVisitsAndSaysWhomToTalkTo() throws Exception {
    List<String> lines = Printed.by(PropensityExample::run);

    List<String> judged = Printed.words(lines, "Later visits:");
    assertThat(Double.parseDouble(judged.get(3).replace(",", ""))).isCloseTo(auc(), offset(0.03));
    assertThat(Double.parseDouble(judged.get(8))).isGreaterThan(2);
    assertThat(Printed.words(lines, "Talk from a probability of 0.25 on;")).contains("talks");
    assertThat(lines).anyMatch(line -> line.contains("visitor returning instead of the usual new"));
  }

  /** Chances of all kinds of visitors, on days without sale and days with this effect. */
  private static double[] chances(double sale) {
    double[] chances = new double[132];
    for (int i = 0; i < 132; i++) {
      double odds =
          Math.exp(
              -3
                  + 0.2 * (i % 11)
                  + (i / 11 % 3 == 0 ? 1 : 0)
                  - (i / 33 % 2 == 0 ? 0.5 : 0)
                  + (i < 66 ? 0 : sale));
      chances[i] = odds / (1 + odds);
    }
    return chances;
  }

  /**
   * 600 pay 400 talks at 1.50. Buyers of 4,000 visitors without and with a sale are counted from
   * the known odds; a chance of 0.15 has a standard deviation of 23 in 4,000, and coefficients err.
   */
  @Test
  void decidesWhomToTalkToAndWhetherASalePays() throws Exception {
    List<String> lines = Printed.by(PropensityExample::run);

    assertThat(Printed.words(lines, "Talks: Write to 400 of 4,000 customers:")).contains("600.00.");
    double[] chances = chances(0.7);
    double without = Arrays.stream(chances, 0, 66).average().orElseThrow();
    double with = Arrays.stream(chances, 66, 132).average().orElseThrow();
    List<String> sale = Printed.words(lines, "Of 4000 visitors");
    double buyers = Double.parseDouble(sale.get(3));
    double more = Double.parseDouble(sale.get(9));
    assertThat(buyers).isCloseTo(4_000 * without, offset(90.0));
    assertThat(more).isCloseTo(4_000 * with, offset(120.0));
    // A unit more earns 18.00, a tenth off costs 3.00 for all, and the sale 500.00.
    assertThat(18 * (more - buyers) - 3 * more).isGreaterThan(500);
    assertThat(lines.get(lines.size() - 1)).startsWith("kettle: Promote.");
  }

  private static double auc() {
    double[] chances = chances(0.7);
    double above = 0;
    double pairs = 0;
    for (double buyer : chances) {
      for (double other : chances) {
        double weight = buyer * (1 - other);
        pairs += weight;
        above += buyer > other ? weight : buyer == other ? weight / 2 : 0;
      }
    }
    return above / pairs;
  }
}
