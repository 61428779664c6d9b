package io.github.lifecycle4j.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.ReferenceData;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Relaunches, false starts and second lives are found, and little else is taken for them. */
class SeveralLivesTableTest {

  @Test
  void findsMostBeginningsOfSimulatedLives() {
    Map<String, SeveralLivesTable.Count> rows = SeveralLivesTable.simulated(40, 3);
    SeveralLivesTable.Count all = new SeveralLivesTable.Count();
    rows.values().forEach(all::add);
    assertThat(all.precision()).isGreaterThan(0.85);
    assertThat(all.recall()).isGreaterThan(0.85);
    assertThat(rows.get("RELAUNCH").recall()).isGreaterThan(0.9);
    for (String single : new String[] {"SINGLE", "SLEEPER", "CHRISTMAS"}) {
      assertThat(rows.get(single).precision()).as(single).isEqualTo(1);
    }
  }

  @Test
  void findsThatVinylCameBack() {
    Path file = ReferenceData.file("lifecycles", "riaa_units_by_format_millions.csv");
    SeveralLivesTable.Count real = SeveralLivesTable.real(file.resolve("../..").normalize());
    assertThat(real.recall()).isEqualTo(1);
    assertThat(real.precision()).isGreaterThanOrEqualTo(1 / 3.0);
  }
}
