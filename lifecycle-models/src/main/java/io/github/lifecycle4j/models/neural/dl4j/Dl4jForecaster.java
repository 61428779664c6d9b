package io.github.lifecycle4j.models.neural.dl4j;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import io.github.lifecycle4j.models.internal.UnivariateModel;
import io.github.lifecycle4j.models.internal.UnsuitedHistoryException;
import io.github.lifecycle4j.models.neural.spec.Shape;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Any network of DeepLearning4J as a forecaster: it takes the last values of a series, a window as
 * long as its input, and gives the next ones, as many as it has outputs. For horizons beyond them
 * it goes on from what it forecast. Windows are centred and divided by their own standard deviation
 * before the network sees them, and its outputs are brought back, so that one network serves
 * products of all sizes; train a network of your own on such windows.
 *
 * <p>Missing values are filled with the value before them. The spread is that of the errors at the
 * same distance from earlier windows of the same history, at most 200 of them; where there are
 * fewer than two it grows with the root of the distance, that of totals with the distance. A
 * network that learnt from this history has smaller errors there than it will have.
 */
public final class Dl4jForecaster implements Forecaster {

  private final Shape window;
  private final Optional<Dl4jNetwork> network;
  private final Dl4jArchitecture architecture;
  private final int epochs;
  private final int batch;

  private Dl4jForecaster(
      Shape window,
      Optional<Dl4jNetwork> network,
      Dl4jArchitecture architecture,
      int epochs,
      int batch) {
    if (window.steps() > 1 && window.width() > 1) {
      throw new IllegalArgumentException(
          "A network of the input shape %s does not take a window of one series. Its shape must be as many steps × 1, or as many numbers."
              .formatted(window));
    }
    if (epochs < 1 || batch < 1) {
      throw new IllegalArgumentException(
          "The epochs %s and the batch %s must be at least 1.".formatted(epochs, batch));
    }
    this.window = window;
    this.network = network;
    this.architecture = architecture;
    this.epochs = epochs;
    this.batch = batch;
  }

  /**
   * A network that was trained before, such as one from a zip file; a fit leaves it as it is.
   *
   * @param network takes a window, as steps of one number or as so many numbers
   * @throws IllegalArgumentException if it takes several numbers a step
   */
  public static Dl4jForecaster of(Dl4jNetwork network) {
    Dl4jArchitecture none =
        (inputs, seed) -> {
          throw new IllegalStateException("The network is given.");
        };
    return new Dl4jForecaster(network.input(), Optional.of(network), none, 1, 1);
  }

  /**
   * A network that learns from the windows of each product's history.
   *
   * @param window length of a window as the network takes it: {@code new Shape(12, 1)} for 12 steps
   *     of one number, {@code new Shape(1, 12)} for 12 numbers
   * @param architecture makes the network, with as many outputs as it is to forecast at once
   * @param epochs how often all windows are seen, at least 1
   * @param batch windows a step, at least 1
   * @throws IllegalArgumentException if a number is out of its range
   */
  public static Dl4jForecaster learning(
      Shape window, Dl4jArchitecture architecture, int epochs, int batch) {
    return new Dl4jForecaster(window, Optional.empty(), architecture, epochs, batch);
  }

  @Override
  public String name() {
    return "dl4j-window";
  }

  /**
   * Fits to a history of at least a window and as many values as the network has outputs, and one
   * more, of which two behind the first window are observed. Fails, with the reason, where
   * DeepLearning4J or a backend of ND4J is absent or the training diverges.
   *
   * @throws CancellationException if the work was cancelled
   */
  @Override
  public FitOutcome fit(Series history, Covariates covariates, FitContext context) {
    return UnivariateFit.fit(name(), history, context, seen -> estimate(seen, context));
  }

  private UnivariateModel estimate(Series history, FitContext context) {
    try {
      return Dl4jLibrary.with(() -> model(history, context));
    } catch (UnsuitedHistoryException | CancellationException clear) {
      throw clear;
    } catch (IllegalStateException | IllegalArgumentException failed) {
      throw new UnsuitedHistoryException(
          "The network for the series (%s) failed: %s Maybe try it on another product."
              .formatted(history.key(), failed.getMessage()));
    }
  }

  private UnivariateModel model(Series history, FitContext context) {
    if (network.isPresent()) {
      int outputs = network.get().predict(new double[window.size()]).length;
      requireWindows(history, outputs);
      return new WindowModel(network.get(), outputs, history);
    }
    Dl4jTraining training = new Dl4jTraining(architecture, window, context);
    requireWindows(history, training.outputs());
    Dl4jNetwork learnt =
        training.learn(
            new Windows(history, window.size()).examples(training.outputs()), epochs, batch);
    return new WindowModel(learnt, training.outputs(), history);
  }

  private void requireWindows(Series history, int outputs) {
    Windows windows = new Windows(history, window.size());
    int needed = window.size() + outputs + 1;
    if (windows.length() < needed) {
      throw new UnsuitedHistoryException(
          "The series (%s) has %s values from its first observation on, but a network that takes %s and gives %s needs %s. Maybe take one with a shorter window."
              .formatted(history.key(), windows.length(), window.size(), outputs, needed));
    }
    if (windows.observedAfterTheFirst() < 2) {
      throw new UnsuitedHistoryException(
          "The series (%s) has %s observations after its first window of %s, but 2 are needed to tell the errors. Maybe take a network with a shorter window."
              .formatted(history.key(), windows.observedAfterTheFirst(), window.size()));
    }
  }
}
