package io.github.lifecycle4j.models.neural;

/** Hears of a training, in the thread that runs it. */
@FunctionalInterface
public interface TrainingListener {

  /** Hears nothing. */
  TrainingListener NONE = (epoch, checkpoint) -> {};

  /**
   * An epoch is done.
   *
   * @param epoch how it went
   * @param checkpoint makes a state that the training can go on from later
   */
  void epochDone(TrainingHistory.Epoch epoch, CheckpointSource checkpoint);

  /** Makes checkpoints where they are asked for. */
  @FunctionalInterface
  interface CheckpointSource {

    /** The state after this epoch. */
    Checkpoint make();
  }
}
