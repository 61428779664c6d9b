package io.github.lifecycle4j.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.data.Panel;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * A feature may use only what was known at the cutoff: proved for every one of {@link Examples}.
 */
class LeakProperties {

  private static final int HORIZON = 9;

  @Property(tries = 100)
  void nothingAtOrAfterTheCutoffChangesAFeature(
      @ForAll long seed,
      @ForAll long otherFuture,
      @ForAll @IntRange(max = RandomCatalog.LATEST_START + RandomCatalog.LONGEST) int cutoff) {
    Panel one = RandomCatalog.of(seed, cutoff, seed);
    Panel other = RandomCatalog.of(seed, cutoff, otherFuture);

    for (FeatureSet features : Examples.sets()) {
      assertThat(values(features, other, cutoff)).isEqualTo(values(features, one, cutoff));
    }
  }

  @Property(tries = 40)
  void trainingRowsAreTheRowsOfTheirTime(@ForAll long seed) {
    Panel panel = RandomCatalog.of(seed);

    for (FeatureSet features : Examples.sets()) {
      FeatureTable rows = features.fit(panel).trainingRows(panel, RowPlan.upTo(HORIZON));
      for (int row = 0; row < rows.rows(); row += 7) {
        Panel then = panel.knownBefore(rows.cutoff(row));
        int product = panel.indexOf(rows.key(row)).orElseThrow();
        Known known = Known.at(rows.cutoff(row), then.series(product), then.covariates(product));
        FeatureTable atTheTime = features.fit(then).rows(known, HORIZON);
        int lead = (int) (rows.period(row) - rows.cutoff(row));

        assertThat(row(rows, row)).isEqualTo(row(atTheTime, lead));
        assertThat(rows.target(row)).isEqualTo(panel.series(product).valueAt(rows.period(row)));
      }
    }
  }

  private static List<List<Double>> values(FeatureSet features, Panel panel, long cutoff) {
    FittedFeatureSet fitted = features.fit(panel);
    List<List<Double>> values = new ArrayList<>();
    for (int i = 0; i < panel.size(); i++) {
      Known known = Known.at(cutoff, panel.series(i), panel.covariates(i));
      FeatureTable table = fitted.rows(known, HORIZON);
      for (int row = 0; row < table.rows(); row++) {
        values.add(row(table, row));
      }
    }
    return values;
  }

  private static List<Double> row(FeatureTable table, int row) {
    List<Double> values = new ArrayList<>();
    for (int column = 0; column < table.columns().size(); column++) {
      values.add(table.value(row, column));
    }
    return values;
  }
}
