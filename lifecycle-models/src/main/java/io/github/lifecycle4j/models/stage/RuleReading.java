package io.github.lifecycle4j.models.stage;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StagePath;
import io.github.lifecycle4j.stage.StageProbabilities;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** What rules that know no probabilities have in common. */
final class RuleReading {

  private RuleReading() {}

  /**
   * The periods over which a rule made for years adds up sales: a year, but a quarter where goods
   * are followed by the week or the day, since articles live shorter than kinds of product.
   */
  static int span(Frequency.Unit unit) {
    return switch (unit) {
      case DAY -> 91;
      case WEEK -> 13;
      case MONTH -> 12;
      case QUARTER -> 4;
      case YEAR, COUNT -> 1;
    };
  }

  static int requireSpan(int periods) {
    if (periods < 1) {
      throw new IllegalArgumentException(
          "The span has %s periods but needs at least 1.".formatted(periods));
    }
    return periods;
  }

  /** The mean of the observed values of a span that ends with a period; NaN if it is not full. */
  static double mean(Series history, int last, int span) {
    if (last + 1 < span || last >= history.length()) {
      return Double.NaN;
    }
    double sum = 0;
    int count = 0;
    for (int t = last - span + 1; t <= last; t++) {
      if (!history.isMissing(t)) {
        sum += history.value(t);
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  /** Growth from one span to the next; NaN where either is not full or nothing was sold before. */
  static double growth(Series history, int last, int span) {
    double before = last < span ? Double.NaN : mean(history, last - span, span);
    return before > 0 ? mean(history, last, span) / before - 1 : Double.NaN;
  }

  /** A path of certain stages, by index. */
  static StagePath path(Series history, IntFunction<LifecycleStage> stage) {
    StageProbabilities[] stages = new StageProbabilities[history.length()];
    for (int t = 0; t < stages.length; t++) {
      stages[t] = StageProbabilities.certain(stage.apply(t));
    }
    return new StagePath(history.key(), history.startPeriod(), List.of(stages));
  }

  /** The estimate at the end of a path. */
  static StageEstimate estimate(
      Series history, StagePath path, int span, IntFunction<String> evidence) {
    if (history.isEmpty()) {
      throw new IllegalArgumentException(
          "The series (%s) has no period, so there is no stage to tell.".formatted(history.key()));
    }
    int last = history.length() - 1;
    int first = last;
    while (first > 0 && path.stage(first - 1) == path.stage(last)) {
      first--;
    }
    double level = mean(history, last, Math.min(span, history.length()));
    return new StageEstimate(
        history.key(),
        history.endPeriod() - 1,
        path.probabilities().get(last),
        last - first + 1,
        Optional.empty(),
        Double.isNaN(level) ? 0 : level,
        List.of(evidence.apply(last)));
  }
}
