package io.github.lifecycle4j.train;

import static io.github.lifecycle4j.train.ContractData.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.predict.Forecast;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every fitted forecaster keeps when it takes in new observations. */
public interface UpdateContract extends ForecasterUnderTest {

  @Test
  default void updateWithTheSameHistoryChangesNothing() {
    FittedForecaster fitted = fitted(history());
    FittedForecaster updated = fitted.update(history(), Covariates.none());
    assertThat(numbers(updated.forecast(HORIZON))).isEqualTo(numbers(fitted.forecast(HORIZON)));
    assertThat(updated.provenance().parameters()).isEqualTo(fitted.provenance().parameters());
  }

  @Test
  default void updateMovesTheStateAndLeavesTheFittedAsItWas() {
    Series history = history();
    FittedForecaster fitted = fitted(history.until(history.endPeriod() - 5));
    List<Double> before = numbers(fitted.forecast(HORIZON));
    Forecast updated = fitted.update(history, Covariates.none()).forecast(HORIZON);
    assertThat(updated.startPeriod()).isEqualTo(history.endPeriod());
    assertThat(numbers(updated)).allMatch(Double::isFinite).isNotEqualTo(before);
    assertThat(numbers(fitted.forecast(HORIZON))).isEqualTo(before);
  }

  @Test
  default void updateExpectsWhatARefitExpects() {
    requirePromise(Promise.UPDATE_IS_REFIT);
    Series history = history();
    FitContext context = FitContext.of(1);
    double[] refitted =
        heldForecaster().fit(history, context).orElseThrow().forecast(HORIZON).means();
    double[] updated =
        heldForecaster()
            .fit(history.until(history.endPeriod() - 7), context)
            .orElseThrow()
            .update(history, Covariates.none())
            .forecast(HORIZON)
            .means();
    assertThat(updated).containsExactly(refitted, near(100));
  }

  @Test
  default void updateRefusesAnotherHistory() {
    Series history = history();
    FittedForecaster fitted = fitted(history);
    Series otherKey = history.withKey(ProductKey.of("other"));
    Series shorter = history.until(history.endPeriod() - 1);
    Series otherGrid =
        Series.of(history.key(), Frequency.COUNTED, history.startPeriod(), history.toArray());
    for (Series wrong : List.of(otherKey, shorter, otherGrid)) {
      assertThatThrownBy(() -> fitted.update(wrong, Covariates.none()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(history.key().id());
    }
  }
}
