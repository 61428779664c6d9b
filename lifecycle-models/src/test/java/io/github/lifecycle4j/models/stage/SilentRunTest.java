package io.github.lifecycle4j.models.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SilentRunTest {

  @Test
  void weighsTheEndAgainstALongGap() {
    SilentRun run = new SilentRun(0.1);
    assertThat(run.observe(true)).isZero();
    // A zero stays on sale with 3/4 · 0.9 = 0.675 and is the end with 0.1.
    assertThat(run.observe(false)).isCloseTo(0.1 / (0.1 + 0.675), within(1e-12));
    double gone = 0.1 + 0.675 * 0.1;
    double still = 0.675 * 0.675;
    assertThat(run.observe(false)).isCloseTo(gone / (gone + still), within(1e-12));
    assertThat(run.goneAfter(1)).isCloseTo(0.1 / (gone + still), within(1e-12));
    assertThat(run.length()).isEqualTo(2);
  }

  @Test
  void learnsFromGapsThatEnded() {
    SilentRun run = new SilentRun(0.1);
    for (boolean sold : new boolean[] {true, false, false, true}) {
      run.observe(sold);
    }
    assertThat(run.gone()).isZero();
    // One more zero after a zero, one more sale after a zero: (3 + 1) / (4 + 2) · 0.9 = 0.6.
    assertThat(run.observe(false)).isCloseTo(0.1 / (0.1 + 0.6), within(1e-12));
  }
}
