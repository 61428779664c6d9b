package io.github.lifecycle4j.models.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.r.Golden;
import io.github.lifecycle4j.predict.Parametric;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** At R's parameters and initial states everything is what R says, but for three slips of R. */
class EtsRecursionGoldenTest {

  private static final double RELATIVE = 1e-9;

  static Stream<Golden> cases() {
    return Golden.all("ets");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void passesOverTheHistoryAsR(Golden r) {
    Series history = REts.history(r);
    EtsModel model = REts.model(REts.point(r), history);
    double[] fitted = model.fitted().toArray();
    double[] expected = r.numbers("fitted");
    for (int t = 0; t < fitted.length; t++) {
      double value = REts.hasLambda(r) ? Math.exp(fitted[t]) : fitted[t];
      assertThat(value).isCloseTo(expected[t], near(expected[t]));
    }
    assertThat(model.logLikelihood()).isCloseTo(r.number("loglik"), near(r.number("loglik")));
    assertThat(model.sigma2()).isCloseTo(r.number("sigma2"), near(r.number("sigma2")));
    assertThat(model.mse()).isCloseTo(r.number("mse"), near(r.number("mse")));
    EtsState last = model.finalState();
    assertThat(last.level()).isCloseTo(r.number("final_state.l"), near(r.number("final_state.l")));
    for (int k = 1; k <= last.season().size(); k++) {
      assertThat(last.season().get(last.season().size() - k))
          .isCloseTo(r.number("final_state.s" + k), near(last.level()));
    }
    // R sums φ up as φ + φ + φ² + … where it looks two and more steps ahead.
    if (!model.structure().damped()) {
      assertThat(model.amse()).isCloseTo(r.number("amse"), near(r.number("amse")));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void hasTheCriteriaOfR(Golden r) {
    EtsModel model = REts.model(REts.point(r), REts.history(r));
    int given = REts.given(r).equals(SmoothingParameters.ESTIMATED) ? 0 : 1;
    EtsCandidate criteria =
        EtsCandidate.of(
            model.structure(),
            -2 * model.logLikelihood(),
            model.parameters() - given,
            model.observations(),
            1);
    assertThat(criteria.aic()).isCloseTo(r.number("aic"), near(r.number("aic")));
    assertThat(criteria.aicc()).isCloseTo(r.number("aicc"), near(r.number("aicc")));
    assertThat(criteria.bic()).isCloseTo(r.number("bic"), near(r.number("bic")));
    if (given == 0) {
      assertThat(model.aicc()).isEqualTo(criteria.aicc());
      assertThat(model.aic()).isEqualTo(criteria.aic());
      assertThat(model.bic()).isEqualTo(criteria.bic());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void forecastsTheMeansOfR(Golden r) {
    EtsModel model = REts.model(REts.point(r), REts.history(r));
    EtsPoint state = forR(model.last());
    double[] means = EtsPass.means(state, r.horizon());
    if (state.structure.isProduct()) {
      Parametric forecast = SeasonalMoments.forecast(state, model.sigma2(), r.horizon());
      Arrays.setAll(means, h -> forecast.mean(h + 1));
    }
    double[] expected = r.numbers("forecast.mean");
    for (int h = 0; h < expected.length; h++) {
      double mean = REts.hasLambda(r) ? Math.exp(means[h]) : means[h];
      assertThat(mean).isCloseTo(expected[h], within(1e-8 * Math.abs(expected[h])));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void forecastsTheBoundsOfR(Golden r) {
    EtsModel model = REts.model(REts.point(r), REts.history(r));
    EtsPoint state = forR(model.last());
    Assumptions.assumeFalse(Double.isNaN(r.numbers("forecast.lower80")[0]), "R simulates");
    Parametric forecast =
        state.structure.isLinear()
            ? EtsMoments.forecast(state, model.sigma2(), r.horizon())
            : SeasonalMoments.forecast(state, model.sigma2(), r.horizon());
    for (int h = 1; h <= r.horizon(); h++) {
      if (!seasonIsTooEarly(r, h)) {
        assertBound(r, forecast, h, "lower95", 0.025);
        assertBound(r, forecast, h, "lower80", 0.1);
        assertBound(r, forecast, h, "upper80", 0.9);
        assertBound(r, forecast, h, "upper95", 0.975);
      }
    }
  }

  private static void assertBound(
      Golden r, Parametric forecast, int step, String bound, double level) {
    double quantile = forecast.quantile(step, level);
    double value = REts.hasLambda(r) ? Math.exp(quantile) : quantile;
    assertThat(value)
        .as("%s at step %d", bound, step)
        .isCloseTo(
            r.numbers("forecast." + bound)[step - 1],
            within(1e-8 * Math.abs(r.numbers("forecast.mean")[step - 1])));
  }

  /**
   * R forecasts a damped trend beside factors from ℓ + b, and not from ℓ + φb as it fits it: that
   * is the forecast of a slope b/φ that moves by β/φ.
   */
  private static EtsPoint forR(EtsPoint state) {
    EtsStructure structure = state.structure;
    if (structure.season() != EtsComponent.MULTIPLICATIVE
        || !structure.hasMultiplicativeError()
        || !structure.damped()) {
      return state;
    }
    return new EtsPoint(
        structure,
        state.alpha,
        state.beta / state.phi,
        state.gamma,
        state.phi,
        state.level,
        state.slope / state.phi,
        state.season());
  }

  /** Without a trend, R lets an additive season act on the step before it comes round. */
  private static boolean seasonIsTooEarly(Golden r, int step) {
    EtsStructure structure = REts.structure(r);
    return !structure.hasTrend()
        && structure.season() == EtsComponent.ADDITIVE
        && (structure.hasMultiplicativeError()
            ? step >= r.integer("period")
            : step % r.integer("period") == 0);
  }

  private static Offset<Double> near(double size) {
    return within(RELATIVE * Math.abs(size));
  }
}
