package io.github.lifecycle4j.clean;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.clean.Duplicates.Merge;
import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.Observations.Column;
import io.github.lifecycle4j.data.Observations.Coverage;
import io.github.lifecycle4j.data.Observations.Role;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class CleanerProperties {

  private static final LocalDate MONDAY = Weeks.MONDAY;

  /** Full weeks 1 … 8: recorded from a Thursday to a Tuesday. */
  private static final Coverage COVERAGE =
      new Coverage(MONDAY.plusDays(3), MONDAY.plusWeeks(9).plusDays(1));

  /** Whole numbers, so that no sum depends on its order. */
  record Row(int product, LocalDate day, double units, double price, double promotion) {
    ProductKey key() {
      return ProductKey.of("P" + product);
    }

    long period() {
      return Frequency.WEEKLY.periodOf(day);
    }
  }

  @Provide
  Arbitrary<List<Row>> rows() {
    Arbitrary<LocalDate> days =
        Arbitraries.frequencyOf(
            Tuple.of(30, Arbitraries.integers().between(-5, 80).map(MONDAY::plusDays)),
            Tuple.of(1, Arbitraries.of(LocalDate.of(1024, 1, 1), LocalDate.of(2911, 1, 1))));
    return Combinators.combine(
            Arbitraries.integers().between(0, 3),
            days,
            numbers(-3, 20),
            numbers(-1, 5),
            numbers(0, 1))
        .as(Row::new)
        .list()
        .ofMaxSize(60);
  }

  private static Arbitrary<Double> numbers(int from, int to) {
    Arbitrary<Double> known = Arbitraries.integers().between(from, to).map(Integer::doubleValue);
    return Arbitraries.frequencyOf(Tuple.of(9, known), Tuple.of(1, Arbitraries.just(Double.NaN)));
  }

  @Provide
  Arbitrary<Cleaner> cleaners() {
    return Combinators.combine(
            Arbitraries.of(PartialPeriods.class),
            Arbitraries.of(Merge.SUM, Merge.MEAN, Merge.KEEP_FIRST, Merge.KEEP_LAST),
            Arbitraries.of(true, false),
            Arbitraries.of(Gaps.class),
            Arbitraries.of(SeriesEnd.class),
            Arbitraries.of(NegativeUnits.class),
            Arbitraries.of(Outliers.Action.class))
        .as(
            (partial, merge, drop, gaps, end, negative, outliers) ->
                Cleaner.defaults()
                    .withPartialPeriods(partial)
                    .withDuplicates(Duplicates.defaults().withMerge(merge).withDropRepeats(drop))
                    .withGaps(gaps)
                    .withSeriesEnd(end)
                    .withNegativeUnits(negative)
                    .withOutliers(Outliers.defaults().withAction(outliers)));
  }

  private static Observations.Builder table(List<Row> rows, Role promotion) {
    Observations.Builder table =
        Observations.builder(
            Frequency.WEEKLY,
            new Column(Covariates.PRICE, Role.PAST),
            new Column(Covariates.PROMOTION, promotion));
    for (Row row : rows) {
      table.add(row.key(), row.day(), row.units(), row.price(), row.promotion());
    }
    return table;
  }

  /** Every row of every table is counted once, whatever the options; counts by product add up. */
  @Property(tries = 300)
  void everyRowIsAccountedFor(
      @ForAll("rows") List<Row> rows,
      @ForAll("cleaners") Cleaner cleaner,
      @ForAll Role promotion,
      @ForAll boolean covered) {
    Observations.Builder table = table(rows, promotion);
    if (covered) {
      table.coverage(COVERAGE);
    }

    Cleaned cleaned = cleaner.clean(table.build());

    CleaningReport.Rows account = cleaned.report().rows();
    assertThat(account.read()).isEqualTo(rows.size());
    assertThat(account.dropped()).isEqualTo(sum(cleaned.report(), Effect.DROPPED));
    assertThat(account.merged()).isEqualTo(sum(cleaned.report(), Effect.MERGED));
    for (Finding finding : cleaned.report().findings()) {
      Map<ProductKey, Integer> byProduct = finding.countsByProduct();
      assertThat(byProduct.values().stream().mapToLong(Integer::longValue).sum())
          .isEqualTo(finding.count());
      assertThat(finding.examples()).hasSizeBetween((int) Math.min(1, finding.count()), 5);
    }
    assertThat(cleaned.panel().keys()).containsExactlyElementsOf(table.build().products());
  }

  private static long sum(CleaningReport report, Effect effect) {
    return report.findings().stream()
        .filter(finding -> finding.effect() == effect)
        .mapToLong(Finding::count)
        .sum();
  }

  /** The counts and the units agree with a plain recount that knows nothing of the cleaner. */
  @Property(tries = 300)
  void keptMergedAndDroppedRowsAreThoseOfAPlainRecount(@ForAll("rows") List<Row> rows) {
    long first = Frequency.WEEKLY.periodOf(MONDAY) + 1;
    List<Row> used =
        rows.stream().filter(row -> row.period() >= first && row.period() < first + 8).toList();
    Set<List<Object>> cells =
        used.stream().map(row -> List.<Object>of(row.product(), row.period())).collect(toSet());
    Cleaner cleaner =
        Cleaner.defaults()
            .withDates(DateLimits.defaults().withMaxEmptyPeriods(100_000))
            .withNegativeUnits(NegativeUnits.KEEP);

    Cleaned cleaned = cleaner.clean(table(rows, Role.PAST).coverage(COVERAGE).build());

    assertThat(cleaned.report().rows())
        .isEqualTo(
            new CleaningReport.Rows(
                rows.size(),
                cells.size(),
                0,
                used.size() - cells.size(),
                rows.size() - used.size()));
    assertThat(total(cleaned.panel()))
        .isEqualTo(
            used.stream().mapToDouble(Row::units).filter(units -> !Double.isNaN(units)).sum());
  }

  private static double total(Panel panel) {
    double total = 0;
    for (Series series : panel.series()) {
      for (double units : series.toArray()) {
        total += Double.isNaN(units) ? 0 : units;
      }
    }
    return total;
  }

  @Property(tries = 200)
  void theOrderOfTheRowsDoesNotMatter(@ForAll("rows") List<Row> rows, @ForAll long seed) {
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));

    Cleaned cleaned = Cleaner.defaults().clean(table(rows, Role.FUTURE).build());
    Cleaned other = Cleaner.defaults().clean(table(shuffled, Role.FUTURE).build());

    assertThat(other.report().rows()).isEqualTo(cleaned.report().rows());
    for (int i = 0; i < cleaned.panel().size(); i++) {
      int j = other.panel().indexOf(cleaned.panel().keys().get(i)).orElseThrow();
      assertThat(other.panel().series(j)).isEqualTo(cleaned.panel().series(i));
      assertThat(other.panel().covariates(j)).isEqualTo(cleaned.panel().covariates(i));
    }
  }

  @Property(tries = 300)
  void covariatesAreAlignedWithTheSeries(
      @ForAll("rows") List<Row> rows, @ForAll("cleaners") Cleaner cleaner) {
    Panel panel = cleaner.clean(table(rows, Role.FUTURE).coverage(COVERAGE).build()).panel();

    for (int i = 0; i < panel.size(); i++) {
      Series series = panel.series(i);
      Series price = panel.covariates(i).past().get(Covariates.PRICE);
      Series promotion = panel.covariates(i).future().get(Covariates.PROMOTION);
      assertThat(price.startPeriod()).isEqualTo(series.startPeriod());
      assertThat(price.endPeriod()).isEqualTo(series.endPeriod());
      assertThat(promotion.startPeriod()).isEqualTo(series.startPeriod());
      assertThat(promotion.endPeriod()).isGreaterThanOrEqualTo(series.endPeriod());
    }
  }

  @Property(tries = 300)
  void cleaningWhatIsCleanChangesNothing(@ForAll("rows") List<Row> rows) {
    Observations table = table(rows, Role.FUTURE).coverage(COVERAGE).build();
    Panel panel = Cleaner.defaults().clean(table).panel();

    Cleaned again = Cleaner.defaults().clean(asTable(panel));

    assertThat(again.panel().series()).isEqualTo(panel.series());
    for (int i = 0; i < panel.size(); i++) {
      assertThat(again.panel().covariates(i)).isEqualTo(panel.covariates(i));
    }
    assertThat(again.report().findings())
        .filteredOn(finding -> finding.effect() != Effect.FLAGGED)
        .allMatch(finding -> finding.count() == 0);
  }

  /** The panel as a table: a row for each period, planned ones included. */
  private static Observations asTable(Panel panel) {
    Observations.Builder table = table(List.of(), Role.FUTURE);
    table.coverage(new Coverage(MONDAY.plusWeeks(1), MONDAY.plusWeeks(9).minusDays(1)));
    for (int i = 0; i < panel.size(); i++) {
      int product = table.product(panel.keys().get(i));
      Series units = panel.series(i);
      Series price = panel.covariates(i).past().get(Covariates.PRICE);
      Series promotion = panel.covariates(i).future().get(Covariates.PROMOTION);
      for (long p = promotion.startPeriod(); p < promotion.endPeriod(); p++) {
        long day = Frequency.WEEKLY.startOf(p).toEpochDay();
        table.add(product, day, units.valueAt(p), price.valueAt(p), promotion.valueAt(p));
      }
    }
    return table.build();
  }
}
