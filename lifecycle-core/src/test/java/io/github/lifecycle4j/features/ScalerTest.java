package io.github.lifecycle4j.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScalerTest {

  private static final double NAN = Double.NaN;

  static Stream<Scaler> all() {
    return Stream.of(
        StandardScaler.defaults(),
        MinMaxScaler.defaults(),
        RobustScaler.defaults(),
        LogScaler.defaults(),
        MeanScaler.defaults());
  }

  @Test
  void standardUsesThePopulationStandardDeviation() {
    // Mean 5, squared deviations 9 1 1 1 0 0 4 16 add up to 32, 32 / 8 = 4.
    FittedScaler fitted = StandardScaler.defaults().fit(2, 4, 4, 4, 5, 5, 7, 9);

    assertThat(fitted).isEqualTo(new AffineScale(5, 2));
    assertThat(fitted.transform(9)).isEqualTo(2);
    assertThat(fitted.inverse(-1)).isEqualTo(3);
  }

  @Test
  void minMaxReachesBothEnds() {
    FittedScaler fitted = MinMaxScaler.defaults().withRange(-1, 1).fit(10, 30, 15);

    assertThat(fitted.transform(new double[] {10, 15, 20, 30, 40}))
        .containsExactly(-1, -0.5, 0, 1, 2);
  }

  @Test
  void robustIgnoresAnExtremeValue() {
    // Sorted 1 2 3 4 1000: median 3, quartiles 2 and 4.
    assertThat(RobustScaler.defaults().fit(4, 1000, 1, 3, 2)).isEqualTo(new AffineScale(3, 2));
    // Four values: quartiles lie at positions 0.75 and 2.25, that is 1.75 and 3.25.
    assertThat(RobustScaler.defaults().fit(1, 2, 3, 4)).isEqualTo(new AffineScale(2.5, 1.5));
  }

  @Test
  void logKeepsZeroAtZero() {
    FittedScaler fitted = LogScaler.defaults().fit(0, 5);

    assertThat(fitted.transform(0)).isZero();
    assertThat(fitted.transform(Math.E - 1)).isCloseTo(1, within(1e-15));
    assertThat(fitted.inverse(Math.log(100))).isCloseTo(99, within(1e-12));
    assertThat(LogScaler.defaults().withOffset(0.5).fit(0).transform(0.5)).isZero();
  }

  @Test
  void meanDividesByTheMeanAbsoluteValue() {
    assertThat(MeanScaler.defaults().fit(2, -4, 6, NAN)).isEqualTo(new AffineScale(0, 4));
  }

  @ParameterizedTest
  @MethodSource("all")
  void missingValuesAreLeftOutOfTheFitAndStayMissing(Scaler scaler) {
    FittedScaler fitted = scaler.fit(NAN, 1, 2, NAN, 5);

    assertThat(fitted).isEqualTo(scaler.fit(1, 2, 5));
    assertThat(fitted.transform(NAN)).isNaN();
    assertThat(fitted.inverse(NAN)).isNaN();
  }

  @ParameterizedTest
  @MethodSource("all")
  void refusesDataWithoutAnObservedValue(Scaler scaler) {
    assertThatIllegalArgumentException()
        .isThrownBy(scaler::fit)
        .withMessageContaining("none of the 0 training values is observed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scaler.fit(NAN, NAN))
        .withMessageContaining("none of the 2 training values is observed");
  }

  @ParameterizedTest
  @MethodSource("all")
  void refusesInfiniteData(Scaler scaler) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scaler.fit(1, Double.POSITIVE_INFINITY))
        .withMessageContaining("index 1 is Infinity");
  }

  @Test
  void constantDataAreDividedByOne() {
    assertThat(StandardScaler.defaults().fit(7, 7, 7)).isEqualTo(new AffineScale(7, 1));
    assertThat(MinMaxScaler.defaults().fit(7, 7)).isEqualTo(new AffineScale(7, 1));
    assertThat(MinMaxScaler.defaults().withRange(-1, 1).fit(7, 7).transform(7)).isEqualTo(-1);
    assertThat(RobustScaler.defaults().fit(0, 0, 0, 0, 9)).isEqualTo(new AffineScale(0, 1));
    assertThat(MeanScaler.defaults().fit(0, 0)).isEqualTo(new AffineScale(0, 1));
  }

  @Test
  void roundingDoesNotMakeConstantDataVary() {
    // The sum of ten 0.1 is not 1.
    AffineScale fitted =
        (AffineScale)
            StandardScaler.defaults().fit(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1);

    assertThat(fitted.scale()).isEqualTo(1);
  }

  @Test
  void refusesDataThatADoubleCannotSpan() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MinMaxScaler.defaults().fit(-Double.MAX_VALUE, Double.MAX_VALUE))
        .withMessageContaining("scale Infinity");
  }

  @Test
  void logRefusesWhatHasNoLogarithm() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogScaler.defaults().fit(3, -1))
        .withMessageContaining("The value -1.0 has no logarithm with the offset 1.0");
    FittedScaler fitted = LogScaler.defaults().withOffset(0).fit(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fitted.transform(0))
        .withMessageContaining("Maybe use a larger offset");
  }

  @Test
  void optionsAreChecked() {
    assertThatIllegalArgumentException().isThrownBy(() -> new MinMaxScaler(1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new MinMaxScaler(0, NAN));
    assertThatIllegalArgumentException().isThrownBy(() -> new RobustScaler(0.75, 0.25));
    assertThatIllegalArgumentException().isThrownBy(() -> new RobustScaler(-0.1, 0.5));
    assertThatIllegalArgumentException().isThrownBy(() -> new LogScaler(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> new AffineScale(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new AffineScale(NAN, 1));
  }

  @Test
  void parametersReadBackExactly() {
    AffineScale fitted = (AffineScale) StandardScaler.defaults().fit(0.1, 0.2, 0.4);
    Map<String, String> written = fitted.parameters();

    assertThat(
            new AffineScale(
                Double.parseDouble(written.get("center")),
                Double.parseDouble(written.get("scale"))))
        .isEqualTo(fitted);
    assertThat(new LogScale(0.3).parameters()).containsExactly(Map.entry("offset", "0.3"));
  }

  @Test
  void scalesSeriesInTheirPlace() {
    Series series = Series.of(ProductKey.of("A"), Frequency.WEEKLY, 2800, 2, NAN, 6);
    FittedScaler fitted = MeanScaler.defaults().fit(series);

    Series scaled = fitted.transform(series);

    assertThat(scaled)
        .isEqualTo(Series.of(ProductKey.of("A"), Frequency.WEEKLY, 2800, 0.5, NAN, 1.5));
    assertThat(fitted.inverse(scaled)).isEqualTo(series);
  }
}
