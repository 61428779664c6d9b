package io.github.lifecycle4j.examples.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.stage.LifecycleStage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageExampleTest {

  @Test
  void tellsTheLifeOfTheIpod(@TempDir Path folder) throws Exception {
    List<String> lines = Printed.by(out -> StageExample.run(out, folder));

    // Christmas quarters by Apple's results: 0.125 million in 2001 are below 1 % of the peak of
    // 22.7 million in 2008; 2007 sold 97 % of it and 2013 27 %.
    assertThat(lookingBack(lines, "2001-10-01")).isEqualTo(LifecycleStage.INTRODUCTION);
    assertThat(lookingBack(lines, "2007-10-01")).isEqualTo(LifecycleStage.MATURITY);
    assertThat(lookingBack(lines, "2008-10-01")).isEqualTo(LifecycleStage.MATURITY);
    assertThat(lookingBack(lines, "2013-10-01")).isEqualTo(LifecycleStage.DECLINE);
    assertThat(Printed.words(lines, "2008-10-01")).contains("22,727,000");
  }

  @Test
  void aLifeDoesNotRunBackwards(@TempDir Path folder) throws Exception {
    List<String> lines = Printed.by(out -> StageExample.run(out, folder));

    List<LifecycleStage> stages =
        lines.stream()
            .filter(line -> line.matches("\\d{4}-10-01 .*"))
            .map(line -> lookingBack(lines, line.substring(0, 10)))
            .toList();
    assertThat(stages).hasSize(13).isSorted();
  }

  private static LifecycleStage lookingBack(List<String> lines, String quarter) {
    List<String> words = Printed.words(lines, quarter);
    return LifecycleStage.valueOf(words.get(words.size() - 3));
  }
}
