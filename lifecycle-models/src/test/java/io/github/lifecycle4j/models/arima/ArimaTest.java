package io.github.lifecycle4j.models.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.ForecasterContract;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArimaTest implements ForecasterContract {

  @Override
  public Forecaster forecaster() {
    return Arima.DEFAULTS;
  }

  @Override
  public Forecaster heldForecaster() {
    return Arima.DEFAULTS.withFixed(Map.of("ma1", -0.4, "sma1", -0.6));
  }

  @Override
  public Series tooShort() {
    return history().until(history().startPeriod() + 15);
  }

  @Test
  void readsItsName() {
    assertThat(Arima.parse("1.0.0+c").name()).isEqualTo("arima:1.0.0+c");
    assertThat(Arima.DEFAULTS.withCovariates("price").name()).isEqualTo("arima+price");
    assertThatThrownBy(() -> Arima.parse("0,1,1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0,1,1");
  }
}
