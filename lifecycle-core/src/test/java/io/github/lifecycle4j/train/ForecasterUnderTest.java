package io.github.lifecycle4j.train;

import static org.assertj.core.api.Assertions.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;

/** A forecaster under test: what it is, what it promises and what it is fitted to. */
public interface ForecasterUnderTest {

  /** What a forecaster may or may not promise. */
  enum Promise {
    /** The forecast of a constant history is that constant. */
    CONSTANT,
    /** A history times c has the forecast times c. */
    SCALE,
    /** A history plus c has the forecast plus c. */
    SHIFT,
    /**
     * With the parameters given and not estimated, an update to a longer history expects what a
     * refit to it expects; {@link #heldForecaster()} has them given.
     */
    UPDATE_IS_REFIT,
    /** A history of zeros can be fitted and its forecast is zero. */
    ZERO
  }

  /** Steps that are forecast. */
  int HORIZON = 15;

  /** The forecaster under test; a global one after its training. */
  Forecaster forecaster();

  /** What it promises; all by default. */
  default Set<Promise> promises() {
    return EnumSet.allOf(Promise.class);
  }

  /** The same forecaster with all parameters given that an update would keep. */
  default Forecaster heldForecaster() {
    return forecaster();
  }

  /** How near a promise is kept, relative to the size of the values. */
  default double tolerance() {
    return 1e-6;
  }

  /** A history that can be fitted: five years of months with a level of 100, season and noise. */
  default Series history() {
    SplittableRandom random = new SplittableRandom(7);
    double[] values = new double[60];
    for (int t = 0; t < values.length; t++) {
      double season = 10 * Math.sin(2 * Math.PI * t / 12);
      values[t] = Math.rint(100 + season + 24 * (random.nextDouble() - 0.5));
    }
    return Series.of(ProductKey.of("contract"), Frequency.MONTHLY, 600, values);
  }

  /** A history too short to be fitted. */
  default Series tooShort() {
    return history().until(history().startPeriod() + 1);
  }

  default FittedForecaster fitted(Series history) {
    return forecaster().fit(history, FitContext.of(1)).orElseThrow();
  }

  default void requirePromise(Promise promise) {
    assumeTrue(
        promises().contains(promise),
        () -> "%s does not promise %s".formatted(forecaster().name(), promise));
  }

  default Offset<Double> near(double size) {
    return offset(Math.max(tolerance() * Math.abs(size), Double.MIN_NORMAL));
  }
}
