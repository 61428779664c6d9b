package io.github.lifecycle4j.models.neural;

import java.util.List;
import java.util.OptionalInt;

/**
 * How a training went.
 *
 * @param epochs what came of each epoch, in order
 * @param end why it ended
 * @param message the end in a sentence, with advice where it went wrong
 */
public record TrainingHistory(List<Epoch> epochs, End end, String message) {

  /** A copy of the list. */
  public TrainingHistory {
    epochs = List.copyOf(epochs);
  }

  /** Why a training ended. */
  public enum End {
    /** All epochs were done. */
    COMPLETED,
    /** The loss on the validation part did not fall any more. */
    STOPPED_EARLY,
    /** The loss became no number; the weights are those before. */
    DIVERGED
  }

  /**
   * One epoch.
   *
   * @param number from 1
   * @param loss mean loss of the batches, while the weights changed
   * @param validationLoss mean loss on the validation part after it; NaN where there is none
   * @param rate learning rate of its last step
   */
  public record Epoch(int number, double loss, double validationLoss, double rate) {

    /** The loss that early stopping and schedules watch. */
    public double watched() {
      return Double.isNaN(validationLoss) ? loss : validationLoss;
    }
  }

  /** The epoch with the lowest watched loss; none where no epoch was done. */
  public OptionalInt best() {
    Epoch best = null;
    for (Epoch epoch : epochs) {
      if (best == null || epoch.watched() < best.watched()) {
        best = epoch;
      }
    }
    return best == null ? OptionalInt.empty() : OptionalInt.of(best.number());
  }
}
