package io.github.lifecycle4j.models.arima;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.r.Golden;
import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FittedForecaster;
import java.util.Arrays;
import java.util.List;

/** A reference case of R's {@code arima} as this library has it. */
record ArimaCase(Golden golden, Series history, Covariates covariates, Arima arima) {

  static ArimaCase of(Golden golden) {
    Series history = history(golden);
    return new ArimaCase(golden, history, covariates(golden, history), arima(golden));
  }

  private static Series history(Golden golden) {
    Series series = golden.history();
    int trimmed = golden.has("model.trim_last") ? golden.integer("model.trim_last") : 0;
    double[] values = Arrays.copyOf(series.toArray(), series.length() - trimmed);
    if (golden.has("model.lambda")) {
      double lambda = golden.number("model.lambda");
      for (int t = 0; t < values.length; t++) {
        values[t] = lambda == 0 ? Math.log(values[t]) : (Math.pow(values[t], lambda) - 1) / lambda;
      }
    }
    int season = Math.max((int) golden.number("model.period"), 1);
    return Series.of(series.key(), Frequency.COUNTED.withSeasonLength(season), 1, values);
  }

  private static Covariates covariates(Golden golden, Series history) {
    Covariates covariates = Covariates.none();
    List<String> names = names(golden);
    for (int j = 0; j < names.size(); j++) {
      int train = golden.node("xreg.train").size();
      int future = golden.node("xreg.future").size();
      double[] values = new double[train + future];
      for (int t = 0; t < values.length; t++) {
        String rows = t < train ? "xreg.train" : "xreg.future";
        values[t] = golden.numbers(rows + "." + (t < train ? t : t - train))[j];
      }
      covariates =
          covariates.withFuture(
              names.get(j), Series.of(history.key(), history.frequency(), 1, values));
    }
    return covariates;
  }

  private static List<String> names(Golden golden) {
    return golden.has("xreg")
        ? golden.node("xreg.names").valueStream().map(name -> name.textValue()).toList()
        : List.of();
  }

  private static Arima arima(Golden golden) {
    double[] order = golden.numbers("model.order");
    double[] seasonal = golden.numbers("model.seasonal");
    boolean constant =
        golden.flag("model.include_mean")
            || (golden.has("model.include_drift") && golden.flag("model.include_drift"));
    Arima.Method method = Arima.Method.valueOf(golden.text("model.method").replace('-', '_'));
    return Arima.of(
            ArimaOrder.of((int) order[0], (int) order[1], (int) order[2])
                .seasonal((int) seasonal[0], (int) seasonal[1], (int) seasonal[2]))
        .withConstant(constant)
        .withMethod(method)
        .withCovariates(names(golden).toArray(String[]::new));
  }

  ArimaCase with(Arima other) {
    return new ArimaCase(golden, history, covariates, other);
  }

  FittedForecaster fitted() {
    return arima.fit(history, covariates, FitContext.of(1)).orElseThrow();
  }

  static ArimaModel model(FittedForecaster fitted) {
    return fitted.model(ArimaModel.class).orElseThrow();
  }

  static Parametric distribution(FittedForecaster fitted, int horizon) {
    return (Parametric) fitted.forecast(horizon).distribution();
  }
}
