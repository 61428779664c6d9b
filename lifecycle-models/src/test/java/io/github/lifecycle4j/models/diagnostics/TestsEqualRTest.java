package io.github.lifecycle4j.models.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.lifecycle4j.models.decomposition.Mstl;
import io.github.lifecycle4j.models.internal.Moments;
import io.github.lifecycle4j.models.r.Golden;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every test of the reference cases against R's packages tseries, urca, stats and forecast. */
class TestsEqualRTest {

  private static final double TOLERANCE = 1e-9;

  @TestFactory
  Stream<DynamicTest> equalR() {
    return Golden.all("tests")
        .flatMap(
            r ->
                StreamSupport.stream(r.node("results").spliterator(), false)
                    .filter(result -> !isLeftOut(result))
                    .map(
                        result ->
                            dynamicTest(
                                r.id() + " " + result,
                                () -> check(r.history().toArray(), r, result))));
  }

  /** HEGY and Canova-Hansen are no part of this library. */
  private static boolean isLeftOut(JsonNode result) {
    String seasonal = result.path("seasonal_test").asText();
    return seasonal.equals("hegy")
        || seasonal.equals("ch")
        || seasonal.equals("seas")
        || result.path("test").asText().startsWith("forecast seas");
  }

  private static void check(double[] values, Golden r, JsonNode result) {
    switch (result.get("test").asText()) {
      case "tseries::kpss.test" -> assertEqual(kpss(values, result, "null", "lshort"), result);
      case "urca::ur.kpss" -> kpssOfUrca(values, result);
      case "tseries::adf.test" ->
          assertEqual(DickeyFuller.test(values, Terms.TREND, result.get("k").intValue()), result);
      case "urca::ur.df" -> dickeyFullerOfUrca(values, result);
      case "tseries::pp.test" -> phillipsPerron(values, result);
      case "urca::ur.pp" -> phillipsPerronOfUrca(values, result);
      case "stats::Box.test" -> assertEqual(portmanteau(values, result), result);
      case "stats::Box.test(diff(x))" ->
          assertEqual(portmanteau(Moments.differences(values, 1), result), result);
      case "tseries::jarque.bera.test" -> assertEqual(JarqueBera.test(values), result);
      case "forecast::ndiffs" -> differences(values, result);
      case "forecast::nsdiffs" -> seasonalDifferences(values, r, result);
      case "forecast seas strength (mstl)" ->
          assertThat(
                  Mstl.DEFAULTS
                      .decompose(values, r.history().frequency().seasonLength())
                      .seasonalStrength())
              .isCloseTo(result.get("value").doubleValue(), within(TOLERANCE));
      case "forecast::ocsb.test" -> ocsb(values, r, result);
      default -> throw new IllegalStateException(result.toString());
    }
  }

  private static TestResult kpss(double[] values, JsonNode result, String terms, String lags) {
    String type = result.get(terms).asText();
    boolean isShort = result.get(lags).asText().matches("true|short");
    int n = Moments.observed(values);
    int number = isShort ? Kpss.shortLags(n) : Kpss.longLags(n);
    return Kpss.test(
        values,
        type.matches("Level|mu") ? Terms.CONSTANT : Terms.TREND,
        result.get(lags).asText().equals("nil") ? 0 : number);
  }

  private static void kpssOfUrca(double[] values, JsonNode result) {
    TestResult ours = kpss(values, result, "type", "lags");
    assertThat(ours.lag()).isEqualTo(result.get("lag").intValue());
    assertThat(ours.statistic()).isCloseTo(statistic(result), relative(result));
    assertThat(ours.criticalValues().descendingMap().values())
        .containsExactly(numbers(result.get("crit_10_5_2.5_1")));
  }

  private static void dickeyFullerOfUrca(double[] values, JsonNode result) {
    Terms terms =
        switch (result.get("type").asText()) {
          case "none" -> Terms.NONE;
          case "drift" -> Terms.CONSTANT;
          default -> Terms.TREND;
        };
    Double[] expected = numbers(result.get("statistics"));
    if (result.has("lags_max")) {
      int most = result.get("lags_max").intValue();
      assertThat(DickeyFuller.testByAic(values, terms, most).statistic())
          .isCloseTo(expected[0], within(TOLERANCE * 10));
      return;
    }
    int lags = result.get("lags").intValue();
    assertThat(DickeyFuller.test(values, terms, lags).statistic())
        .isCloseTo(expected[0], within(TOLERANCE * 10));
    if (terms != Terms.NONE) {
      assertThat(DickeyFuller.withoutDrift(values, terms, lags).statistic())
          .isCloseTo(expected[1], within(TOLERANCE * expected[1]));
    }
    if (terms == Terms.TREND) {
      assertThat(DickeyFuller.withoutTrend(values, lags).statistic())
          .isCloseTo(expected[2], within(TOLERANCE * expected[2]));
    }
  }

