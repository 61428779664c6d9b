package io.github.lifecycle4j.models.regression.linear;

import java.util.Locale;

/** The text of a {@link LinearModel}. */
final class LinearSummary {

  private LinearSummary() {}

  static String of(LinearModel model, String errors) {
    int width = model.design().names().stream().mapToInt(String::length).max().orElse(0);
    StringBuilder text = new StringBuilder();
    line(text, "Linear regression of '%s'", model.design().formula().response());
    line(text, "%-" + width + "s %13s %13s %9s %10s", "", "coefficient", "std. error", "t", "p");
    for (Coefficient c : model.coefficients()) {
      line(
          text,
          "%-" + width + "s %13.6g %13.6g %9.3f %10.3g %s",
          c.name(),
          c.value(),
          c.standardError(),
          c.t(),
          c.p(),
          stars(c.p()));
    }
    line(text, "Standard errors for %s. *** p < 0.001, ** p < 0.01, * p < 0.05", errors);
    line(
        text,
        "%s rows (%s dropped), %s degrees of freedom, residual standard error %.5g",
        model.rows(),
        model.dropped(),
        model.degreesOfFreedom(),
        model.sigma());
    line(
        text,
        "R² %.5f, adjusted %.5f; F %.5g, p %.3g; log-likelihood %.5g, AIC %.5g, BIC %.5g",
        model.rSquared(),
        model.adjustedRSquared(),
        model.f(),
        model.fPValue(),
        model.logLikelihood(),
        model.aic(),
        model.bic());
    return text.toString();
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }

  private static String stars(double p) {
    return p < 0.001 ? "***" : p < 0.01 ? "**" : p < 0.05 ? "*" : "";
  }
}
