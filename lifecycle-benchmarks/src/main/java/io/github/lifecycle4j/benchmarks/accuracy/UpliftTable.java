package io.github.lifecycle4j.benchmarks.accuracy;

import io.github.lifecycle4j.benchmarks.ReferenceFolder;
import io.github.lifecycle4j.collect.CsvTable;
import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.decide.marketing.UpliftCases;
import io.github.lifecycle4j.evaluate.Fold;
import io.github.lifecycle4j.evaluate.Folds;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Term;
import io.github.lifecycle4j.models.regression.linear.LinearRegression;
import io.github.lifecycle4j.models.regression.logistic.LogisticOptions;
import io.github.lifecycle4j.models.regression.logistic.LogisticRegression;
import io.github.lifecycle4j.models.regression.trees.BoostedTrees;
import io.github.lifecycle4j.models.uplift.FittedUplift;
import io.github.lifecycle4j.models.uplift.TransformedOutcomeUplift;
import io.github.lifecycle4j.models.uplift.TwoModelUplift;
import io.github.lifecycle4j.models.uplift.UpliftLearner;
import io.github.lifecycle4j.train.FitContext;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How well uplift is ranked in the e-mail trial of Hillstrom (2008), 64,000 customers of whom two
 * thirds were written to by chance: Qini of the visits on held-out halves, over repeated splits
 * stratified by treatment and visit.
 *
 * <pre>
 * java -Dlifecycle.data=DIR -cp benchmarks.jar \
 *     io.github.lifecycle4j.benchmarks.accuracy.UpliftTable
 * </pre>
 */
public final class UpliftTable {

  private static final String TREATMENT = "mail";
  private static final String OUTCOME = "visit";
  private static final long SEED = 1;

  /** Few small trees of random rows. */
  private static final BoostedTrees TREES =
      new BoostedTrees(60, 3, 0.05, 0.7, 0.7, 50, 2, Optional.empty(), Map.of());

  private UpliftTable() {}

  /** Prints the table; see the class. */
  public static void main(String... arguments) {
    table(System.out, ReferenceFolder.path(), 5);
  }

  static void table(PrintStream out, Path data, int repetitions) {
    Table trial = CsvTable.of(data.resolve("hillstrom/hillstrom.csv.gz")).read();
    out.println(
        "e-mail  learner                                  Qini  deviation      least  above 0  coefficient   AUUC  by chance");
    for (String mail : List.of("Womens E-Mail", "Mens E-Mail")) {
      Table arms = arms(trial, mail);
      List<Fold> halves = Folds.repeatedStratified(strata(arms), repetitions, 2, SEED);
      for (UpliftLearner learner : learners()) {
        print(out, mail.substring(0, mail.indexOf(' ')), learner, arms, halves);
      }
    }
  }

  /** Those who got this e-mail, and those who got none. */
  private static Table arms(Table trial, String mail) {
    List<String> segment = trial.texts("segment").toList();
    int[] rows =
        IntStream.range(0, trial.rows())
            .filter(row -> segment.get(row).equals(mail) || segment.get(row).equals("No E-Mail"))
            .toArray();
    Table arms = trial.select(rows);
    double[] treated =
        Arrays.stream(rows).mapToDouble(row -> segment.get(row).equals(mail) ? 1 : 0).toArray();
    return arms.with(TREATMENT, NumberColumn.of(treated));
  }

  private static List<String> strata(Table arms) {
    return IntStream.range(0, arms.rows())
        .mapToObj(row -> arms.numbers(TREATMENT).get(row) + " " + arms.numbers(OUTCOME).get(row))
        .toList();
  }

  private static List<UpliftLearner> learners() {
    Formula formula =
        Formula.of(
            OUTCOME,
            Term.number("recency"),
            Term.log("history"),
            Term.number("mens"),
            Term.number("womens"),
            Term.number("newbie"),
            Term.category("zip_code"),
            Term.category("channel"));
    return List.of(
        TwoModelUplift.of(
            TREATMENT, LogisticRegression.of(formula).with(LogisticOptions.DEFAULTS.withC(1)), "1"),
        TwoModelUplift.of(TREATMENT, TREES.classifier(formula), "1"),
        new TransformedOutcomeUplift(TREATMENT, OUTCOME, LinearRegression.of(formula)),
        new TransformedOutcomeUplift(TREATMENT, OUTCOME, TREES.regressor(formula)));
  }

  private static void print(
      PrintStream out, String mail, UpliftLearner learner, Table arms, List<Fold> halves) {
    List<UpliftCases> scored = halves.stream().map(half -> scored(learner, arms, half)).toList();
    double[] qini = scored.stream().mapToDouble(UpliftCases::qini).toArray();
    double mean = Arrays.stream(qini).average().orElse(Double.NaN);
    double variance =
        Arrays.stream(qini).map(q -> (q - mean) * (q - mean)).sum() / (qini.length - 1);
    out.printf(
        Locale.ROOT,
        "%-7s %-36s %.6f   %.6f  %9.6f  %2d of %d       %.4f %.5f    %.5f%n",
        mail,
        learner.name(),
        mean,
        Math.sqrt(variance),
        Arrays.stream(qini).min().orElse(Double.NaN),
        Arrays.stream(qini).filter(q -> q > 0).count(),
        qini.length,
        scored.stream().mapToDouble(UpliftCases::qiniCoefficient).average().orElse(Double.NaN),
        scored.stream().mapToDouble(UpliftCases::auuc).average().orElse(Double.NaN),
        scored.stream().mapToDouble(UpliftCases::averageEffect).average().orElse(Double.NaN) / 2);
  }

  private static UpliftCases scored(UpliftLearner learner, Table arms, Fold half) {
    FittedUplift fitted = learner.fit(arms.select(half.training()), FitContext.of(SEED));
    Table unseen = arms.select(half.test());
    double[] treatment = unseen.numbers(TREATMENT).toArray();
    boolean[] treated = new boolean[treatment.length];
    for (int row = 0; row < treated.length; row++) {
      treated[row] = treatment[row] == 1;
    }
    return UpliftCases.of(treated, unseen.numbers(OUTCOME).toArray(), fitted.uplift(unseen));
  }
}
