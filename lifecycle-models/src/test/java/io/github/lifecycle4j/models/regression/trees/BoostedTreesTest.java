package io.github.lifecycle4j.models.regression.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import io.github.lifecycle4j.models.explain.Explanation;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.MissingRows;
import io.github.lifecycle4j.models.regression.Term;
import io.github.lifecycle4j.train.Cancellation;
import io.github.lifecycle4j.train.Execution;
import io.github.lifecycle4j.train.FitContext;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoostedTreesTest {

  private static final FitContext CONTEXT = FitContext.of(42);
  private static final BoostedTrees SMALL = BoostedTrees.DEFAULTS.withRounds(60).withMaxDepth(3);
  private static final Table SALES = sales(400);
  private static final Formula UNITS = Formula.ofAll("units", SALES);

  @TempDir Path folder;

  /** Units fall by 10 for each unit of price, are 30 higher on promotion and 20 for brand B. */
  private static Table sales(int rows) {
    SplittableRandom random = new SplittableRandom(3);
    double[] units = new double[rows];
    double[] price = new double[rows];
    double[] promotion = new double[rows];
    List<String> brand = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      price[row] = 5 + 5 * random.nextDouble();
      promotion[row] = random.nextInt(2);
      brand.add(random.nextBoolean() ? "A" : "B");
      units[row] =
          200
              - 10 * price[row]
              + 30 * promotion[row]
              + (brand.get(row).equals("B") ? 20 : 0)
              + random.nextGaussian();
    }
    return Table.empty()
        .with("units", NumberColumn.of(units))
        .with("price", NumberColumn.of(price))
        .with("promotion", NumberColumn.of(promotion))
        .with("brand", TextColumn.of(brand));
  }

  private static Table row(double price, double promotion, String brand) {
    return Table.empty()
        .with("price", NumberColumn.of(price))
        .with("promotion", NumberColumn.of(promotion))
        .with("brand", TextColumn.of(brand));
  }

  @Test
  void learnsNumbersAndCategories() {
    TreeRegression trees = SMALL.regressor(UNITS).fit(SALES, CONTEXT);
    assertThat(trees.predict(row(7, 0, "A"))[0]).isCloseTo(130, within(5.0));
    assertThat(trees.predict(row(7, 1, "A"))[0]).isCloseTo(160, within(5.0));
    assertThat(trees.predict(row(7, 0, "B"))[0]).isCloseTo(150, within(5.0));
    assertThat(trees.columns()).containsExactly("price", "promotion", "brand");
  }

  @Test
  void missingValuesAndUnknownLevelsArePredicted() {
    TreeRegression trees = SMALL.regressor(UNITS).fit(SALES, CONTEXT);
    assertThat(trees.predict(row(Double.NaN, 0, ""))[0]).isBetween(80.0, 200.0);
    assertThat(trees.predict(row(7, 0, "C"))).isEqualTo(trees.predict(row(7, 0, "")));
  }

  @Test
  void sameSeedSameBitsFromSeveralThreads() {
    BoostedTreesRegressor sampled = SMALL.withSampling(0.7, 0.7).regressor(UNITS);
    double[] expected = sampled.fit(SALES, CONTEXT).predict(SALES);
    TreeRegression shared = sampled.fit(SALES, CONTEXT);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<double[]> all =
          Execution.on(threads, 3)
              .map(
                  9, part -> (part % 2 == 0 ? shared : sampled.fit(SALES, CONTEXT)).predict(SALES));
      assertThat(all).hasSize(9).allSatisfy(got -> assertThat(got).isEqualTo(expected));
    } finally {
      threads.shutdownNow();
    }
    assertThat(sampled.fit(SALES, FitContext.of(43)).predict(SALES)).isNotEqualTo(expected);
  }

  @Test
  void scaleAndLevelOfTheResponseDoNotMatter() {
    double[] plain = SMALL.regressor(UNITS).fit(SALES, CONTEXT).predict(SALES);
    for (double scale : new double[] {1e-12, 1e12}) {
      double[] units = SALES.numbers("units").toArray();
      for (int i = 0; i < units.length; i++) {
        units[i] *= scale;
      }
      double[] scaled =
          SMALL
              .regressor(UNITS)
              .fit(SALES.with("units", NumberColumn.of(units)), CONTEXT)
              .predict(SALES);
      for (int i = 0; i < plain.length; i++) {
        assertThat(scaled[i] / scale).isCloseTo(plain[i], within(1e-3));
      }
    }
  }

  @Test
  void constantResponseIsPredicted() {
    double[] constant = new double[400];
    Arrays.fill(constant, 0.1);
    TreeRegression trees =
        SMALL.regressor(UNITS).fit(SALES.with("units", NumberColumn.of(constant)), CONTEXT);
    assertThat(trees.predict(row(7, 0, "A"))[0]).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void quantilesHoldTheirShareOfTheRows() {
    for (double level : new double[] {0.1, 0.5, 0.9}) {
      TreeRegression trees =
          SMALL
              .withMaxDepth(2)
              .regressor(UNITS)
              .withObjective(TreeObjective.quantile(level))
              .fit(SALES, CONTEXT);
      double[] predicted = trees.predict(SALES);
      int below = 0;
      for (int row = 0; row < predicted.length; row++) {
        below += SALES.numbers("units").get(row) <= predicted[row] ? 1 : 0;
      }
      assertThat(below / 400.0).isCloseTo(level, within(0.1));
    }
  }

  @Test
  void logarithmicObjectivesPredictPositiveMeans() {
    for (TreeObjective objective :
        List.of(TreeObjective.poisson(), TreeObjective.tweedie(1.5), TreeObjective.gamma())) {
      TreeRegression trees =
          SMALL.withRounds(200).regressor(UNITS).withObjective(objective).fit(SALES, CONTEXT);
      assertThat(trees.predict(row(7, 0, "A"))[0]).isCloseTo(130, within(8.0));
      Explanation explanation = trees.explainer(SALES, "units").explain(row(7, 0, "A"), 0);
      assertThat(explanation.scale()).isEqualTo(Explanation.Scale.LOG);
      assertThat(Math.exp(explanation.prediction()))
          .isCloseTo(trees.predict(row(7, 0, "A"))[0], within(0.01));
    }
    Table negative = SALES.with("units", NumberColumn.of(new double[400]));
    assertThatThrownBy(
            () ->
                SMALL
                    .regressor(UNITS)
                    .withObjective(TreeObjective.poisson())
                    .fit(negative, CONTEXT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("units")
        .hasMessageContaining("Maybe");
  }

  /** Without noise in the direction the trees would learn that demand rises at some prices. */
  @Test
  void monotonePredictionsNeverRiseWithThePrice() {
    SplittableRandom random = new SplittableRandom(8);
    double[] units = new double[400];
    for (int i = 0; i < units.length; i++) {
      units[i] = random.nextGaussian();
    }
    Table noise = SALES.with("units", NumberColumn.of(units));
    assertThat(rises(SMALL, noise)).isPositive();
    assertThat(rises(SMALL.withMonotone("price", Monotonicity.FALLING), noise)).isZero();
    assertThatThrownBy(() -> rises(SMALL.withMonotone("brand", Monotonicity.FALLING), noise))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("brand");
  }

  private static int rises(BoostedTrees options, Table table) {
    TreeRegression trees = options.regressor(UNITS).fit(table, CONTEXT);
    int rises = 0;
    double before = Double.POSITIVE_INFINITY;
    for (double price = 5; price <= 10; price += 0.05) {
      double now = trees.predict(row(price, 0, "A"))[0];
      rises += now > before ? 1 : 0;
      before = now;
    }
    return rises;
  }

  @Test
  void earlyStoppingKeepsTheBestRounds() {
    for (boolean latest : new boolean[] {false, true}) {
      TreeRegression trees =
          BoostedTrees.DEFAULTS
              .withRounds(2000)
              .withEarlyStopping(EarlyStopping.DEFAULTS.withLatest(latest))
              .regressor(UNITS)
              .fit(SALES, CONTEXT);
      assertThat(trees.rounds()).isBetween(20, 500);
      assertThat(trees.predict(row(7, 1, "A"))[0]).isCloseTo(160, within(6.0));
    }
  }

  @Test
  void weightsOfZeroRemoveRows() {
    double[] weights = new double[400];
    double[] units = SALES.numbers("units").toArray();
    for (int row = 0; row < weights.length; row++) {
      weights[row] = row % 2;
      units[row] = row % 2 == 0 ? 1e4 : units[row];
    }
    Table weighted =
        SALES.with("units", NumberColumn.of(units)).with("w", NumberColumn.of(weights));
    TreeRegression trees = SMALL.regressor(UNITS.withWeights("w")).fit(weighted, CONTEXT);
    assertThat(trees.predict(row(7, 0, "A"))[0]).isCloseTo(130, within(60.0));
  }

  @Test
  void rowsWithoutAResponseAreRefusedOrDropped() {
    double[] units = SALES.numbers("units").toArray();
    units[7] = Double.NaN;
    Table holes = SALES.with("units", NumberColumn.of(units));
    assertThatThrownBy(() -> SMALL.regressor(UNITS).fit(holes, CONTEXT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("MissingRows.DROP");
    assertThat(
            SMALL
                .regressor(UNITS.withMissingRows(MissingRows.DROP))
                .fit(holes, CONTEXT)
                .predict(row(7, 0, "A"))[0])
        .isCloseTo(130, within(5.0));
  }

  @Test
  void classesOfTwoAndThree() {
    Table two = SALES.with("size", TextColumn.of(sizes(140, 140)));
    TreeClassification binary = SMALL.classifier(sizeFormula()).fit(two, CONTEXT);
    assertThat(binary.classes()).containsExactly("large", "small");
    assertThat(binary.probabilities(row(9.5, 0, "A"))[0][1]).isGreaterThan(0.9);
    assertThat(binary.probabilities(row(5.5, 1, "B"))[0][0]).isGreaterThan(0.9);
    Table three = SALES.with("size", TextColumn.of(sizes(125, 165)));
    TreeClassification several = SMALL.classifier(sizeFormula()).fit(three, CONTEXT);
    assertThat(several.classes()).containsExactly("large", "middle", "small");
    for (double[] shares : several.probabilities(SALES)) {
      assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-12));
    }
    assertThat(several.probabilities(row(7, 0, "B"))[0][1]).isGreaterThan(0.8);
    for (String label : several.classes()) {
      Explanation explanation = several.explainer(label, SALES).explain(row(7, 0, "B"), 0);
      assertThat(explanation.scale()).isEqualTo(Explanation.Scale.LOG_SHARE);
    }
    Explanation small = binary.explainer("small", SALES).explain(row(9.5, 0, "A"), 0);
    assertThat(1 / (1 + Math.exp(-small.prediction())))
        .isCloseTo(binary.probabilities(row(9.5, 0, "A"))[0][1], within(1e-5));
    Explanation large = binary.explainer("large", SALES).explain(row(9.5, 0, "A"), 0);
    assertThat(large.prediction()).isEqualTo(-small.prediction());
  }

  private static Formula sizeFormula() {
    return Formula.of(
        "size", Term.number("price"), Term.number("promotion"), Term.category("brand"));
  }

  private static List<String> sizes(double low, double high) {
    List<String> sizes = new ArrayList<>();
    for (double units : SALES.numbers("units").toArray()) {
      sizes.add(units < low ? "small" : units < high ? "middle" : "large");
    }
    return sizes;
  }

  @Test
  void oneClassIsRefused() {
    Table one = SALES.with("size", TextColumn.of(sizes(1e9, 1e9)));
    assertThatThrownBy(() -> SMALL.classifier(sizeFormula()).fit(one, CONTEXT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("small")
        .hasMessageContaining("Maybe");
  }

  /** The effects are independent of each other, so each column's contribution is known. */
  @Test
  void explanationFindsTheEffectsOfTheColumns() {
    TreeRegression trees = SMALL.withRounds(300).regressor(UNITS).fit(SALES, CONTEXT);
    Table day = row(6, 1, "B");
    Explanation explanation = trees.explainer(SALES, "units").explain(day, 0);
    assertThat(explanation.contribution("price").contribution()).isCloseTo(15, within(3.0));
    assertThat(explanation.contribution("promotion").contribution()).isCloseTo(15, within(3.0));
    assertThat(explanation.contribution("brand").contribution()).isCloseTo(10, within(3.0));
    assertThat(explanation.prediction()).isCloseTo(trees.predict(day)[0], within(1e-3));
    double sum = 0;
    for (double predicted : trees.predict(SALES)) {
      sum += predicted / 400;
    }
    assertThat(explanation.baseline()).isCloseTo(sum, within(0.5));
  }

  @Test
  void savedModelsPredictTheSame() {
    TreeRegression trees =
        SMALL
            .withEarlyStopping(EarlyStopping.DEFAULTS)
            .regressor(UNITS)
            .withObjective(TreeObjective.quantile(0.9))
            .fit(SALES, CONTEXT);
    Path file = folder.resolve("trees");
    trees.save(file);
    TreeRegression loaded = TreeRegression.load(file);
    assertThat(loaded.predict(SALES)).isEqualTo(trees.predict(SALES));
    assertThat(loaded.toString()).isEqualTo(trees.toString());
    TreeClassification classes =
        SMALL
            .classifier(sizeFormula())
            .fit(SALES.with("size", TextColumn.of(sizes(125, 165))), CONTEXT);
    classes.save(file);
    assertThat(TreeClassification.load(file).probabilities(SALES))
        .isDeepEqualTo(classes.probabilities(SALES));
    assertThatThrownBy(() -> TreeRegression.load(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("classification");
  }

  /**
   * A file of version 1 of one split of x = 0, 1, 2, 3 with y = 0, 0, 4, 4, at a rate of 1 and
   * without penalty: each side is its mean.
   */
  @Test
  void filesOfVersionOneAreRead() throws URISyntaxException {
    Path file = Path.of(BoostedTreesTest.class.getResource("stump-1.trees").toURI());
    TreeRegression stump = TreeRegression.load(file);
    assertThat(stump.toString()).isEqualTo("TreeRegression(y, squared, 1 rounds, columns [x])");
    Table cases = Table.empty().with("x", NumberColumn.of(-5, 0, 1, 2, 3, 9));
    assertThat(stump.predict(cases)).containsExactly(new double[] {0, 0, 0, 4, 4, 4}, within(1e-6));
  }

  @Test
  void alteredFilesAreRefused() throws IOException {
    Path file = folder.resolve("trees");
    SMALL.regressor(UNITS).fit(SALES, CONTEXT).save(file);
    byte[] bytes = Files.readAllBytes(file);
    for (int at : new int[] {0, 3, 40, bytes.length / 2, bytes.length - 1}) {
      byte[] altered = bytes.clone();
      altered[at] ^= 1;
      Files.write(file, altered);
      assertThatThrownBy(() -> TreeRegression.load(file))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("altered");
    }
    for (int length : new int[] {0, 3, bytes.length - 1}) {
      Files.write(file, Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> TreeRegression.load(file))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void cancelledFitsEnd() {
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();
    assertThatThrownBy(
            () -> SMALL.regressor(UNITS).fit(SALES, CONTEXT.withCancellation(cancellation)))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void wrongOptionsAreRefused() {
    assertThatThrownBy(() -> SMALL.withRounds(0)).hasMessageContaining("0");
    assertThatThrownBy(() -> SMALL.withLearningRate(0)).hasMessageContaining("learning rate");
    assertThatThrownBy(() -> SMALL.withSampling(1, 2)).hasMessageContaining("2");
    assertThatThrownBy(() -> SMALL.withL2(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> TreeObjective.quantile(1)).hasMessageContaining("1.0");
    assertThatThrownBy(() -> TreeObjective.tweedie(2)).hasMessageContaining("Maybe");
    assertThatThrownBy(() -> EarlyStopping.DEFAULTS.withShare(1)).hasMessageContaining("1.0");
  }
}