  private static void phillipsPerron(double[] values, JsonNode result) {
    int n = Moments.observed(values);
    int lags =
        result.get("lshort").booleanValue()
            ? PhillipsPerron.shortLags(n)
            : PhillipsPerron.longLags(n);
    assertEqual(
        result.get("type").asText().equals("Z(alpha)")
            ? PhillipsPerron.testCoefficient(values, Terms.TREND, lags)
            : PhillipsPerron.test(values, Terms.TREND, lags),
        result);
  }

  private static void phillipsPerronOfUrca(double[] values, JsonNode result) {
    TestResult ours =
        PhillipsPerron.testByLevel(
            values,
            result.get("model").asText().equals("constant") ? Terms.CONSTANT : Terms.TREND,
            PhillipsPerron.shortLags(Moments.observed(values)));
    assertThat(ours.statistic()).isCloseTo(statistic(result), relative(result));
  }

  private static TestResult portmanteau(double[] values, JsonNode result) {
    int lags = result.get("lag").intValue();
    int fitted = result.get("fitdf").intValue();
    return result.get("type").asText().equals("Ljung-Box")
        ? Portmanteau.ljungBox(values, lags, fitted)
        : Portmanteau.boxPierce(values, lags, fitted);
  }

  private static void differences(double[] values, JsonNode result) {
    Differencing.UnitRootTest test =
        switch (result.get("unit_root_test").asText()) {
          case "kpss" -> Differencing.UnitRootTest.KPSS;
          case "adf" -> Differencing.UnitRootTest.DICKEY_FULLER;
          default -> Differencing.UnitRootTest.PHILLIPS_PERRON;
        };
    Terms terms = result.path("type").asText().equals("trend") ? Terms.TREND : Terms.CONSTANT;
    assertThat(Differencing.differences(values, test, terms, 0.05, 2))
        .isEqualTo(result.get("value").intValue());
  }

  private static void seasonalDifferences(double[] values, Golden r, JsonNode result) {
    Differencing.SeasonalTest test =
        result.get("seasonal_test").asText().equals("seas")
            ? Differencing.SeasonalTest.STRENGTH
            : Differencing.SeasonalTest.OCSB;
    int season = r.history().frequency().seasonLength();
    assertThat(Differencing.seasonalDifferences(values, season, test, 1))
        .isEqualTo(result.get("value").intValue());
  }

  private static void ocsb(double[] values, Golden r, JsonNode result) {
    Ocsb ours = Ocsb.test(values, r.history().frequency().seasonLength(), 0);
    assertThat(ours.statistic()).isCloseTo(statistic(result), relative(result));
    assertThat(ours.criticalValue()).isCloseTo(result.get("crit").doubleValue(), within(TOLERANCE));
  }

  private static void assertEqual(TestResult ours, JsonNode result) {
    assertThat(ours.statistic()).isCloseTo(statistic(result), relative(result));
    double pValue = result.get("p_value").doubleValue();
    assertThat(ours.pValue()).isCloseTo(pValue, within(1e-15 + 1e-8 * pValue));
    if (result.has("lag")) {
      assertThat(ours.lag()).isEqualTo(result.get("lag").intValue());
    }
  }

  private static double statistic(JsonNode result) {
    return result.get("statistic").doubleValue();
  }

  private static org.assertj.core.data.Offset<Double> relative(JsonNode result) {
    return within(Math.max(TOLERANCE * Math.abs(statistic(result)), 1e-12));
  }

  private static Double[] numbers(JsonNode list) {
    return list.isArray()
        ? StreamSupport.stream(list.spliterator(), false)
            .map(JsonNode::doubleValue)
            .toArray(Double[]::new)
        : new Double[] {list.doubleValue()};
  }
}
