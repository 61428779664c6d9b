package io.github.lifecycle4j.models.stage;

import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageEstimate.Transition;
import io.github.lifecycle4j.stage.StageProbabilities;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A history being read against the life curves, from its first sale on. */
final class LifeReading {

  private final SalesSignal signal;
  private final CurveTable table;
  private final CurveFilter filter;
  private int read;

  LifeReading(SalesSignal signal, CurveTable table, StagePrior prior) {
    this.signal = signal;
    this.table = table;
    filter = signal.filter(new CurveChoice(signal, table, prior).curves(), prior);
  }

  /** Whether periods are left to read. */
  boolean hasNext() {
    return read < signal.periods();
  }

  /** Reads one period. */
  void next() {
    filter.advance();
    if (!signal.isMissing(read)) {
      filter.observe(
          signal.logSales(read), signal.regressors(read), table.row(read), signal.variance(read));
    }
    read++;
  }

  /** The stages of the periods before the first sale, in a list to add to. */
  List<StageProbabilities> beforeLaunch() {
    StageProbabilities none = StageProbabilities.certain(LifecycleStage.PRE_LAUNCH);
    return new ArrayList<>(Collections.nCopies(signal.launch(), none));
  }

  /** The stage in the period read last, from what was read so far. */
  StageProbabilities now() {
    return mixed(filter.weights().stages(curves(), read - 1), signal.silence(read - 1));
  }

  /** The stages in each period read, from all that was read. */
  List<StageProbabilities> lookBack() {
    CurveWeights weights = filter.weights();
    double[] gone = signal.silenceInHindsight();
    List<StageProbabilities> stages = new ArrayList<>(read);
    for (int age = 0; age < read; age++) {
      stages.add(mixed(weights.stages(curves(), age), gone[age]));
    }
    return stages;
  }

  private static StageProbabilities mixed(double[] probability, double gone) {
    for (int i = 0; i < probability.length; i++) {
      probability[i] *= 1 - gone;
    }
    probability[LifecycleStage.DISCONTINUED.ordinal()] = gone;
    return StageProbabilities.of(probability);
  }

  /** The level at each age that was read, in units a period, from all that was read. */
  double[] levels() {
    CurveWeights weights = filter.weights();
    double[] level = new double[read];
    for (int i = 0; i < weights.size(); i++) {
      int k = weights.curve(i);
      double scale = filter.coefficient(0, i);
      for (int age = 0; age < read; age++) {
        level[age] += weights.weight(i) * Math.exp(scale + table.row(age)[k]);
      }
    }
    return level;
  }

  /** What a promotion over the whole period multiplies sales by. */
  double promotionFactor() {
    CurveWeights weights = filter.weights();
    double log = 0;
    for (int i = 0; i < weights.size(); i++) {
      log += weights.weight(i) * filter.coefficient(1, i);
    }
    return Math.exp(log);
  }

  /** The expected level at the peak of the life. */
  double expectedPeak() {
    CurveWeights weights = filter.weights();
    double peak = 0;
    for (int i = 0; i < weights.size(); i++) {
      peak += weights.weight(i) * Math.exp(filter.coefficient(0, i));
    }
    return peak;
  }

  /**
   * When the stage of the period read last ends, by the curves that are in that stage then.
   *
   * @param stage a stage that a curve is in
   */
  Transition next(LifecycleStage stage) {
    return filter.weights().end(stage, curves(), read - 1);
  }

  /** The posterior weight of each curve that is left. */
  CurveWeights weights() {
    return filter.weights();
  }

  /** What the coefficients of each curve that is left may be. */
  CurveCoefficients coefficients() {
    return filter.coefficients();
  }

  LifeCurves curves() {
    return table.curves();
  }

  SalesSignal signal() {
    return signal;
  }
}
