package io.github.lifecycle4j.models.diffusion;

import io.github.lifecycle4j.models.diffusion.CurveParameter.Unit;
import java.util.List;
import java.util.function.Function;

/** A kind of curve with its parameters. */
public enum CurveFamily {
  /** {@link Bass}. */
  BASS("bass", List.of(rate("p"), rate("q")), List.of(0.07, 1.3), v -> new Bass(v[0], v[1])),

  /** {@link Gompertz}. */
  GOMPERTZ(
      "gompertz",
      List.of(number("a"), rate("b")),
      List.of(5.0, 2.0),
      v -> new Gompertz(v[0], v[1])),

  /** {@link ShiftedGompertz}. */
  SHIFTED_GOMPERTZ(
      "shifted-gompertz",
      List.of(number("a"), rate("b")),
      List.of(4.0, 2.0),
      v -> new ShiftedGompertz(v[0], v[1])),

  /** {@link GammaShiftedGompertz}. */
  GAMMA_SHIFTED_GOMPERTZ(
      "gamma-gompertz",
      List.of(number("a"), rate("b"), number("c")),
      List.of(12.0, 2.6, 1.0),
      v -> new GammaShiftedGompertz(v[0], v[1], v[2])),

  /** {@link Weibull}. */
  WEIBULL(
      "weibull",
      List.of(time("scale"), number("shape")),
      List.of(1.2, 2.0),
      v -> new Weibull(v[0], v[1])),

  /** {@link Trapezoid}. */
  TRAPEZOID(
      "trapezoid",
      List.of(time("rise"), time("plateau"), time("fall")),
      List.of(0.7, 0.6, 0.7),
      v -> new Trapezoid(v[0], v[1], v[2])),

  /** {@link Trapezoid} without a plateau. */
  TRIANGLE(
      "triangle",
      List.of(time("rise"), time("fall")),
      List.of(1.0, 1.0),
      v -> new Trapezoid(v[0], 0, v[1]));

  private final String label;
  private final List<CurveParameter> parameters;
  private final List<Double> typical;
  private final Function<double[], DiffusionCurve> maker;

  CurveFamily(
      String label,
      List<CurveParameter> parameters,
      List<Double> typical,
      Function<double[], DiffusionCurve> maker) {
    this.label = label;
    this.parameters = parameters;
    this.typical = typical;
    this.maker = maker;
  }

  private static CurveParameter rate(String name) {
    return new CurveParameter(name, Unit.RATE);
  }

  private static CurveParameter time(String name) {
    return new CurveParameter(name, Unit.TIME);
  }

  private static CurveParameter number(String name) {
    return new CurveParameter(name, Unit.NUMBER);
  }

  /** Its name in the catalogue, such as {@code "bass"}. */
  public String label() {
    return label;
  }

  /** Its parameters, in the order in which {@link #curve} takes them. */
  public List<CurveParameter> parameters() {
    return parameters;
  }

  /**
   * Returns the curve with these parameters.
   *
   * @throws IllegalArgumentException if there are more or fewer than the curve has, or one is not
   *     positive and finite
   */
  public DiffusionCurve curve(double... values) {
    if (values.length != parameters.size()) {
      throw new IllegalArgumentException(
          "A %s curve has %s parameters but %s are given."
              .formatted(label, parameters.size(), values.length));
    }
    return maker.apply(values);
  }

  /** Logarithms of parameters of a usual shape whose median lies near this time. */
  double[] typicalLogs(double median) {
    double[] logs = new double[typical.size()];
    for (int j = 0; j < logs.length; j++) {
      logs[j] = Math.log(typical.get(j)) + parameters.get(j).timeExponent() * Math.log(median);
    }
    return logs;
  }
}
