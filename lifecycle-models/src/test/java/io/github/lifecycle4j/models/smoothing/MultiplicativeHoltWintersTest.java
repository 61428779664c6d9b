package io.github.lifecycle4j.models.smoothing;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.ForecasterContract;
import java.util.EnumSet;
import java.util.Set;

class MultiplicativeHoltWintersTest implements ForecasterContract {

  @Override
  public Forecaster forecaster() {
    return HoltWinters.DEFAULTS.withMultiplicative(true);
  }

  /**
   * The initial state is always estimated, so a refit changes it and an update does not; what
   * multiplies needs values above 0.
   */
  @Override
  public Set<Promise> promises() {
    return EnumSet.complementOf(
        EnumSet.of(Promise.UPDATE_IS_REFIT, Promise.SHIFT, Promise.ZERO, Promise.CONSTANT));
  }

  @Override
  public Series tooShort() {
    return history().until(history().startPeriod() + 4);
  }
}
