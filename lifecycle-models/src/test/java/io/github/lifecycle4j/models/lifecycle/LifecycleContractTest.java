package io.github.lifecycle4j.models.lifecycle;

import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.ForecasterContract;
import java.util.EnumSet;
import java.util.Set;

class LifecycleContractTest implements ForecasterContract {

  @Override
  public Forecaster forecaster() {
    return LifecycleForecaster.DEFAULTS.withPaths(200);
  }

  /** Noise of counts is told by their size, so the scale of a history matters. */
  @Override
  public Set<Promise> promises() {
    return EnumSet.of(Promise.UPDATE_IS_REFIT);
  }
}
