package io.github.lifecycle4j.models.stage;

import io.github.lifecycle4j.stage.StageEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a history leaves likely of the life of its product: the posterior distribution over life
 * curves behind the stages that {@link LifeCurveStageDetector} tells. Immutable.
 */
public final class LifeOutlook {

  private final StageEstimate estimate;
  private final double discontinued;
  private final long launch;
  private final SalesSignal signal;
  private final LifeCurves curves;
  private final CurveWeights weights;
  private final CurveCoefficients coefficients;

  /**
   * @param reading a history with a sale, read to its end
   * @param estimate the stage at its end
   * @param launch number of the period of the first sale
   */
  LifeOutlook(LifeReading reading, StageEstimate estimate, long launch) {
    this.estimate = estimate;
    this.launch = launch;
    signal = reading.signal();
    discontinued = signal.silence(signal.periods() - 1);
    curves = reading.curves();
    weights = reading.weights();
    coefficients = reading.coefficients();
  }

  /** The stage at the end of the history. */
  public StageEstimate estimate() {
    return estimate;
  }

  /** Number of the period of the first sale. */
  public long launch() {
    return launch;
  }

  /** Probability that the product is not sold any more after the history, 0 … 1. */
  public double discontinued() {
    return discontinued;
  }

  /**
   * Draws equally likely lives. A curve is drawn as often as it is likely, give or take one
   * (systematic resampling, Kitagawa 1996); scale, season and promotion are drawn from their normal
   * distribution.
   *
   * @param number how many lives, at least 1
   * @return the lives, those with the same curve one after the other
   */
  public List<PossibleLife> draw(int number, SplittableRandom random) {
    List<PossibleLife> lives = new ArrayList<>(number);
    double position = random.nextDouble();
    double cumulated = 0;
    for (int i = 0; i < weights.size(); i++) {
      cumulated += weights.weight(i) * number;
      boolean last = i == weights.size() - 1;
      while (lives.size() < number && (last || position < cumulated)) {
        double[] drawn = coefficients.draw(i, random);
        lives.add(new PossibleLife(curves, weights.curve(i), signal, launch, drawn));
        position++;
      }
    }
    return lives;
  }
}
