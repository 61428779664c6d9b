package io.github.lifecycle4j.models.neural.dl4j;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.neural.Optimiser;
import io.github.lifecycle4j.models.neural.spec.Activation;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import io.github.lifecycle4j.models.neural.spec.Shape;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.ForecasterContract;
import java.util.EnumSet;
import java.util.Set;

/** A network that learns from each history. */
class Dl4jLearningForecasterTest implements ForecasterContract {

  @Override
  public Forecaster forecaster() {
    return Dl4jForecaster.learning(
        new Shape(1, 12),
        Dl4jArchitecture.of(
            inputs ->
                NetworkSpec.of(inputs).dense(8, Activation.TANH).dense(3, Activation.IDENTITY),
            Optimiser.Adam.DEFAULTS),
        2,
        16);
  }

  /**
   * A refit learns anew, and so it does from windows of other bits where the history is scaled or
   * shifted.
   */
  @Override
  public Set<Promise> promises() {
    return EnumSet.of(Promise.CONSTANT, Promise.ZERO);
  }

  @Override
  public Series tooShort() {
    return history().until(history().startPeriod() + 15);
  }
}
