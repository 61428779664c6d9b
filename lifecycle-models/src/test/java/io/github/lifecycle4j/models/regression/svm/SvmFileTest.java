package io.github.lifecycle4j.models.regression.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Term;
import io.github.lifecycle4j.train.FitContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SvmFileTest {

  private static final int ROWS = 90;

  /** Every kind of term. */
  private static final Formula FORMULA =
      Formula.of(
          "class",
          Term.log("price"),
          Term.power("visits", 2),
          Term.category("brand"),
          Term.interaction(Term.number("visits"), Term.oneHot("brand")));

  @TempDir Path folder;

  private static Table table(int classes) {
    SplittableRandom random = new SplittableRandom(3);
    double[] price = random.doubles(ROWS, 1, 9).toArray();
    double[] visits = random.doubles(ROWS, 0, 5).toArray();
    List<String> labels =
        IntStream.range(0, ROWS)
            .mapToObj(row -> "c" + (int) (price[row] + visits[row]) % classes)
            .toList();
    return Table.empty()
        .with("price", NumberColumn.of(price))
        .with("visits", NumberColumn.of(visits))
        .with(
            "brand",
            TextColumn.of(IntStream.range(0, ROWS).mapToObj(row -> "b" + row % 3).toList()))
        .with("class", TextColumn.of(labels));
  }

  static List<SvmKernel> kernels() {
    return List.of(SvmKernel.linear(), SvmKernel.radial(), SvmKernel.polynomial(3, 1));
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void classifiersPredictTheSameFromTheirFile(SvmKernel kernel) {
    for (int classes = 2; classes <= 3; classes++) {
      Table table = table(classes);
      SvmModel model = SvmClassifier.of(FORMULA, kernel).fit(table, FitContext.of(1));
      Path file = folder.resolve("model");
      model.save(file);
      SvmModel read = SvmModel.load(file);
      assertThat(read.probabilities(table)).isDeepEqualTo(model.probabilities(table));
      assertThat(read.classes()).isEqualTo(model.classes());
      assertThat(read.columns()).isEqualTo(model.columns());
      assertThat(read).hasToString(model.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void regressorsPredictTheSameFromTheirFile(SvmKernel kernel) {
    Table table = table(2);
    Formula formula = Formula.of("visits", Term.number("price"), Term.category("brand"));
    SvmRegression model =
        new SvmRegressor(formula, kernel, SvmOptions.DEFAULTS, 0.1).fit(table, FitContext.of(1));
    Path file = folder.resolve("model");
    model.save(file);
    SvmRegression read = SvmRegression.load(file);
    assertThat(read.predict(table)).isEqualTo(model.predict(table));
    assertThat(read).hasToString(model.toString());
  }

  @Test
  void otherFilesAreRefused() throws IOException {
    Table table = table(2);
    Path file = folder.resolve("model");
    SvmClassifier.of(FORMULA, SvmKernel.linear()).fit(table, FitContext.of(1)).save(file);
    assertThatThrownBy(() -> SvmRegression.load(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("support vector classifier");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> SvmModel.load(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("altered");
  }

  @Test
  void termsOfAnotherKindCannotBeWritten() {
    Table table = table(2);
    SvmModel model =
        SvmClassifier.of(Formula.of("class", new Doubled("price")), SvmKernel.linear())
            .fit(table, FitContext.of(1));
    assertThatThrownBy(() -> model.save(folder.resolve("model")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Doubled");
  }

  /** A term of a user's own. */
  private record Doubled(String column) implements Term, Term.FittedTerm {

    @Override
    public List<String> columns() {
      return List.of(column);
    }

    @Override
    public FittedTerm fit(Table table) {
      return this;
    }

    @Override
    public List<String> names() {
      return List.of("2 " + column);
    }

    @Override
    public double[][] values(Table table) {
      return new double[][] {
        Arrays.stream(table.numbers(column).toArray()).map(value -> 2 * value).toArray()
      };
    }
  }
}
