package io.github.lifecycle4j.models.smoothing;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.ForecasterContract;
import java.util.EnumSet;
import java.util.Set;

class HoltWintersTest implements ForecasterContract {

  @Override
  public Forecaster forecaster() {
    return HoltWinters.DEFAULTS;
  }

  /** The initial state is always estimated, so a refit changes it and an update does not. */
  @Override
  public Set<Promise> promises() {
    return EnumSet.complementOf(EnumSet.of(Promise.UPDATE_IS_REFIT));
  }

  @Override
  public Series tooShort() {
    return history().until(history().startPeriod() + 4);
  }
}
