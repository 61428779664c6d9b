package io.github.lifecycle4j.models.neural;

import io.github.lifecycle4j.models.neural.loss.Loss;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import io.github.lifecycle4j.train.FitContext;

/**
 * How a network is trained: by mini-batches in an order drawn anew for each epoch.
 *
 * <p>A batch is worked on in equal parts, whose gradients are added up in a fixed order: the parts
 * run where the context says, and the result is the same, bit for bit, for any number of threads.
 *
 * @param optimiser how weights follow their gradients
 * @param schedule how the learning rate changes
 * @param epochs how often all examples are seen, at least 1
 * @param batch examples a step, at least 1
 * @param clip largest Euclidean length of the gradient, which is shortened to it (Pascanu, Mikolov
 *     and Bengio 2013); positive, infinite for any
 * @param patience epochs without a new low of the validation loss after which the training stops; 0
 *     to never stop early
 * @param parts most parts of a batch, at least 1; a part has at least 32 examples
 */
public record Training(
    Optimiser optimiser,
    Schedule schedule,
    int epochs,
    int batch,
    double clip,
    int patience,
    int parts) {

  /** Adam at 0.001, 100 epochs, batches of 32, no clipping, no early end, up to 4 parts. */
  public static final Training DEFAULTS =
      new Training(
          Optimiser.Adam.DEFAULTS,
          new Schedule.Constant(),
          100,
          32,
          Double.POSITIVE_INFINITY,
          0,
          4);

  private static final boolean[] NONE = {};

  /**
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Training {
    if (epochs < 1 || batch < 1 || !(clip > 0) || patience < 0 || parts < 1) {
      throw new IllegalArgumentException(
          "The epochs %s, the batch %s and the parts %s must be at least 1, the clip %s positive and the patience %s not negative."
              .formatted(epochs, batch, parts, clip, patience));
    }
  }

  /** The same with another optimiser. */
  public Training withOptimiser(Optimiser other) {
    return new Training(other, schedule, epochs, batch, clip, patience, parts);
  }

  /** The same with another schedule. */
  public Training withSchedule(Schedule other) {
    return new Training(optimiser, other, epochs, batch, clip, patience, parts);
  }

  /** The same with another number of epochs. */
  public Training withEpochs(int other) {
    return new Training(optimiser, schedule, other, batch, clip, patience, parts);
  }

  /** The same with another size of the batches. */
  public Training withBatch(int other) {
    return new Training(optimiser, schedule, epochs, other, clip, patience, parts);
  }

  /** The same with gradients no longer than this. */
  public Training withClip(double other) {
    return new Training(optimiser, schedule, epochs, batch, other, patience, parts);
  }

  /** The same with early stopping after so many epochs without a new low. */
  public Training withPatience(int other) {
    return new Training(optimiser, schedule, epochs, batch, clip, other, parts);
  }

  /** The same with another number of parts of a batch. */
  public Training withParts(int other) {
    return new Training(optimiser, schedule, epochs, batch, clip, patience, other);
  }

  /**
   * Trains a network.
   *
   * @param context its seed draws the first weights, the order of the examples and what random
   *     layers do; its execution runs the parts of a batch
   * @throws IllegalArgumentException if patience is asked for without validation examples
   * @throws java.util.concurrent.CancellationException if the work was cancelled
   */
  public Trained fit(TrainingTask task, FitContext context) {
    return fit(task, context, NONE);
  }

  /** Trains a network some of whose weights are 0 and stay so. */
  Trained fit(TrainingTask task, FitContext context, boolean[] pruned) {
    if (patience > 0 && task.validation().isEmpty()) {
      throw new IllegalArgumentException(
          "A patience of %s epochs needs validation examples to watch. Give some or set it to 0."
              .formatted(patience));
    }
    return new TrainingRun(this, task, context, pruned).run();
  }

  /**
   * Trains a network on examples, watching nothing else.
   *
   * @throws IllegalArgumentException if examples, network and loss do not fit each other
   * @throws java.util.concurrent.CancellationException if the work was cancelled
   */
  public Trained fit(NetworkSpec spec, Loss loss, Examples examples, FitContext context) {
    return fit(TrainingTask.of(spec, loss, examples), context);
  }
}
