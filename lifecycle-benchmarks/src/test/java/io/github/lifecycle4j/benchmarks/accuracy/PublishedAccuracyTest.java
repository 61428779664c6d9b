package io.github.lifecycle4j.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.ReferenceData;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The published forecasts of M3 score as is printed elsewhere, so series and metrics are right. */
class PublishedAccuracyTest {

  /**
   * sMAPE as printed by Makridakis and Hibon (2000), whose monthly figures are known to be off by
   * up to 0.1, and MASE as recalculated by Hyndman (R package Mcomp, article "Comparisons").
   */
  private static final Map<String, double[]> PRINTED =
      Map.of(
          "THETA", new double[] {13.01, 1.39},
          "ForecastPro", new double[] {13.19, 1.47},
          "ForcX", new double[] {13.49, 1.42},
          "B-J auto", new double[] {14.01, 1.54},
          "AutoBox2", new double[] {14.41, 1.51},
          "AutoBox1", new double[] {15.23, 1.69});

  @Test
  void publishedForecastsScoreAsPrinted() {
    Path file = ReferenceData.file("m3", "m3_published_forecasts.csv.gz");
    Competition m3 = Competition.read(file.resolveSibling("..").normalize(), "m3");
    assertThat(m3.series()).hasSize(3003);
    assertThat(m3.of(Period.MONTHLY)).hasSize(1428).allMatch(series -> series.horizon() == 18);
    List<Entry> entries = PointForecasts.read(file, "published", m3);
    assertThat(entries).hasSize(24);
    Map<String, Entry> byMethod =
        entries.stream().collect(Collectors.toMap(Entry::method, Function.identity()));
    PRINTED.forEach(
        (method, printed) -> {
          Entry.Line all = byMethod.get(method).overall();
          assertThat(all.smape()).as(method).isCloseTo(printed[0], within(0.06));
          assertThat(all.mase()).as(method).isCloseTo(printed[1], within(0.0055));
        });
    // Their Naive2 is the competition's: seasonal in the same series as ours, but for a few.
    assertThat(byMethod.get("NAIVE2").overall().owa()).isCloseTo(1, within(0.005));
  }
}
