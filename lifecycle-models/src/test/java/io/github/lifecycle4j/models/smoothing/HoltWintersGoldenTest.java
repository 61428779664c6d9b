package io.github.lifecycle4j.models.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.r.Golden;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FittedForecaster;
import io.github.lifecycle4j.train.Forecaster;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The functions ses, holt and hw of R's package forecast; each case says its call. */
class HoltWintersGoldenTest {

  private static final Pattern SHARE = Pattern.compile("(alpha|beta|gamma|phi)=([0-9.]+)");

  static Stream<Golden> cases() {
    return Golden.all("smoothing").filter(r -> r.text("call").matches("(ses|holt|hw)\\(.*"));
  }

  static Stream<Golden> simple() {
    return cases().filter(HoltWintersGoldenTest::isSimple);
  }

  static Stream<Golden> optimal() {
    return cases().filter(r -> !isSimple(r));
  }

  private static boolean isSimple(Golden r) {
    return r.text("call").contains("'simple'");
  }

  /** What is left over is never more than R leaves, by more than rounding. */
  @ParameterizedTest
  @MethodSource("cases")
  void fitsNoWorseThanR(Golden r) {
    EtsModel model = model(r);
    assertThat(model.initialState().season()).hasSize(seasons(r));
    if (model.structure().hasMultiplicativeError()) {
      assertThat(model.logLikelihood()).isGreaterThanOrEqualTo(logLikelihood(r) - 1e-6);
    } else {
      double least = model.sigma2() * (model.observations() - (isSimple(r) ? 0 : counted(model)));
      assertThat(least).isLessThanOrEqualTo(squares(r, r.history()) * (1 + 1e-9));
    }
  }

  /** From the values themselves the initial state is R's; so are the errors, where all is given. */
  @ParameterizedTest
  @MethodSource("simple")
  void startsAsR(Golden r) {
    EtsModel model = model(r);
    EtsState start = model.initialState();
    assertThat(start.level()).isCloseTo(r.number("par.l"), within(1e-9 * start.level()));
    start.slope().ifPresent(slope -> assertThat(slope).isCloseTo(r.number("par.b"), within(1e-9)));
    for (int k = 1; k <= start.season().size(); k++) {
      assertThat(start.season().get(start.season().size() - k))
          .isCloseTo(r.number("par.s" + k), within(1e-9 * start.level()));
    }
    boolean given = model.parameters() == 1;
    double tolerance = given ? 1e-9 : 1e-4;
    double[] fitted = model.fitted().toArray();
    double[] expected = r.numbers("fitted");
    for (int t = 0; t < expected.length; t++) {
      assertThat(fitted[t]).isCloseTo(expected[t], within(tolerance * Math.abs(expected[t])));
    }
    Forecast forecast = fitted(r).forecast(r.horizon());
    double[] means = r.numbers("forecast.mean");
    assertThat(forecast.means()).containsExactly(means, within(tolerance * Math.abs(means[0])));
    // R takes the share of alpha for beta itself where it computes the spread.
    if (start.slope().isEmpty()) {
      r.assertEqual(forecast, tolerance);
    }
  }

  private static int counted(EtsModel model) {
    return model.parameters() - 1;
  }

  private static int seasons(Golden r) {
    return r.text("call").startsWith("hw") ? r.history().frequency().seasonLength() : 0;
  }

  private static double squares(Golden r, Series history) {
    double[] fitted = r.numbers("fitted");
    double sum = 0;
    for (int t = 0; t < fitted.length; t++) {
      double error = history.value(t) - fitted[t];
      sum += error * error;
    }
    return sum;
  }

  private static double logLikelihood(Golden r) {
    double[] fitted = r.numbers("fitted");
    double squares = 0;
    double logs = 0;
    for (int t = 0; t < fitted.length; t++) {
      double error = r.history().value(t) / fitted[t] - 1;
      squares += error * error;
      logs += Math.log(fitted[t]);
    }
    return -0.5 * fitted.length * Math.log(squares) - logs;
  }

  private static EtsModel model(Golden r) {
    return fitted(r).model(EtsModel.class).orElseThrow();
  }

  private static FittedForecaster fitted(Golden r) {
    return forecaster(r).fit(r.history(), FitContext.of(1)).orElseThrow();
  }

  private static Forecaster forecaster(Golden r) {
    String call = r.text("call").toLowerCase(Locale.ROOT);
    EtsStart start = isSimple(r) ? EtsStart.SIMPLE : EtsStart.OPTIMAL;
    boolean damped = call.contains("damped=t");
    SmoothingParameters given = given(call, isSimple(r));
    if (call.startsWith("hw")) {
      return HoltWinters.DEFAULTS
          .withMultiplicative(call.contains("mult"))
          .withDamped(damped)
          .withStart(start)
          .withGiven(given);
    }
    if (call.startsWith("holt")) {
      return Holt.DEFAULTS.withDamped(damped).withStart(start).withGiven(given);
    }
    SimpleExponentialSmoothing ses = SimpleExponentialSmoothing.DEFAULTS.withStart(start);
    return given.alpha().isPresent() ? ses.withAlpha(given.alpha().getAsDouble()) : ses;
  }

  /** In R's simple methods beta is a share of alpha. */
  private static SmoothingParameters given(String call, boolean simple) {
    SmoothingParameters given = SmoothingParameters.ESTIMATED;
    Matcher shares = SHARE.matcher(call);
    while (shares.find()) {
      double value = Double.parseDouble(shares.group(2));
      given =
          switch (shares.group(1)) {
            case "alpha" -> given.withAlpha(value);
            case "beta" -> given.withBeta(simple ? value * given.alpha().orElseThrow() : value);
            case "gamma" -> given.withGamma(value);
            default -> given.withPhi(value);
          };
    }
    return given;
  }
}
