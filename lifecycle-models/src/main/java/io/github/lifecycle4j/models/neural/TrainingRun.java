package io.github.lifecycle4j.models.neural;

import io.github.lifecycle4j.models.internal.RandomOrder;
import io.github.lifecycle4j.models.internal.kernels.Kernels;
import io.github.lifecycle4j.models.internal.nets.Net;
import io.github.lifecycle4j.models.neural.TrainingHistory.End;
import io.github.lifecycle4j.models.neural.TrainingHistory.Epoch;
import io.github.lifecycle4j.train.Crew;
import io.github.lifecycle4j.train.FitContext;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** One training: the weights and everything that changes with them. */
final class TrainingRun {

  private static final int LEAST_PART = 32;
  private static final int SLICE = 1 << 14;
  private static final long EPOCH_STEP = 0xBEA225F9EB34556DL;
  private static final long BATCH_STEP = 0xD1B54A32D192ED03L;

  private final Training training;
  private final TrainingTask task;
  private final FitContext context;
  private final Kernels kernels;
  private final float[] weights;
  private final float[] best;
  private final Stepper stepper;
  private final int partSize;
  private final List<BatchPart> parts = new ArrayList<>();
  private final List<Epoch> epochs = new ArrayList<>();
  private final List<Double> watched = new ArrayList<>();
  private final boolean[] pruned;
  private final long steps;
  private final int[] order;

  /** What the crew does in each step; kept, so that a step allocates nothing. */
  private final IntConsumer loading = this::load;

  private final IntConsumer learning = this::learn;
  private final IntConsumer adding = this::addGradients;
  private final IntConsumer moving = this::move;

  private long step;
  private int loadFrom;
  private int loadCount;
  private int batchCount;
  private int used;
  private double scale;
  private double lastFactor;

  /**
   * @param pruned weights that are 0 and stay so; empty for none
   */
  TrainingRun(Training training, TrainingTask task, FitContext context, boolean[] pruned) {
    this.training = training;
    this.task = task;
    this.context = context;
    kernels = Networks.kernels();
    weights =
        task.start()
            .map(Network::weights)
            .orElseGet(() -> Net.initialWeights(task.spec(), kernels, context.seed()));
    this.pruned = pruned;
    clearPruned();
    best = weights.clone();
    stepper = new Stepper(training.optimiser(), kernels, weights);
    int batch = Math.min(training.batch(), task.examples().size());
    int number = Math.max(1, Math.min(training.parts(), batch / LEAST_PART));
    partSize = (batch + number - 1) / number;
    for (int i = 0; i < partsOf(batch); i++) {
      parts.add(new BatchPart(task, i == 0 ? kernels : Networks.kernels(), weights, partSize));
    }
    order = new int[task.examples().size()];
    long perEpoch = (task.examples().size() + batch - 1L) / batch;
    steps = perEpoch * training.epochs();
    task.checkpoint().ifPresent(this::restore);
  }

  private void clearPruned() {
    for (int i = 0; i < pruned.length; i++) {
      if (pruned[i]) {
        weights[i] = 0f;
      }
    }
  }

  /** The number of parts that so many examples fill. */
  private int partsOf(int count) {
    return (count + partSize - 1) / partSize;
  }

  private void restore(Checkpoint state) {
    System.arraycopy(state.weights, 0, weights, 0, weights.length);
    System.arraycopy(state.best, 0, best, 0, weights.length);
    stepper.restore(state.moments);
    step = state.step;
    for (Epoch epoch : state.epochs) {
      add(epoch);
    }
  }

  private void add(Epoch epoch) {
    epochs.add(epoch);
    watched.add(epoch.watched());
  }

  Trained run() {
    try (Crew crew = context.execution().crew()) {
      return run(crew);
    }
  }

  private Trained run(Crew crew) {
    while (epochs.size() < training.epochs()) {
      if (impatient()) {
        return end(
            End.STOPPED_EARLY,
            "The validation loss has not fallen for %s epochs; its low was %s in epoch %s."
                .formatted(training.patience(), lowest(), epochs.size() - waited()));
      }
      int number = epochs.size() + 1;
      double loss = epoch(crew, number);
      if (Double.isNaN(loss) || !finiteWeights()) {
        return end(End.DIVERGED, diverged(number));
      }
      double held = validationLoss();
      boolean low = task.validation().isEmpty() || held < lowest();
      if (low) {
        System.arraycopy(weights, 0, best, 0, weights.length);
      }
      Epoch done = new Epoch(number, loss, held, training.optimiser().rate() * lastFactor);
      add(done);
      context.progress().progressed("train", number, training.epochs());
      task.listener()
          .epochDone(done, () -> new Checkpoint(weights, stepper.moments(), best, step, epochs));
    }
    return end(End.COMPLETED, "All %s epochs were done.".formatted(training.epochs()));
  }

  private Trained end(End end, String message) {
    return new Trained(new Network(task.spec(), best), new TrainingHistory(epochs, end, message));
  }

