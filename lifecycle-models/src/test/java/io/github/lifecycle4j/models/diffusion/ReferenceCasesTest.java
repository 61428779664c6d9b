package io.github.lifecycle4j.models.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lifecycle4j.data.Series;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published and recomputed numbers of reference.json, each within its tolerance. */
class ReferenceCasesTest {

  /** A case, named by its id. */
  record Case(String id, JsonNode json) {

    void assertEqual(String path, double value) {
      double expected = json.at("/expected" + path).doubleValue();
      double tolerance = json.get("tol_rel").doubleValue();
      assertThat(value)
          .as("%s%s", id, path)
          .isCloseTo(expected, within(tolerance * Math.abs(expected)));
    }

    double parameter(String name) {
      return json.get("params").get(name).doubleValue();
    }

    List<Double> parameters(String name) {
      List<Double> values = new ArrayList<>();
      json.get("params").get(name).forEach(value -> values.add(value.doubleValue()));
      return values;
    }

    Series series() {
      return Lives.yearly(
          id,
          StreamSupport.stream(json.get("series").spliterator(), false)
              .mapToDouble(JsonNode::doubleValue)
              .toArray());
    }

    @Override
    public String toString() {
      return id;
    }
  }

  static Stream<Case> fits() throws IOException {
    return cases("bass_fit_");
  }

  static Stream<Case> closedForms() throws IOException {
    return cases("bass_closed_");
  }

  static Stream<Case> generations() throws IOException {
    return cases("norton_bass_");
  }

  static Stream<Case> others() throws IOException {
    return Stream.of("bass_ols", "adopter", "gompertz_formula", "gsgompertz", "gompertz_fit")
        .flatMap(
            prefix -> {
              try {
                return cases(prefix);
              } catch (IOException broken) {
                throw new AssertionError(broken);
              }
            });
  }

  private static Stream<Case> cases(String prefix) throws IOException {
    try (InputStream file = ReferenceCasesTest.class.getResourceAsStream("reference.json")) {
      JsonNode root = new ObjectMapper().readTree(Objects.requireNonNull(file));
      List<Case> cases =
          StreamSupport.stream(root.spliterator(), false)
              .map(json -> new Case(json.get("id").textValue(), json))
              .filter(each -> each.id().startsWith(prefix))
              .toList();
      assertThat(cases).as(prefix).isNotEmpty();
      return cases.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("fits")
  void fitsTheBassCurve(Case expected) {
    Series history = expected.series();
    CurveFit increments = CurveFit.of(CurveFamily.BASS);
    assertFit(expected, "/nls_cdf_difference", increments.fit(history));
    assertFit(
        expected, "/nls_density_f_of_t", increments.withForm(AdoptionForm.DENSITY).fit(history));
    BassRegression line = BassRegression.of(history);
    String ols = "/ols_lagged_cumulative_Bass1969";
    expected.assertEqual(ols + "/m", line.market());
    expected.assertEqual(ols + "/p", line.p());
    expected.assertEqual(ols + "/q", line.q());
    expected.assertEqual(ols + "/R2", line.rSquared());
  }

  private static void assertFit(Case expected, String path, CurveEstimate estimate) {
    for (String name : estimate.names()) {
      expected.assertEqual(path + "/" + name, estimate.value(name));
    }
    expected.assertEqual(path + "/SSE", estimate.sumOfSquares());
    expected.assertEqual(path + "/R2", estimate.rSquared());
  }

  @ParameterizedTest
  @MethodSource("closedForms")
  void knowsTheBassCurve(Case expected) {
    double m = expected.parameter("m");
    Bass curve = new Bass(expected.parameter("p"), expected.parameter("q"));
    double takeoff = curve.takeoff().orElseThrow();
    double slowdown = curve.slowdown().orElseThrow();
    expected.assertEqual("/t_star", curve.peak());
    expected.assertEqual("/peak_rate", m * curve.density(curve.peak()));
    expected.assertEqual("/F_at_peak", curve.cumulative(curve.peak()));
    expected.assertEqual("/T1_takeoff_inflection", takeoff);
    expected.assertEqual("/T2_decline_inflection", slowdown);
    expected.assertEqual("/F_T1", curve.cumulative(takeoff));
    expected.assertEqual("/F_T2", curve.cumulative(slowdown));
    expected.assertEqual("/F10", curve.cumulative(10));
    expected.assertEqual("/f10", curve.density(10));
  }

  @ParameterizedTest
  @MethodSource("generations")
  void knowsTheUnitsInUseOfGenerations(Case expected) {
    List<Double> markets = expected.parameters("m");
    List<Double> introduced = expected.parameters("tau");
    List<NortonBass.Generation> generations = new ArrayList<>();
    for (int g = 0; g < markets.size(); g++) {
      generations.add(new NortonBass.Generation(markets.get(g), introduced.get(g)));
    }
    NortonBass model =
        new NortonBass(new Bass(expected.parameter("p"), expected.parameter("q")), generations);
    for (int g = 0; g < markets.size(); g++) {
      expected.assertEqual("/S/" + g, model.unitsInUse(g + 1, expected.parameter("t")));
    }
  }

  @ParameterizedTest
  @MethodSource("others")
  void knowsTheRest(Case expected) {
    if (expected.id().startsWith("bass_ols")) {
      BassRegression line = BassRegression.of(expected.series());
      expected.assertEqual("/m", line.market());
      expected.assertEqual("/p", line.p());
      expected.assertEqual("/q", line.q());
    } else if (expected.id().startsWith("adopter")) {
      Bass curve = new Bass(expected.parameter("p"), expected.parameter("q"));
      AdopterShares shares = curve.adopterShares().orElseThrow();
      expected.assertEqual("/innovators", shares.innovators());
      expected.assertEqual("/early_adopters", shares.earlyAdopters());
      expected.assertEqual("/early_majority", shares.earlyMajority());
      expected.assertEqual("/late_majority", shares.lateMajority());
      expected.assertEqual("/laggards", shares.laggards());
    } else if (expected.id().startsWith("gompertz_fit")) {
      CurveFit levels = CurveFit.of(CurveFamily.GOMPERTZ).withForm(AdoptionForm.LEVEL);
      CurveEstimate estimate = levels.fit(expected.series());
      for (String name : estimate.names()) {
        expected.assertEqual("/" + name, estimate.value(name));
      }
      expected.assertEqual("/SSE", estimate.sumOfSquares());
    } else {
      assertFormula(expected);
    }
  }

  private static void assertFormula(Case expected) {
    boolean gompertz = expected.id().startsWith("gompertz");
    double a = expected.parameter("a");
    double b = expected.parameter("b");
    DiffusionCurve curve =
        gompertz ? new Gompertz(a, b) : new GammaShiftedGompertz(a, b, expected.parameter("c"));
    double m = expected.parameter("m");
    List<Double> times = expected.parameters("t");
    for (int i = 0; i < times.size(); i++) {
      expected.assertEqual("/A/" + i, m * curve.cumulative(times.get(i)));
    }
    if (gompertz) {
      expected.assertEqual("/inflection_t", curve.peak());
      expected.assertEqual("/inflection_A", m * curve.cumulative(curve.peak()));
    }
  }
}
