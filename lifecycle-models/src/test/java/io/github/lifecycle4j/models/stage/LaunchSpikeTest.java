package io.github.lifecycle4j.models.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.ReferenceData;
import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageDetector;
import io.github.lifecycle4j.stage.StagePath;
import io.github.lifecycle4j.train.FitContext;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The eight titles of Assassin's Creed sell most in their first week and a fraction of it for
 * years: no introduction and no growth follow, though each sells more again at Christmas.
 */
class LaunchSpikeTest {

  private static final int YEARS = 2 * 52;

  /** Online it takes some weeks to tell that the first one was the peak. */
  private static final int QUARTER = 13;

  @Test
  void nothingIsIntroducedAndNothingGrowsAfterThePeakInWeekOne() throws IOException {
    StageDetector detector = LifeCurveStageDetector.defaults();
    List<Series> titles = titles();
    assertThat(titles).hasSize(8);
    for (Series title : titles) {
      StagePath back = detector.retrospective(title, Covariates.none());
      StagePath online = detector.online(title, Covariates.none());
      for (int week = 1; week < title.length(); week++) {
        assertThat(back.stage(week))
            .as("%s, week %s after the first, looking back", title.key(), week)
            .isIn(LifecycleStage.MATURITY, LifecycleStage.DECLINE);
        if (week >= QUARTER) {
          assertThat(online.stage(week))
              .as("%s, week %s after the first, told then", title.key(), week)
              .isEqualTo(LifecycleStage.DECLINE);
        }
      }
    }
  }

  /**
   * Seven others, beside what counts as 30 lives, take a third off the weeks that are told wrong.
   */
  @Test
  void otherTitlesTeachThatTheFirstWeekIsThePeak() throws IOException {
    StageDetector alone = LifeCurveStageDetector.defaults();
    List<Series> titles = titles();
    long unlearned = 0;
    long learned = 0;
    for (Series title : titles) {
      Panel others =
          Panel.of(titles.stream().filter(other -> !other.equals(title)).toArray(Series[]::new));
      unlearned += young(alone.online(title, Covariates.none()));
      learned += young(alone.train(others, FitContext.of(0)).online(title, Covariates.none()));
    }
    assertThat(learned).isLessThan(unlearned * 3 / 4);
  }

  /** Weeks after the first that are told to be introduction or growth. */
  private static long young(StagePath path) {
    return IntStream.range(1, path.length())
        .filter(week -> path.stage(week).compareTo(LifecycleStage.MATURITY) < 0)
        .count();
  }

  private static List<Series> titles() throws IOException {
    List<String> lines =
        Files.readAllLines(ReferenceData.file("lifecycles", "assassins_creed_weekly_units.csv"));
    List<Series> titles = new ArrayList<>();
    String[] head = lines.get(0).split(",", -1);
    for (int column = 1; column < head.length; column++) {
      int c = column;
      double[] units =
          lines.stream()
              .skip(1)
              .mapToDouble(it -> Double.parseDouble(it.split(",", -1)[c]))
              .toArray();
      int launch = 0;
      while (units[launch] == 0) {
        launch++;
      }
      Series all = Series.of(ProductKey.of(head[c]), Frequency.WEEKLY, 0, units);
      titles.add(all.between(launch, launch + YEARS));
    }
    return titles;
  }
}
