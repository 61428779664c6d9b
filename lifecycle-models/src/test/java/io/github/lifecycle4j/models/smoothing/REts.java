package io.github.lifecycle4j.models.smoothing;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.r.Golden;
import java.util.List;

/** What R estimated, as our types. */
final class REts {

  private REts() {}

  /** The components of a case of kind ets. */
  static EtsStructure structure(Golden r) {
    return new EtsStructure(
        component(r.text("components.error")),
        component(r.text("components.trend")),
        r.flag("components.damped"),
        component(r.text("components.season")));
  }

  private static EtsComponent component(String letter) {
    return switch (letter) {
      case "A" -> EtsComponent.ADDITIVE;
      case "M" -> EtsComponent.MULTIPLICATIVE;
      default -> EtsComponent.NONE;
    };
  }

  /** The history that the model was fitted to: with lambda 0, that of the logarithms. */
  static Series history(Golden r) {
    Series history = r.history();
    double[] values = history.toArray();
    for (int t = 0; hasLambda(r) && t < values.length; t++) {
      values[t] = Math.log(values[t]);
    }
    return Series.of(history.key(), history.frequency(), history.startPeriod(), values);
  }

  /** Whether R transformed the series and its forecasts back; only lambda 0 is known here. */
  static boolean hasLambda(Golden r) {
    if (!r.has("request.options.lambda")) {
      return false;
    }
    if (r.numbers("request.options.lambda")[0] != 0) {
      throw new IllegalStateException("lambda of " + r.id());
    }
    return true;
  }

  /** Smoothing parameters that R was given. */
  static SmoothingParameters given(Golden r) {
    SmoothingParameters given = SmoothingParameters.ESTIMATED;
    given = has(r, "alpha") ? given.withAlpha(option(r, "alpha")) : given;
    given = has(r, "beta") ? given.withBeta(option(r, "beta")) : given;
    given = has(r, "gamma") ? given.withGamma(option(r, "gamma")) : given;
    return has(r, "phi") ? given.withPhi(option(r, "phi")) : given;
  }

  private static boolean has(Golden r, String option) {
    return r.has("request.options." + option);
  }

  private static double option(Golden r, String option) {
    return r.numbers("request.options." + option)[0];
  }

  /** R's parameters and initial state; the first of its seasons is that used last. */
  static EtsPoint point(Golden r) {
    EtsStructure structure = structure(r);
    double[] season = new double[structure.hasSeason() ? r.integer("period") : 0];
    for (int k = 1; k <= season.length; k++) {
      season[season.length - k] = r.number("initial_state.s" + k);
    }
    return new EtsPoint(
        structure,
        parameter(r, "alpha", 0),
        parameter(r, "beta", 0),
        parameter(r, "gamma", 0),
        parameter(r, "phi", 1),
        r.number("initial_state.l"),
        structure.hasTrend() ? r.number("initial_state.b") : 0,
        season);
  }

  private static double parameter(Golden r, String name, double otherwise) {
    return r.has("par." + name)
        ? r.number("par." + name)
        : has(r, name) ? option(r, name) : otherwise;
  }

  /** A model at a point; like R's, it counts given parameters among those of σ². */
  static EtsModel model(EtsPoint point, Series history) {
    EtsPass pass = new EtsPass(point, history.toArray());
    EtsStructure structure = point.structure;
    int parameters =
        structure.smoothingParameters() + structure.freeStates(history.frequency().seasonLength());
    return new EtsModel(history, point, pass, parameters, pass.count - parameters, List.of());
  }
}
