package io.github.lifecycle4j.models.smoothing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.models.r.Golden;
import io.github.lifecycle4j.train.FitContext;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In R's region the likelihood found is not below R's. */
class EtsEstimateGoldenTest {

  /** R leaves up to 17 of its logarithm behind; we leave none of this share of it. */
  private static final double SLACK = 1e-7;

  static Stream<Golden> cases() {
    return Golden.all("ets");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void fitsNoWorseThanR(Golden r) {
    EtsModel model = fit(r, Ets.DEFAULTS.withChoice(EtsChoice.of(REts.structure(r))));
    assertThat(model.structure()).isEqualTo(REts.structure(r));
    assertThat(model.logLikelihood())
        .isGreaterThanOrEqualTo(r.number("loglik") - SLACK * Math.abs(r.number("loglik")));
    assertInRegion(model);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void choosesNoWorseThanR(Golden r) {
    EtsModel model = fit(r, Ets.DEFAULTS);
    double chosen = model.aicc();
    assertThat(model.candidates())
        .hasSize(r.history().frequency().seasonLength() > 1 && isPositive(r) ? 15 : 6)
        .anySatisfy(one -> assertThat(one.structure()).isEqualTo(model.structure()))
        .allSatisfy(one -> assertThat(one.aicc()).isGreaterThan(chosen - 1e-9 * Math.abs(chosen)));
    if (REts.structure(r).isStable()) {
      assertThat(chosen).isLessThanOrEqualTo(r.number("aicc") + SLACK * Math.abs(chosen));
    }
  }

  private static boolean isPositive(Golden r) {
    return EtsData.of(REts.history(r)).positive;
  }

  private static EtsModel fit(Golden r, Ets ets) {
    return ets.withGiven(REts.given(r))
        .fit(REts.history(r), FitContext.of(1))
        .orElseThrow()
        .model(EtsModel.class)
        .orElseThrow();
  }

  private static void assertInRegion(EtsModel model) {
    double alpha = model.alpha();
    assertThat(alpha).isBetween(1e-4, 0.9999);
    model.beta().ifPresent(beta -> assertThat(beta).isBetween(1e-4, alpha));
    model.gamma().ifPresent(gamma -> assertThat(gamma).isBetween(1e-4, 1 - alpha + 1e-15));
    model.phi().ifPresent(phi -> assertThat(phi).isBetween(0.8, 0.98));
    int m = Math.max(model.initialState().season().size(), 1);
    assertThat(
            new Admissibility(model.structure(), m)
                .holds(
                    alpha, model.beta().orElse(0), model.gamma().orElse(0), model.phi().orElse(1)))
        .isTrue();
  }
}
