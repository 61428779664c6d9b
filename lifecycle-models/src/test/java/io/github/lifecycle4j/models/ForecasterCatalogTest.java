package io.github.lifecycle4j.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.models.baseline.MovingAverage;
import io.github.lifecycle4j.models.baseline.Naive;
import io.github.lifecycle4j.models.ensemble.MeanEnsemble;
import io.github.lifecycle4j.models.intermittent.IntermittentDemand;
import io.github.lifecycle4j.models.intermittent.IntermittentMethod;
import io.github.lifecycle4j.models.smoothing.SimpleExponentialSmoothing;
import io.github.lifecycle4j.models.transform.BoxCoxForecaster;
import io.github.lifecycle4j.train.GlobalForecaster;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForecasterCatalogTest {

  @Test
  void everyForecasterHasTheNameItIsMadeBy() {
    assertThat(ForecasterCatalog.descriptions())
        .containsKeys(
            "naive",
            "snaive",
            "drift",
            "mean",
            "moving-average",
            "ses",
            "holt",
            "holt-winters",
            "ets",
            "arima")
        .allSatisfy(
            (name, description) -> {
              assertThat(ForecasterCatalog.create(name).name()).isEqualTo(name);
              assertThat(description).isNotBlank();
            });
  }

  @Test
  void anOptionFollowsTheColon() {
    assertThat(ForecasterCatalog.create("moving-average:8")).isEqualTo(new MovingAverage(8));
    assertThat(ForecasterCatalog.create("ses:0.2"))
        .isEqualTo(SimpleExponentialSmoothing.DEFAULTS.withAlpha(0.2));
    assertThat(
            List.of(
                "holt:damped",
                "holt-winters:multiplicative",
                "holt-winters:damped",
                "holt-winters:multiplicative-damped",
                "ets:MAdM",
                "ets:ZNZ"))
        .allSatisfy(name -> assertThat(ForecasterCatalog.create(name).name()).isEqualTo(name));
  }

  @Test
  void methodsForIntermittentDemandTakeTheirSmoothing() {
    assertThat(ForecasterCatalog.create("sba:0.1"))
        .isEqualTo(IntermittentDemand.of(IntermittentMethod.SBA).withSmoothing(0.1, 0.1))
        .returns("sba:0.1", GlobalForecaster::name);
  }

  @Test
  void aCombinationNamesItsMembers() {
    assertThat(ForecasterCatalog.create("combination:naive+moving-average:8"))
        .isEqualTo(MeanEnsemble.of(List.of(new Naive(), new MovingAverage(8))))
        .returns("combination:naive+moving-average:8", GlobalForecaster::name);
  }

  @Test
  void aBoxCoxScaleNamesItsForecaster() {
    assertThat(ForecasterCatalog.create("boxcox:ses:0.2"))
        .isEqualTo(BoxCoxForecaster.of(SimpleExponentialSmoothing.DEFAULTS.withAlpha(0.2)))
        .returns("boxcox:ses:0.2", GlobalForecaster::name);
  }

  @Test
  void aDecompositionNamesItsForecasterOrItsSeasons() {
    assertThat(ForecasterCatalog.create("stl:moving-average:8").name())
        .isEqualTo("stl:moving-average:8");
    assertThat(ForecasterCatalog.create("mstl:7+365").name()).isEqualTo("mstl:7+365");
    assertThatThrownBy(() -> ForecasterCatalog.create("stl:combination"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("combination");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Naive",
        "prophet",
        "naive:2",
        "moving-average:",
        "combination:",
        "combination:naive+prophet",
        "combination:naive+naive",
        "boxcox:",
        "boxcox:combination:naive+drift",
        "moving-average:x",
        "ses:2",
        "holt:x",
        "holt-winters:additive",
        "ets:XYZ",
        "stl:prophet",
        "mstl:x",
        "mstl:12+7"
      })
  void refusesWhatItDoesNotKnow(String name) {
    assertThatThrownBy(() -> ForecasterCatalog.create(name))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .isNotBlank();
  }

  @Test
  void namesTheForecastersThereAre() {
    assertThatThrownBy(() -> ForecasterCatalog.create("prophet"))
        .hasMessage(
            "There is no forecaster 'prophet'. "
                + "Use one of %s."
                    .formatted(String.join(", ", ForecasterCatalog.descriptions().keySet())));
    assertThatThrownBy(() -> ForecasterCatalog.create("combination:ses+prophet"))
        .hasMessageContaining("no forecaster 'prophet'");
  }
}
