package io.github.lifecycle4j.models.diffusion;

import java.util.Arrays;

/**
 * The means of the observations of one life: a market times what a curve says of each. The
 * parameters are the logarithms of the market and of those of the curve, then the effects of the
 * drivers as they are: the curve runs on the time t + Σ effect·driver(t) (generalised Bass model:
 * Bass, Krishnan and Jain 1994, Why the Bass model fits without decision variables, eq. 5).
 */
final class LifeMeans implements MeanFunction {

  /** Beyond this, parameters of a curve are no more told apart. */
  private static final double LARGEST_LOG = 50;

  private final CurveFamily family;
  private final AdoptionForm form;
  private final double[] times;
  private final double[][] drivers;

  /**
   * @param times since launch, in periods: where the first observation begins, then where each ends
   * @param drivers by driver its value at each of the times
   */
  LifeMeans(CurveFamily family, AdoptionForm form, double[] times, double[]... drivers) {
    this.family = family;
    this.form = form;
    this.times = times;
    this.drivers = drivers;
  }

  /** The times at which the periods of a life begin and end, from its first one on. */
  static double[] periods(int number) {
    double[] times = new double[number + 1];
    Arrays.setAll(times, t -> t);
    return times;
  }

  /** The curve of the parameters whose logarithms begin at an index. */
  static DiffusionCurve curve(CurveFamily family, double[] theta, int from) {
    double[] parameters = Arrays.copyOfRange(theta, from, from + family.parameters().size());
    for (int j = 0; j < parameters.length; j++) {
      parameters[j] = Math.exp(Math.max(-LARGEST_LOG, Math.min(LARGEST_LOG, parameters[j])));
    }
    return family.curve(parameters);
  }

  private double time(double[] theta, int index) {
    double time = times[index];
    for (int d = 0; d < drivers.length; d++) {
      time += theta[theta.length - drivers.length + d] * drivers[d][index];
    }
    return time;
  }

  @Override
  public void means(double[] theta, double[] means) {
    DiffusionCurve curve = curve(family, theta, 1);
    double market = Math.exp(theta[0]);
    double before = form == AdoptionForm.INCREMENT ? curve.cumulative(time(theta, 0)) : 0;
    for (int t = 1; t < times.length; t++) {
      double now = time(theta, t);
      double share = form == AdoptionForm.DENSITY ? curve.density(now) : curve.cumulative(now);
      means[t - 1] = market * (share - before);
      before = form == AdoptionForm.INCREMENT ? share : 0;
    }
  }
}
