package io.github.lifecycle4j.benchmarks.accuracy;

import io.github.lifecycle4j.benchmarks.ReferenceFolder;
import io.github.lifecycle4j.collect.CsvTable;
import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import io.github.lifecycle4j.evaluate.ClassProbabilities;
import io.github.lifecycle4j.evaluate.Fold;
import io.github.lifecycle4j.evaluate.Folds;
import io.github.lifecycle4j.models.neural.Optimiser;
import io.github.lifecycle4j.models.neural.Training;
import io.github.lifecycle4j.models.neural.spec.Activation;
import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.table.NeuralClassifier;
import io.github.lifecycle4j.models.regression.Classifier;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.logistic.LogisticOptions;
import io.github.lifecycle4j.models.regression.logistic.LogisticRegression;
import io.github.lifecycle4j.models.regression.svm.SvmClassifier;
import io.github.lifecycle4j.models.regression.svm.SvmKernel;
import io.github.lifecycle4j.models.regression.svm.SvmOptions;
import io.github.lifecycle4j.models.regression.trees.BoostedTrees;
import io.github.lifecycle4j.train.FitContext;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How well classifiers tell who will buy from the 12,330 visits of Online Shoppers Purchasing
 * Intention (Sakar et al. 2019, UCI 468), with and without the column {@code PageValues}, which
 * knows of purchases: means over five times two stratified folds, of which nothing is drawn twice.
 *
 * <pre>
 * java -Dlifecycle.data=DIR -cp benchmarks.jar \
 *     io.github.lifecycle4j.benchmarks.accuracy.ShoppersTable
 * </pre>
 */
public final class ShoppersTable {

  private static final String RESPONSE = "Revenue";
  private static final String NEGATIVE = "FALSE";
  private static final String POSITIVE = "TRUE";
  private static final String LEAK = "PageValues";
  private static final long SEED = 1;

  /** Codes, not amounts. */
  private static final String[] CODES = {"OperatingSystems", "Browser", "Region", "TrafficType"};

  /** Counts, durations and values, of which the logarithm matters. */
  private static final List<String> AMOUNTS =
      List.of(
          "Administrative",
          "Administrative_Duration",
          "Informational",
          "Informational_Duration",
          "ProductRelated",
          "ProductRelated_Duration",
          "PageValues");

  /** Levels of a code with fewer visits are one. */
  private static final int RARE = 100;

  /** Many small trees of random rows and columns. */
  private static final BoostedTrees TREES =
      new BoostedTrees(250, 5, 0.04, 0.7, 0.5, 3, 2, Optional.empty(), Map.of());

  private ShoppersTable() {}

  /** Prints the table; see the class. */
  public static void main(String... arguments) {
    table(System.out, ReferenceFolder.path(), 5);
  }

  static void table(PrintStream out, Path data, int repetitions) {
    Table visits =
        CsvTable.of(data.resolve("online_shoppers/online_shoppers_intention.csv.gz"))
            .withTexts(CODES)
            .read();
    List<String> labels = visits.texts(RESPONSE).toList();
    List<Fold> folds = Folds.repeatedStratified(labels, repetitions, 2, SEED);
    out.println(
        "classifier                        AUC    AUPR  accuracy  log loss   Brier  seconds");
    for (Table table : List.of(prepared(visits), prepared(visits).without(LEAK))) {
      boolean leak = table.names().contains(LEAK);
      for (Classifier classifier : classifiers(Formula.ofAll(RESPONSE, table))) {
        print(out, classifier.name() + (leak ? "" : " w/o " + LEAK), classifier, table, folds);
      }
    }
  }

  private static List<Classifier> classifiers(Formula formula) {
    return List.of(
        LogisticRegression.of(formula).with(LogisticOptions.DEFAULTS.withC(1)),
        SvmClassifier.of(formula, SvmKernel.linear()).with(SvmOptions.DEFAULTS.withC(0.01)),
        SvmClassifier.of(formula, SvmKernel.radial()),
        perceptron(formula),
        TREES.classifier(formula));
  }

  /** A small network of which a part of the units is left out at random. */
  private static NeuralClassifier perceptron(Formula formula) {
    return NeuralClassifier.of(formula)
        .withHidden(new LayerSpec.Dense(32, Activation.RELU), new LayerSpec.Dropout(0.3))
        .withTraining(
            Training.DEFAULTS
                .withEpochs(30)
                .withBatch(64)
                .withOptimiser(Optimiser.Adam.DEFAULTS.withDecay(0.01)));
  }

  /** Logarithms of amounts and rare levels joined: known without any answer. */
  private static Table prepared(Table visits) {
    Table table = visits;
    for (String name : AMOUNTS) {
      double[] values = visits.numbers(name).toArray();
      for (int i = 0; i < values.length; i++) {
        values[i] = Math.log1p(Math.max(values[i], 0));
      }
      table = table.with(name, NumberColumn.of(values));
    }
    for (String name : CODES) {
      List<String> codes = visits.texts(name).toList();
      List<String> joined = new ArrayList<>();
      for (String code : codes) {
        long count = codes.stream().filter(code::equals).count();
        joined.add(count < RARE ? "other" : code);
      }
      table = table.with(name, TextColumn.of(joined));
    }
    return table;
  }

  private static void print(
      PrintStream out, String name, Classifier classifier, Table table, List<Fold> folds) {
    double[] sums = new double[5];
    long start = System.nanoTime();
    for (Fold fold : folds) {
      Table test = table.select(fold.test());
      double[][] probabilities =
          classifier.fit(table.select(fold.training()), FitContext.of(SEED)).probabilities(test);
      ClassProbabilities<String> cases =
          ClassProbabilities.of(
              List.of(NEGATIVE, POSITIVE), test.texts(RESPONSE).toList(), probabilities);
      sums[0] += cases.rocAuc(POSITIVE);
      sums[1] += cases.scored(POSITIVE).averagePrecision();
      sums[2] += cases.confusion().accuracy();
      sums[3] += cases.logLoss();
      sums[4] += cases.brier(POSITIVE);
    }
    int n = folds.size();
    out.printf(
        Locale.ROOT,
        "%-31s %.4f  %.4f    %.4f    %.4f  %.4f  %7.1f%n",
        name,
        sums[0] / n,
        sums[1] / n,
        sums[2] / n,
        sums[3] / n,
        sums[4] / n,
        1e-9 * (System.nanoTime() - start));
  }
}
