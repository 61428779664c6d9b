package io.github.lifecycle4j.models.neural;

import io.github.lifecycle4j.models.neural.loss.Loss;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import java.util.Optional;

/**
 * What is to be trained on what.
 *
 * @param spec the network
 * @param loss what is made small
 * @param examples what it learns from
 * @param validation examples that it does not learn from, whose loss is watched
 * @param start a network to begin with in place of random weights, for example one that learnt from
 *     another catalogue
 * @param checkpoint a state of the same task to go on from
 * @param listener hears of each epoch
 */
public record TrainingTask(
    NetworkSpec spec,
    Loss loss,
    Examples examples,
    Optional<Examples> validation,
    Optional<Network> start,
    Optional<Checkpoint> checkpoint,
    TrainingListener listener) {

  /**
   * @throws IllegalArgumentException if examples, network and loss do not fit each other
   */
  public TrainingTask {
    fit(Examples.LEARNT, spec, loss, examples);
    validation.ifPresent(held -> fit("validation examples", spec, loss, held));
    start.ifPresent(
        network -> {
          if (!network.spec().equals(spec)) {
            throw new IllegalArgumentException(
                "The network to begin with is not of the same spec:%n%s%nin place of%n%s"
                    .formatted(network.spec().summary(), spec.summary()));
          }
        });
    checkpoint.ifPresent(
        state -> {
          if (state.weights.length != spec.parameters()) {
            throw new IllegalArgumentException(
                "The checkpoint has %s weights, but the network has %s."
                    .formatted(state.weights.length, spec.parameters()));
          }
        });
  }

  /** A task with examples to learn from and nothing else. */
  public static TrainingTask of(NetworkSpec spec, Loss loss, Examples examples) {
    return new TrainingTask(
        spec,
        loss,
        examples,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        TrainingListener.NONE);
  }

  /** The same, watching the loss on these examples. */
  public TrainingTask withValidation(Examples held) {
    return new TrainingTask(spec, loss, examples, Optional.of(held), start, checkpoint, listener);
  }

  /** The same, beginning with the weights of this network. */
  public TrainingTask withStart(Network network) {
    return new TrainingTask(
        spec, loss, examples, validation, Optional.of(network), checkpoint, listener);
  }

  /** The same, going on from this state. */
  public TrainingTask withCheckpoint(Checkpoint state) {
    return new TrainingTask(spec, loss, examples, validation, start, Optional.of(state), listener);
  }

  /** The same, told to this listener. */
  public TrainingTask withListener(TrainingListener other) {
    return new TrainingTask(spec, loss, examples, validation, start, checkpoint, other);
  }

  private static void fit(String what, NetworkSpec spec, Loss loss, Examples examples) {
    requireFit(what, spec, loss, examples);
    examples.checkTargets(what, loss);
  }

  /** Sees that examples, network and loss fit each other. */
  static void requireFit(String what, NetworkSpec spec, Loss loss, Examples examples) {
    int takes = spec.input().size();
    if (examples.inputSize() != takes) {
      throw new IllegalArgumentException(
          "The %s have %s inputs, but the network takes %s (shape %s)."
              .formatted(what, examples.inputSize(), takes, spec.input()));
    }
    int gives = spec.output().size();
    int needed = loss.outputs(examples.targetSize());
    if (gives != needed) {
      throw new IllegalArgumentException(
          "The network gives %s outputs (shape %s), but %s targets with the loss %s need %s. End it with a dense layer of that width."
              .formatted(gives, spec.output(), examples.targetSize(), loss, needed));
    }
  }
}
