package io.github.lifecycle4j.decide.marketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RfmTest {

  @Test
  void distinctValuesMakeGroupsOfEqualSize() {
    List<RfmScore> scores =
        RfmScoring.DEFAULTS.score(
            IntStream.range(0, 10)
                .mapToObj(i -> new CustomerActivity("c" + i, i, 20 - i, 100 * i))
                .toList());
    assertThat(scores).extracting(RfmScore::recency).containsExactly(5, 5, 4, 4, 3, 3, 2, 2, 1, 1);
    assertThat(scores)
        .extracting(RfmScore::frequency)
        .containsExactly(5, 5, 4, 4, 3, 3, 2, 2, 1, 1);
    assertThat(scores).extracting(RfmScore::spend).containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
    assertThat(scores.get(0).cell()).isEqualTo("5-5-1");
  }

  @Test
  void equalCustomersHaveEqualScores() {
    // Three of four came once: none is below them; 3/4 are below the fourth: 1 + ⌊5 · 3/4⌋ = 4.
    List<RfmScore> scores =
        RfmScoring.DEFAULTS.score(
            List.of(
                new CustomerActivity("a", 3, 1, 0.0),
                new CustomerActivity("b", 3, 1, -0.0),
                new CustomerActivity("c", 3, 1, 5),
                new CustomerActivity("d", 3, 2, -4)));
    assertThat(scores).extracting(RfmScore::frequency).containsExactly(1, 1, 1, 4);
    assertThat(scores).extracting(RfmScore::recency).containsOnly(1);
    assertThat(scores).extracting(RfmScore::spend).containsExactly(2, 2, 4, 1);
    assertThat(RfmScoring.DEFAULTS.score(List.of())).isEmpty();
  }

  @Test
  void segmentsCoverTheSquare() {
    // Of five groups: two above, two below, one between.
    assertThat(RfmSegment.of(5, 5, 4, 5)).isEqualTo(RfmSegment.CHAMPION);
    assertThat(RfmSegment.of(4, 3, 3, 5)).isEqualTo(RfmSegment.PROMISING);
    assertThat(RfmSegment.of(5, 1, 2, 5)).isEqualTo(RfmSegment.NEW);
    assertThat(RfmSegment.of(3, 4, 5, 5)).isEqualTo(RfmSegment.LOYAL);
    assertThat(RfmSegment.of(3, 1, 2, 5)).isEqualTo(RfmSegment.COOLING);
    assertThat(RfmSegment.of(2, 5, 5, 5)).isEqualTo(RfmSegment.AT_RISK);
    assertThat(RfmSegment.of(1, 2, 1, 5)).isEqualTo(RfmSegment.LOST);
  }

  @Test
  void impossibleNumbersAreRefused() {
    assertThatThrownBy(() -> new RfmScoring(1)).hasMessageContaining("number of groups is 1");
    assertThatThrownBy(() -> new CustomerActivity("x", -1, 2, 3))
        .hasMessageContaining("last purchase of 'x'");
    assertThatThrownBy(() -> new CustomerActivity("x", 1, 2, Double.NaN))
        .hasMessageContaining("spend of 'x'");
  }
}
