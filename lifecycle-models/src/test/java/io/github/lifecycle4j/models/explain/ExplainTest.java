package io.github.lifecycle4j.models.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import io.github.lifecycle4j.models.explain.PermutationImportance.Importance;
import io.github.lifecycle4j.models.regression.Design;
import io.github.lifecycle4j.models.regression.FittedRegressor;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Term;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ExplainTest {

  private static final Table BACKGROUND =
      Table.empty()
          .with("a", NumberColumn.of(0, 1, 2, 1))
          .with("b", NumberColumn.of(0, 2, 1, 1))
          .with("c", NumberColumn.of(0, 1, 0, 3));

  @Test
  void linearExplanationIsThatOfTheReferenceCase() throws IOException {
    JsonNode reference = reference("shap_linear");
    JsonNode given = reference.get("params");
    Table background = table(given.get("background"));
    Table cases = table(new ObjectMapper().createArrayNode().add(given.get("x")));
    Design design =
        Formula.of("y", Term.number("x0"), Term.number("x1"), Term.number("x2")).design(background);
    double[] w = numbers(given.get("w"));
    Explanation explanation =
        LinearExplainer.of(
                design,
                new double[] {given.get("b").doubleValue(), w[0], w[1], w[2]},
                background,
                "units")
            .explain(cases, 0);
    double[] phi = numbers(reference.get("expected").get("phi"));
    for (int i = 0; i < phi.length; i++) {
      assertThat(explanation.contribution("x" + i).contribution()).isCloseTo(phi[i], within(1e-12));
    }
    assertThat(explanation.baseline())
        .isCloseTo(reference.get("expected").get("base").doubleValue(), within(1e-12));
    assertThat(explanation.prediction()).isCloseTo(12, within(1e-12));
  }

  @Test
  void integratedGradientsAreThoseOfTheReferenceCase() throws IOException {
    JsonNode reference = reference("ig_polynomial");
    double x = reference.get("params").get("x").doubleValue();
    double y = reference.get("params").get("y").doubleValue();
    Explanation explanation =
        IntegratedGradients.DEFAULTS.explain(
            new Polynomial(), List.of("x", "y"), new double[] {x, y}, new double[2], "units");
    double[] expected = numbers(reference.get("expected").get("IG"));
    assertThat(explanation.contribution("x").contribution()).isCloseTo(expected[0], within(1e-3));
    assertThat(explanation.contribution("y").contribution()).isCloseTo(expected[1], within(1e-3));
    assertThat(explanation.prediction() - explanation.baseline())
        .isEqualTo(reference.get("expected").get("f_minus_base").doubleValue());
  }

  @Test
  void integratedGradientsRefuseAGradientThatIsNotTheFunctions() {
    Differentiable wrong =
        new Differentiable() {
          @Override
          public double value(double[] point) {
            return point[0];
          }

          @Override
          public double[] gradient(double[] point) {
            return new double[] {2};
          }
        };
    assertThatThrownBy(
            () ->
                IntegratedGradients.DEFAULTS
                    .withSteps(1, 4)
                    .attributions(wrong, new double[] {1}, new double[1]))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Maybe");
  }

  /**
   * Of three players, 1 alone has 1, 2 and 3 alone 0, 1 and 2 have 4, 1 and 3 have 2, 2 and 3 have
   * 0, all have 6. By hand over the six orders: 1 has (1 + 1 + 4 + 6 + 2 + 6)/6.
   */
  @Test
  void shapleyValuesOfAGameAreThoseByHand() {
    double[] game = {0, 1, 0, 4, 0, 2, 0, 6};
    double[] shapley = ExactShapley.shapley(game, 3);
    assertThat(shapley[0]).isCloseTo(20.0 / 6, within(1e-12));
    assertThat(shapley[1]).isCloseTo(11.0 / 6, within(1e-12));
    assertThat(shapley[2]).isCloseTo(5.0 / 6, within(1e-12));
  }

  /** For x y against one row of zeros each column has half of the product. */
  @Test
  void exactAndSampledShapleyShareAProductEqually() {
    FittedRegressor product = model(t -> times(t, "a", "b"), "a", "b");
    Table zero = table("a", 0).with("b", NumberColumn.of(0));
    Table cases = table("a", 3).with("b", NumberColumn.of(4));
    for (Explainer explainer :
        List.of(
            ExactShapley.of(product, zero, "units"),
            SampledShapley.of(product, zero, 1, "units"))) {
      Explanation explanation = explainer.explain(cases, 0);
      assertThat(explanation.contribution("a").contribution()).isEqualTo(6);
      assertThat(explanation.contribution("b").contribution()).isEqualTo(6);
      assertThat(explanation.baseline()).isZero();
    }
  }

  @Test
  void sampledShapleyIsWithinItsErrorsOfTheExactOne() {
    FittedRegressor model =
        model(
            t -> {
              double[] all = times(t, "a", "b");
              for (int i = 0; i < all.length; i++) {
                all[i] += Math.max(t.numbers("c").get(i), t.numbers("a").get(i));
              }
              return all;
            },
            "a",
            "b",
            "c");
    Table cases = table("a", 3).with("b", NumberColumn.of(-2)).with("c", NumberColumn.of(5));
    Explanation exact = ExactShapley.of(model, BACKGROUND, "units").explain(cases, 0);
    Explanation sampled =
        SampledShapley.of(model, BACKGROUND, 7, "units").withRounds(500).explain(cases, 0);
    assertThat(sampled.baseline()).isCloseTo(exact.baseline(), within(1e-9));
    for (Contribution each : sampled.contributions()) {
      assertThat(each.contribution())
          .isCloseTo(
              exact.contribution(each.feature()).contribution(),
              within(4 * each.standardError() + 1e-9));
      assertThat(each.standardError()).isBetween(0.0, 0.5);
    }
    assertThat(SampledShapley.of(model, BACKGROUND, 7, "units").withRounds(500).explain(cases, 0))
        .isEqualTo(sampled);
  }

  /** Categories, powers and interactions: the general way is the reference. */
  @Test
  void linearExplanationIsThatOfTheGeneralWay() {
    Table background = BACKGROUND.with("brand", TextColumn.of("x", "y", "x", "z"));
    Design design =
        Formula.of(
                "y",
                Term.number("a"),
                Term.power("a", 2),
                Term.category("brand"),
                Term.interaction(Term.number("b"), Term.category("brand")),
                Term.interaction(Term.number("b"), Term.number("c")))
            .design(background);
    double[] coefficients = {5, 2, -1, 3, 4, 0.5, -2, 1.5};
    FittedRegressor model =
        model(t -> design.matrix(t).times(coefficients), "a", "b", "c", "brand");
    Table cases =
        Table.empty()
            .with("a", NumberColumn.of(3, 1))
            .with("b", NumberColumn.of(2, 0))
            .with("c", NumberColumn.of(-1, 8))
            .with("brand", TextColumn.of("z", "y"));
    List<Explanation> fast =
        LinearExplainer.of(design, coefficients, background, "units").explain(cases);
    List<Explanation> general = ExactShapley.of(model, background, "units").explain(cases);
    for (int row = 0; row < 2; row++) {
      assertThat(fast.get(row).baseline()).isCloseTo(general.get(row).baseline(), within(1e-12));
      for (Contribution each : general.get(row).contributions()) {
        assertThat(fast.get(row).contribution(each.feature()).contribution())
            .isCloseTo(each.contribution(), within(1e-12));
      }
    }
  }

  @Test
  void explanationsThatDoNotAddUpAreRefused() {
    Contribution one = new Contribution("a", FeatureValue.of(1), FeatureValue.of(2), 3, 0);
    assertThatThrownBy(
            () -> new Explanation(10, 6, Explanation.Scale.RESPONSE, "units", List.of(one)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe");
  }

  @Test
  void sentencesSayValueUsualValueAndEffect() {
    Explanation explanation =
        new Explanation(
            134,
            100,
            Explanation.Scale.RESPONSE,
            "units",
            List.of(
                new Contribution("brand", FeatureValue.of("B"), FeatureValue.of("A"), -2, 0),
                new Contribution("promotion", FeatureValue.of(1), FeatureValue.of(0), 5, 0),
                new Contribution("age", FeatureValue.of(3), FeatureValue.of(3), 0, 0),
                new Contribution("price", FeatureValue.of(8.8), FeatureValue.of(10), 31, 0)));
    assertThat(explanation.sentence()).isEqualTo("price −12 % below its usual level: +31 units");
    assertThat(explanation.text())
        .isEqualTo(
            """
            134 units, +34 from the usual 100
              price −12 % below its usual level: +31 units
              promotion 1 instead of the usual 0: +5 units
              brand B instead of the usual A: −2 units
              age 3 as usual: +0 units""");
  }

  @Test
  void usualValuesAreMediansAndTheMostFrequentTexts() {
    Table table =
        Table.empty()
            .with("n", NumberColumn.of(1, Double.NaN, 10, 3, 2))
            .with("t", TextColumn.of("b", "a", "", "b", "c"));
    UsualValues usual = UsualValues.of(table, List.of("n", "t"));
    assertThat(usual.contribution(table, 2, "n", 0, 0).usual()).isEqualTo(FeatureValue.of(2.5));
    assertThat(usual.contribution(table, 2, "t", 0, 0).usual()).isEqualTo(FeatureValue.of("b"));
    assertThat(usual.contribution(table, 2, "t", 0, 0).value().text()).isEqualTo("missing");
  }

  /** The squared error of x against itself shuffled; a column that is not looked at loses 0. */
  @Test
  void permutationImportanceFindsTheColumnThatMatters() {
    double[] x = new double[500];
    for (int i = 0; i < x.length; i++) {
      x[i] = i;
    }
    Table table =
        Table.empty()
            .with("y", NumberColumn.of(x))
            .with("x", NumberColumn.of(x))
            .with("noise", NumberColumn.of(x));
    List<Importance> importances =
        PermutationImportance.DEFAULTS
            .withRepeats(20)
            .of(table, List.of("noise", "x"), t -> squaredError(t.numbers("y"), t.numbers("x")));
    assertThat(importances).extracting(Importance::feature).containsExactly("x", "noise");
    // Two independent draws differ by twice the variance: (n² − 1) / 6.
    double expected = (500.0 * 500 - 1) / 6;
    assertThat(importances.get(0).increase()).isCloseTo(expected, within(0.05 * expected));
    assertThat(importances.get(0).standardDeviation()).isPositive();
    assertThat(importances.get(1)).isEqualTo(new Importance("noise", 0, 0));
  }

  /** a b at a = 0, 1, 2 with b of 0, 2, 1, 1: the mean is a, the curves a b. */
  @Test
  void partialDependenceIsTheMeanOfTheCurves() {
    PartialDependence dependence =
        PartialDependence.of(model(t -> times(t, "a", "b"), "a", "b"), BACKGROUND, "a", 3);
    assertThat(dependence.values())
        .extracting(value -> value.number().getAsDouble())
        .containsExactly(0.0, 1.0, 2.0);
    assertThat(dependence.means()).containsExactly(0, 1, 2);
    assertThat(dependence.curve(1)).containsExactly(0, 2, 4);
    assertThat(dependence.curve(0)).containsExactly(0, 0, 0);
  }

  private static double squaredError(NumberColumn one, NumberColumn other) {
    double sum = 0;
    for (int i = 0; i < one.size(); i++) {
      sum += (one.get(i) - other.get(i)) * (one.get(i) - other.get(i));
    }
    return sum / one.size();
  }

  private static double[] times(Table table, String one, String other) {
    double[] products = table.numbers(one).toArray();
    for (int i = 0; i < products.length; i++) {
      products[i] *= table.numbers(other).get(i);
    }
    return products;
  }

  private static FittedRegressor model(Function<Table, double[]> function, String... columns) {
    return new FittedRegressor() {
      @Override
      public List<String> columns() {
        return List.of(columns);
      }

      @Override
      public double[] predict(Table table) {
        return function.apply(table);
      }
    };
  }

  private static Table table(String name, double value) {
    return Table.empty().with(name, NumberColumn.of(value));
  }

  private static Table table(JsonNode rows) {
    Table table = Table.empty();
    for (int column = 0; column < rows.get(0).size(); column++) {
      double[] values = new double[rows.size()];
      for (int row = 0; row < values.length; row++) {
        values[row] = rows.get(row).get(column).doubleValue();
      }
      table = table.with("x" + column, NumberColumn.of(values));
    }
    return table;
  }

  private static double[] numbers(JsonNode array) {
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).doubleValue();
    }
    return numbers;
  }

  private static JsonNode reference(String id) throws IOException {
    try (InputStream in = ExplainTest.class.getResourceAsStream("explain.json")) {
      for (JsonNode each : new ObjectMapper().readTree(in)) {
        if (each.get("id").asText().equals(id)) {
          return each;
        }
      }
    }
    throw new AssertionError("There is no case " + id);
  }

  /** f(x, y) = x² y. */
  private static final class Polynomial implements Differentiable {

    @Override
    public double value(double[] point) {
      return point[0] * point[0] * point[1];
    }

    @Override
    public double[] gradient(double[] point) {
      return new double[] {2 * point[0] * point[1], point[0] * point[0]};
    }
  }
}
