package io.github.lifecycle4j.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.collect.CollectionReport.Note;
import io.github.lifecycle4j.collect.CollectionReport.Rejection;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollectionReportTest {

  private static final Rejection NO_PRODUCT =
      new Rejection("no product", 1200, List.of("line 3", "line 7"));

  @Test
  void readsAsText() {
    CollectionReport report =
        new CollectionReport(
            "sales.csv",
            2000,
            790,
            10,
            List.of(NO_PRODUCT),
            List.of(new Note("a repeat", 4, List.of("line 9"))));
    assertThat(report.lines())
        .containsExactly(
            "2,000 records = 790 used + 10 netted + 1,200 rejected",
            "rejected 1,200: no product (line 3, line 7)",
            "noted 4: a repeat");
  }

  @Test
  void refusesCountsThatDoNotAddUp() {
    assertThatThrownBy(() -> new CollectionReport("sales.csv", 10, 8, 1, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'sales.csv'")
        .hasMessageContaining("10 read, but 8 used, 1 netted and 0 rejected");
  }
}
