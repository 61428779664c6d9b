package io.github.lifecycle4j.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ScalerProperties {

  private static final double LARGEST = 1e6;

  @Provide
  Arbitrary<Scaler> scalers() {
    return Arbitraries.of(
        StandardScaler.defaults(),
        MinMaxScaler.defaults(),
        MinMaxScaler.defaults().withRange(-3, 2),
        RobustScaler.defaults(),
        RobustScaler.defaults().withQuantiles(0, 0.9),
        LogScaler.defaults(),
        LogScaler.defaults().withOffset(0.01),
        MeanScaler.defaults());
  }

  @Provide
  Arbitrary<double[]> units() {
    Arbitrary<Double> unit =
        Arbitraries.oneOf(
            Arbitraries.just(0.0),
            Arbitraries.integers().between(0, 20).map(Integer::doubleValue),
            Arbitraries.doubles().between(0, LARGEST));
    return unit.array(double[].class).ofMinSize(1).ofMaxSize(40);
  }

  @Property(tries = 300)
  void inverseUndoesTransform(
      @ForAll("scalers") Scaler scaler, @ForAll("units") double[] training) {
    FittedScaler fitted = scaler.fit(training);
    double largest = 1;
    for (double value : training) {
      largest = Math.max(largest, value);
    }

    double[] back = fitted.inverse(fitted.transform(training));

    for (int i = 0; i < training.length; i++) {
      assertThat(back[i]).isCloseTo(training[i], within(1e-9 * largest));
    }
  }

  @Property(tries = 300)
  void risesStrictly(
      @ForAll("scalers") Scaler scaler,
      @ForAll("units") double[] training,
      @ForAll @DoubleRange(max = LARGEST) double value,
      @ForAll @DoubleRange(min = 0.01, max = LARGEST) double step) {
    FittedScaler fitted = scaler.fit(training);

    assertThat(fitted.transform(value + step)).isGreaterThan(fitted.transform(value));
  }

  @Property(tries = 300)
  void standardScaledDataHaveMeanZeroAndVarianceOneOrNone(
      @ForAll @Size(min = 2, max = 40) List<@IntRange(min = -1000, max = 1000) Integer> values) {
    double[] training = values.stream().mapToDouble(Integer::doubleValue).toArray();
    double[] scaled = StandardScaler.defaults().fit(training).transform(training);

    double sum = 0;
    double squares = 0;
    for (double z : scaled) {
      sum += z;
      squares += z * z;
    }
    double variance = squares / scaled.length;
    assertThat(sum).isCloseTo(0, within(1e-6));
    assertThat(Math.min(Math.abs(variance - 1), variance)).isCloseTo(0, within(1e-6));
  }
}
