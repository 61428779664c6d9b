package io.github.lifecycle4j.models.arima;

import java.util.ArrayList;
import java.util.List;

/** The names of coefficients, in their order. */
final class ArimaNames {

  static final String INTERCEPT = "intercept";
  static final String DRIFT = "drift";

  private ArimaNames() {}

  static List<String> of(ArimaOrder order, boolean constant, List<String> covariates) {
    List<String> names = new ArrayList<>();
    add(names, "ar", order.ar());
    add(names, "ma", order.ma());
    add(names, "sar", order.seasonalAr());
    add(names, "sma", order.seasonalMa());
    names.addAll(regressors(order, constant, covariates));
    return names;
  }

  static List<String> regressors(ArimaOrder order, boolean constant, List<String> covariates) {
    List<String> names = new ArrayList<>();
    if (constant) {
      names.add(order.differences() + order.seasonalDifferences() == 0 ? INTERCEPT : DRIFT);
    }
    names.addAll(covariates);
    return names;
  }

  private static void add(List<String> names, String name, int count) {
    for (int i = 1; i <= count; i++) {
      names.add(name + i);
    }
  }
}