  private String diverged(int number) {
    long perEpoch = steps / training.epochs();
    return "The loss is no number any more in epoch %s, batch %s, at the learning rate %s. The weights are those before. Maybe scale inputs and targets, lower the learning rate or clip the gradient."
        .formatted(
            number,
            Math.min(perEpoch, step - (number - 1) * perEpoch + 1),
            training.optimiser().rate() * lastFactor);
  }

  private boolean finiteWeights() {
    for (float weight : weights) {
      if (!(Math.abs(weight) < Float.POSITIVE_INFINITY)) {
        return false;
      }
    }
    return true;
  }

  private double lowest() {
    return watched.stream().mapToDouble(each -> each).min().orElse(Double.POSITIVE_INFINITY);
  }

  /** Epochs since the lowest watched loss. */
  private int waited() {
    return watched.isEmpty() ? 0 : watched.size() - 1 - watched.indexOf(lowest());
  }

  private boolean impatient() {
    return training.patience() > 0 && waited() >= training.patience();
  }

  /** Runs an epoch and returns its mean loss, or NaN where it diverged. */
  private double epoch(Crew crew, int number) {
    RandomOrder.draw(order, new SplittableRandom(context.seed() ^ (number * EPOCH_STEP)));
    double total = 0;
    int batches = 0;
    next(0);
    crew.run(partsOf(loadCount), loading);
    while (loadCount > 0) {
      context.cancellation().check();
      double loss = step(crew);
      if (!(Math.abs(loss) < Double.POSITIVE_INFINITY)) {
        return Double.NaN;
      }
      total += loss;
      batches++;
    }
    return total / batches;
  }

  /** The batch to load next begins at an index of the order; there is none beyond its end. */
  private void next(int from) {
    loadFrom = from;
    loadCount = Math.max(0, Math.min(training.batch(), order.length - from));
  }

  /**
   * Learns from the batch that is loaded and returns its loss. A part loads what it learns next as
   * soon as it is done, while others are still at work.
   */
  private double step(Crew crew) {
    batchCount = loadCount;
    used = partsOf(batchCount);
    next(loadFrom + training.batch());
    double weight = 0;
    for (int i = 0; i < used; i++) {
      weight += parts.get(i).weight();
    }
    lastFactor = training.schedule().factor(step, steps, watched);
    if (weight == 0) {
      step++;
      crew.run(used, loading);
      return 0;
    }
    scale = 1 / weight;
    crew.run(used, learning);
    double loss = 0;
    for (int i = 0; i < used; i++) {
      loss += parts.get(i).lossSum() / weight + parts.get(i).penalty();
    }
    if (!(Math.abs(loss) < Double.POSITIVE_INFINITY)) {
      return loss;
    }
    int slices = (weights.length + SLICE - 1) / SLICE;
    crew.run(slices, adding);
    clip(parts.get(0).gradients);
    step++;
    crew.run(slices, moving);
    clearPruned();
    return loss;
  }

  private void load(int part) {
    int start = part * partSize;
    if (start < loadCount) {
      parts
          .get(part)
          .load(task.examples(), order, loadFrom + start, Math.min(partSize, loadCount - start));
    }
  }

  private void learn(int part) {
    long seed = context.seed() ^ ((step + 1) * BATCH_STEP);
    parts.get(part).learn(batchCount, scale, seed + part);
    load(part);
  }

  /** Adds up the gradients of a slice of the weights. */
  private void addGradients(int slice) {
    int start = slice * SLICE;
    float[] sums = parts.get(0).gradients;
    for (int i = 1; i < used; i++) {
      kernels.axpy(end(slice) - start, 1f, parts.get(i).gradients, start, sums, start);
    }
  }

  /** Changes a slice of the weights. */
  private void move(int slice) {
    stepper.step(parts.get(0).gradients, slice * SLICE, end(slice), step, lastFactor);
  }

  private int end(int slice) {
    return Math.min(weights.length, (slice + 1) * SLICE);
  }

  private void clip(float[] gradients) {
    if (training.clip() < Double.POSITIVE_INFINITY) {
      double length = Math.sqrt(kernels.dot(gradients.length, gradients, 0, gradients, 0));
      if (length > training.clip()) {
        float factor = (float) (training.clip() / length) - 1f;
        kernels.axpy(gradients.length, factor, gradients, 0, gradients, 0);
      }
    }
  }

  private double validationLoss() {
    if (task.validation().isEmpty()) {
      return Double.NaN;
    }
    Examples held = task.validation().get();
    int[] order = IntStream.range(0, held.size()).toArray();
    BatchPart part = parts.get(0);
    double total = 0;
    double weight = 0;
    for (int from = 0; from < order.length; from += partSize) {
      part.load(held, order, from, Math.min(partSize, order.length - from));
      weight += part.weight();
      total += part.look();
    }
    return total / weight;
  }
}
