package io.github.lifecycle4j.models.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurveFitTest {

  /** From exact data every curve is found again, in every unit and with a value missing. */
  @ParameterizedTest
  @EnumSource(CurveFamily.class)
  void findsTheCurveOfExactData(CurveFamily family) {
    double[] logs = family.typicalLogs(11);
    double[] parameters = Arrays.stream(logs).map(log -> Math.exp(log) * 1.15).toArray();
    for (double market : new double[] {1e-9, 5_000, 3e12}) {
      double[] units = Lives.increments(family.curve(parameters), market, 24);
      units[3] = Double.NaN;
      CurveEstimate estimate = CurveFit.of(family).fit(Lives.yearly("exact", units));
      assertThat(estimate.market()).isCloseTo(market, within(1e-5 * market));
      for (int j = 0; j < parameters.length; j++) {
        assertThat(estimate.value(family.parameters().get(j).name()))
            .isCloseTo(parameters[j], within(1e-4 * parameters[j]));
      }
      assertThat(estimate.rSquared()).isCloseTo(1, within(1e-9));
      assertThat(estimate.fitted()[3]).isPositive();
    }
  }

  /** A likelihood whose means can be scaled is largest where their sum is that of the counts. */
  @ParameterizedTest
  @ValueSource(ints = {9, 11, 13})
  void theLikeliestCurveHasTheSumOfTheCounts(int years) {
    Series ipod = Lives.ipod(years);
    CurveEstimate estimate =
        CurveFit.of(CurveFamily.BASS).withEstimation(Estimation.MAXIMUM_LIKELIHOOD).fit(ipod);
    double sum = Arrays.stream(ipod.toArray()).sum();
    assertThat(Arrays.stream(estimate.fitted()).sum()).isCloseTo(sum, within(1e-6 * sum));
    assertThat(estimate.market() * estimate.curve().cumulative(years))
        .isCloseTo(sum, within(1e-6 * sum));
  }

  /** Plain least squares on the first years of the iPod, and on all of them. */
  @Test
  void swingsWhenLittleIsKnown() {
    int[] years = {6, 7, 8, 10};
    double[] markets = {181, 248, 309, 391};
    for (int i = 0; i < years.length; i++) {
      CurveEstimate estimate = CurveFit.of(CurveFamily.BASS).fit(Lives.ipod(years[i]));
      assertThat(estimate.market()).isCloseTo(markets[i], within(0.5));
    }
  }

  /** Standard errors say how far estimates of simulated histories are spread. */
  @ParameterizedTest
  @EnumSource(Estimation.class)
  void standardErrorsAreTheSpreadOfEstimates(Estimation estimation) {
    CurveFit fit = CurveFit.of(CurveFamily.BASS).withEstimation(estimation);
    double[] means = Lives.increments(new Bass(0.02, 0.4), 10_000, 15);
    SplittableRandom random = new SplittableRandom(3);
    int histories = 400;
    double sum = 0;
    double squares = 0;
    double variances = 0;
    for (int i = 0; i < histories; i++) {
      double[] units = means.clone();
      for (int t = 0; t < units.length; t++) {
        double deviation = estimation == Estimation.LEAST_SQUARES ? 40 : 2 * Math.sqrt(means[t]);
        units[t] = Math.max(0, units[t] + deviation * random.nextGaussian());
      }
      CurveEstimate estimate = fit.fit(Lives.yearly("simulated", units));
      sum += estimate.value("q");
      squares += estimate.value("q") * estimate.value("q");
      variances += estimate.covariance("q", "q");
    }
    double spread = squares / histories - Math.pow(sum / histories, 2);
    assertThat(sum / histories).isCloseTo(0.4, within(0.01));
    assertThat(variances / histories).isCloseTo(spread, within(0.2 * spread));
  }

  @Test
  void findsWhatDriversDo() {
    double[] price = {100, 90, 90, 85, 80, 70, 72, 60, 55, 50, 50, 45, 42, 40, 40, 38};
    double[] advertising = {5, 8, 6, 6, 9, 9, 12, 7, 7, 9, 14, 10, 10, 11, 9, 9};
    Bass curve = new Bass(0.01, 0.35);
    double[] units = new double[price.length];
    double before = 0;
    double raised = 0;
    for (int t = 0; t < units.length; t++) {
      raised += t == 0 ? 0 : Math.max(0, Math.log(advertising[t] / advertising[t - 1]));
      double now = t + 1 - 1.4 * Math.log(price[t] / price[0]) + 0.8 * raised;
      units[t] = 2_000 * (curve.cumulative(now) - curve.cumulative(before));
      before = now;
    }
    Series history = Lives.yearly("camera", units);
    Covariates covariates =
        Covariates.none()
            .withFuture(Covariates.PRICE, Lives.yearly("camera", price))
            .withPast("advertising", Lives.yearly("camera", advertising));
    CurveFit fit =
        CurveFit.of(CurveFamily.BASS).withDrivers(MarketDriver.PRICE, MarketDriver.ADVERTISING);
    CurveEstimate estimate = fit.fit(history, covariates);
    assertThat(estimate.names()).containsExactly("m", "p", "q", "price", "advertising");
    assertThat(estimate.value("price")).isCloseTo(-1.4, within(1e-3));
    assertThat(estimate.value("advertising")).isCloseTo(0.8, within(1e-3));
    assertThat(estimate.market()).isCloseTo(2_000, within(1.0));
    assertThatThrownBy(() -> fit.fit(history))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("price");
    assertThatThrownBy(() -> fit.withForm(AdoptionForm.LEVEL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("LEVEL");
  }

  @Test
  void refusesWhatShowsNoCurve() {
    CurveFit fit = CurveFit.of(CurveFamily.BASS);
    assertRefused(fit, "has 3 observations", 1, 2, Double.NaN, 3);
    assertRefused(fit, "has no sales", 0, 0, 0, 0, 0, 0);
    assertRefused(fit.withEstimation(Estimation.MAXIMUM_LIKELIHOOD), "-1", 1, 3, 5, -1, 3, 2, 1);
  }

  private static void assertRefused(CurveFit fit, String part, double... units) {
    assertThatThrownBy(() -> fit.fit(Lives.yearly("shoe", units)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("shoe")
        .hasMessageContaining(part)
        .hasMessageContaining("Maybe");
  }

  @Test
  void theLineOfBassNeedsAMarket() {
    assertThatThrownBy(() -> BassRegression.of(Lives.yearly("young", 1, 2, 4, 8.5, 17, 36)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("young")
        .hasMessageContaining("Maybe");
    assertThatThrownBy(() -> BassRegression.of(Lives.yearly("gap", 1, 2, Double.NaN, 3, 2, 1)))
        .hasMessageContaining("gap");
    assertThatThrownBy(() -> BassRegression.of(Lives.yearly("once", 0, 0, 3, 0, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("once")
        .hasMessageContaining("Maybe");
  }
}
