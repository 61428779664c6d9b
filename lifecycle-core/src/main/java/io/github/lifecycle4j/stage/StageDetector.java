package io.github.lifecycle4j.stage;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.train.FitContext;

/** Finds the stage of a product. Immutable and safe for use by several threads. */
public interface StageDetector {

  /** A short name, such as {@code "level-trend"}. */
  String name();

  /**
   * Stages as they could be told at the time: the estimate of each period uses data up to that
   * period alone.
   *
   * @param history sales up to now; {@code NaN} is a missing value
   * @param covariates promotions and stock-outs, where known
   * @return an estimate for each period of the history
   */
  StagePath online(Series history, Covariates covariates);

  /**
   * Stages of a whole life, looking back: the estimate of each period uses the whole history.
   *
   * @param history sales of the life; {@code NaN} is a missing value
   * @param covariates promotions and stock-outs, where known
   * @return an estimate for each period of the history
   */
  StagePath retrospective(Series history, Covariates covariates);

  /**
   * The stage now, at the last period of the history.
   *
   * @throws IllegalArgumentException if the history has no period
   */
  StageEstimate estimate(Series history, Covariates covariates);

  /**
   * Learns from a catalogue what its lives have in common. The result tells the stage of any
   * product, those of the catalogue and new ones. A detector that has nothing to learn returns
   * itself.
   *
   * @param panel histories to learn from, cut off at the time of training
   * @param context seed, progress, cancellation and execution
   */
  default StageDetector train(Panel panel, FitContext context) {
    return this;
  }

  /**
   * The same for products whose history begins where the data begin: most of them were on sale
   * before, and the launch is not seen. A detector to which this makes no difference returns
   * itself.
   */
  default StageDetector forHistoriesCutOff() {
    return this;
  }
}
