package io.github.lifecycle4j.models.stage;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StageEstimate.Transition;
import io.github.lifecycle4j.stage.StageProbabilities;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The estimate at the end of a history and what speaks for it. */
final class StageStory {

  /** The trend is told over this many periods. */
  private static final int TREND_PERIODS = 8;

  private final Series history;
  private final LifeReading reading;
  private final List<StageProbabilities> path;

  StageStory(Series history, LifeReading reading) {
    this.history = history;
    this.reading = reading;
    path = reading.beforeLaunch();
    path.addAll(reading.lookBack());
  }

  /** The estimate at the last period. */
  StageEstimate estimate() {
    StageProbabilities now = path.get(path.size() - 1);
    LifecycleStage stage = now.mostLikely();
    double[] level = reading.levels();
    return new StageEstimate(
        history.key(),
        history.endPeriod() - 1,
        now,
        periodsIn(stage),
        next(stage),
        level.length == 0 ? 0 : level[level.length - 1],
        evidence(stage, level));
  }

  private int periodsIn(LifecycleStage stage) {
    int first = path.size() - 1;
    while (first > 0 && path.get(first - 1).mostLikely() == stage) {
      first--;
    }
    return path.size() - first;
  }

  private Optional<Transition> next(LifecycleStage stage) {
    return stage == LifecycleStage.PRE_LAUNCH || stage == LifecycleStage.DISCONTINUED
        ? Optional.empty()
        : Optional.of(reading.next(stage));
  }

  private List<String> evidence(LifecycleStage stage, double[] level) {
    if (level.length == 0) {
      return List.of("No sale in %s so far.".formatted(periods(history.length())));
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(height(stage, level));
    if (level.length > 1) {
      sentences.add(trend(level));
    }
    if (reading.signal().silentPeriods() > 0) {
      sentences.add("No sale in the last %s.".formatted(periods(reading.signal().silentPeriods())));
    }
    if (reading.signal().hasPromotion()) {
      sentences.add(
          "The level leaves promotions out, which multiply sales by %s."
              .formatted(number(reading.promotionFactor())));
    }
    return sentences;
  }

  private String height(LifecycleStage stage, double[] level) {
    double now = level[level.length - 1];
    int best = 0;
    for (int age = 1; age < level.length; age++) {
      best = level[age] > level[best] ? age : best;
    }
    boolean ahead = stage == LifecycleStage.INTRODUCTION || stage == LifecycleStage.GROWTH;
    double peak = ahead ? reading.expectedPeak() : level[best];
    String where =
        ahead
            ? "that lives like this one reach"
            : "reached in the %s %s"
                .formatted(
                    unit(),
                    history
                        .frequency()
                        .label(history.startPeriod() + reading.signal().launch() + best));
    return "The level is %s units a %s, %s %% of the peak of %s %s."
        .formatted(number(now), unit(), Math.round(100 * now / peak), number(peak), where);
  }

  private String trend(double[] level) {
    int back = Math.min(TREND_PERIODS, level.length - 1);
    double from = level[level.length - 1 - back];
    double to = level[level.length - 1];
    String verb = to > 1.02 * from ? "rose" : to < 0.98 * from ? "fell" : "moved little,";
    return "The level %s from %s to %s units a %s over the last %s."
        .formatted(verb, number(from), number(to), unit(), periods(back));
  }

  private String unit() {
    Frequency.Unit unit = history.frequency().unit();
    return unit == Frequency.Unit.COUNT ? "period" : unit.name().toLowerCase(Locale.ROOT);
  }

  private String periods(int count) {
    return count + " " + unit() + (count == 1 ? "" : "s");
  }

  /** Three significant digits or all digits before the point. */
  private static String number(double value) {
    int digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%,." + digits + "f", value);
  }
}
