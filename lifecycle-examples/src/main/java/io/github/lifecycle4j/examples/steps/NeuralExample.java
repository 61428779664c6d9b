package io.github.lifecycle4j.examples.steps;

import io.github.lifecycle4j.collect.CsvTable;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.evaluate.Fold;
import io.github.lifecycle4j.evaluate.Folds;
import io.github.lifecycle4j.models.neural.Optimiser;
import io.github.lifecycle4j.models.neural.Training;
import io.github.lifecycle4j.models.neural.spec.Activation;
import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.table.NeuralRegression;
import io.github.lifecycle4j.models.neural.table.NeuralRegressor;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.MissingRows;
import io.github.lifecycle4j.models.regression.Term;
import io.github.lifecycle4j.train.FitContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A neural network predicts daily sales from price and promotion: rows that lack a value are left
 * out, a fifth of the rows is kept to test on, the rest is standardised and learnt from.
 *
 * <p>The sales are made up: errors around their mean have the standard deviation 4, so no model can
 * do better than a mean squared error of about 16.
 */
public final class NeuralExample {

  private static final int SEED = 42;

  private NeuralExample() {}

  /**
   * Runs the example; the first argument is a CSV file with the columns sales, price and promotion,
   * without it the bundled one is read.
   */
  public static void main(String[] args) throws IOException {
    run(System.out, args.length > 0 ? Path.of(args[0]) : bundled());
  }

  static Path bundled() throws IOException {
    Path file = Files.createTempFile("sales_data", ".csv");
    try (InputStream in =
        NeuralExample.class.getResourceAsStream("/io/github/lifecycle4j/examples/sales_data.csv")) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }

  static void run(PrintStream out, Path file) throws IOException {
    Table all = CsvTable.of(file).read();
    Table complete = all.select(completeRows(all));
    Fold split = Folds.holdOut(complete.rows(), 0.8, SEED);
    Table learnt = complete.select(split.training());
    Table test = complete.select(split.test());
    out.printf(
        Locale.ROOT,
        "%d rows, %d without a gap: %d to learn from, %d to test on%n",
        all.rows(),
        complete.rows(),
        learnt.rows(),
        test.rows());

    NeuralRegressor regressor =
        NeuralRegressor.of(
                Formula.of("sales", Term.number("price"), Term.number("promotion"))
                    .withMissingRows(MissingRows.REFUSE))
            .withHidden(
                new LayerSpec.Dense(64, Activation.RELU), new LayerSpec.Dense(32, Activation.RELU))
            .withTraining(
                Training.DEFAULTS
                    .withOptimiser(Optimiser.Adam.DEFAULTS.withRate(0.001))
                    .withEpochs(100)
                    .withBatch(32));
    NeuralRegression model = regressor.fit(learnt, FitContext.of(SEED));
    out.println(model.network().spec().summary());
    out.println(model.history().message());

    double[] predictions = model.predict(test);
    double[] actuals = test.numbers("sales").toArray();
    double loss =
        IntStream.range(0, actuals.length)
            .mapToDouble(i -> Math.pow(predictions[i] - actuals[i], 2))
            .average()
            .orElseThrow();
    out.printf(Locale.ROOT, "Test loss (mean squared error): %.2f units²%n", loss);
    out.println("price  promotion  predicted  actual");
    for (int i = 0; i < 10; i++) {
      out.printf(
          Locale.ROOT,
          "%5.2f  %9.0f  %9.1f  %6.0f%n",
          test.numbers("price").get(i),
          test.numbers("promotion").get(i),
          predictions[i],
          actuals[i]);
    }
  }

  private static int[] completeRows(Table table) {
    return IntStream.range(0, table.rows())
        .filter(row -> table.names().stream().noneMatch(name -> table.column(name).isMissing(row)))
        .toArray();
  }
}
