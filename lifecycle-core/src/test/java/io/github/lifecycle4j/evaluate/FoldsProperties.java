package io.github.lifecycle4j.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class FoldsProperties {

  @Property(tries = 200)
  void stratifiedFoldsShareRowsAndClassesEvenly(
      @ForAll @Size(min = 6, max = 80) List<@IntRange(max = 3) Integer> labels,
      @ForAll @IntRange(min = 2, max = 6) int folds,
      @ForAll long seed) {
    List<Fold> all = Folds.stratified(labels, folds, seed);
    assertThat(all).hasSize(folds).isEqualTo(Folds.stratified(labels, folds, seed));
    int[] tested = all.stream().flatMapToInt(fold -> Arrays.stream(fold.test())).sorted().toArray();
    assertThat(tested).isEqualTo(IntStream.range(0, labels.size()).toArray());
    for (Fold fold : all) {
      assertThat(fold.test().length).isBetween(labels.size() / folds, labels.size() / folds + 1);
      assertThat(IntStream.concat(Arrays.stream(fold.training()), Arrays.stream(fold.test())))
          .containsExactlyInAnyOrderElementsOf(IntStream.range(0, labels.size()).boxed().toList());
      for (int label = 0; label <= 3; label++) {
        int wanted = label;
        long count = labels.stream().filter(l -> l == wanted).count();
        long inTest = Arrays.stream(fold.test()).filter(row -> labels.get(row) == wanted).count();
        assertThat(inTest).isBetween(count / folds, count / folds + 1);
      }
    }
  }

  @Property(tries = 200)
  void onlyThePastIsLearnt(
      @ForAll @Size(min = 30, max = 60) List<@IntRange(max = 20) Integer> days,
      @ForAll @IntRange(min = 1, max = 4) int folds) {
    double[] times = days.stream().mapToDouble(Integer::doubleValue).toArray();
    if (Arrays.stream(times).distinct().count() <= folds) {
      return;
    }
    int tested = 0;
    for (Fold fold : Folds.timeOrdered(times, folds)) {
      double last =
          Arrays.stream(fold.training()).mapToDouble(row -> times[row]).max().orElseThrow();
      double first = Arrays.stream(fold.test()).mapToDouble(row -> times[row]).min().orElseThrow();
      assertThat(last).isLessThan(first);
      tested += fold.test().length;
    }
    assertThat(tested).isBetween(1, times.length - 1);
  }

  @Example
  void timeOrderedPartsAreEqual() {
    double[] times = {5, 0, 1, 2, 3, 4};
    List<Fold> folds = Folds.timeOrdered(times, 2);
    assertThat(folds).hasSize(2);
    assertThat(folds.get(0).training()).containsExactly(1, 2);
    assertThat(folds.get(0).test()).containsExactly(3, 4);
    assertThat(folds.get(1).training()).containsExactly(1, 2, 3, 4);
    assertThat(folds.get(1).test()).containsExactly(0, 5);
  }

  @Example
  void manyRowsOfOneTimeStillLeaveAllFolds() {
    double[] early = {1, 1, 1, 1, 1, 1, 1, 1, 2, 3};
    List<Fold> folds = Folds.timeOrdered(early, 2);
    assertThat(folds).hasSize(2);
    assertThat(folds.get(0).training()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    assertThat(folds.get(0).test()).containsExactly(8);
    assertThat(folds.get(1).test()).containsExactly(9);
    assertThat(Folds.timeOrdered(new double[] {1, 1, 1, 1, 2, 2, 2, 2, 3, 4, 5}, 4)).hasSize(4);
    assertThat(Folds.timeOrdered(new double[] {1, 2, 3, 3, 3, 3, 3, 3}, 2)).hasSize(2);
  }

  @Example
  void repetitionsDiffer() {
    List<String> labels = List.of("a", "b", "a", "b", "a", "b", "a", "b", "a", "a");
    List<Fold> folds = Folds.repeatedStratified(labels, 5, 2, 1);
    assertThat(folds).hasSize(10);
    assertThat(folds.stream().distinct().count()).isGreaterThan(2);
  }

  @Example
  void refusesTooManyFolds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Folds.stratified(List.of("a", "b"), 3, 1))
        .withMessageContaining("2 rows")
        .withMessageContaining("3 folds");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Folds.timeOrdered(new double[] {1, 1, 2}, 2))
        .withMessageContaining("2 folds");
  }
}
