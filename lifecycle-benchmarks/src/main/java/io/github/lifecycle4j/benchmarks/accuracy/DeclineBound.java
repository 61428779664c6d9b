package io.github.lifecycle4j.benchmarks.accuracy;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.stage.LifecycleStage;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * How soon a decline can be told at best: a filter that knows a planted life but for the week in
 * which its level turns down. It is told the level up to then, the level and the week of the end,
 * the season as it shows over the whole life, and the variance of the noise; every week of maturity
 * and after is as likely as another. No detector knows as much.
 */
final class DeclineBound {

  private static final int WEEKS = 52;
  private static final int HARMONICS = 3;

  /** Levels below tell little of season and noise. */
  private static final double LOWEST_TELLING = 5;

  /** Residuals count in full up to this many standard deviations. */
  private static final double BOUNDED = 3;

  private final PlantedLife life;
  private final double[] level;
  private final double[] season;
  private double constantVariance;
  private double variancePerUnit;

  private DeclineBound(PlantedLife life) {
    this.life = life;
    level = level(life);
    season = season();
  }

  /** One for each life, with the variance of the noise of all. */
  static List<DeclineBound> of(List<PlantedLife> lives) {
    List<DeclineBound> bounds = lives.stream().map(DeclineBound::new).toList();
    SimpleRegression squares = new SimpleRegression();
    for (DeclineBound bound : bounds) {
      bound
          .telling()
          .forEach(t -> squares.addData(1 / bound.level[t], Math.pow(bound.residual(t), 2)));
    }
    for (DeclineBound bound : bounds) {
      bound.constantVariance = squares.getIntercept();
      bound.variancePerUnit = squares.getSlope();
    }
    return bounds;
  }

  /** The level in each week; weeks of promotion lie between those beside them. */
  private static double[] level(PlantedLife life) {
    double[] level = life.means().toArray();
    int before = -1;
    for (int t = 0; t < level.length; t++) {
      if (!life.is(Covariates.PROMOTION, t)) {
        for (int gap = before + 1; gap < t; gap++) {
          double share = before < 0 ? 1 : (gap - before) / (double) (t - before);
          level[gap] = before < 0 ? level[t] : level[before] + share * (level[t] - level[before]);
        }
        before = t;
      }
    }
    for (int gap = before + 1; gap < level.length && before >= 0; gap++) {
      level[gap] = level[before];
    }
    return level;
  }

  private boolean isOrdinary(int week) {
    return !life.is(Covariates.PROMOTION, week) && !life.is(Covariates.STOCKOUT, week);
  }

  private IntStream telling() {
    return IntStream.range(0, level.length).filter(t -> isOrdinary(t) && level[t] > LOWEST_TELLING);
  }

  private double logSales(int week) {
    return Math.log(life.history().value(week) + 0.5);
  }

  private double residual(int week) {
    return logSales(week) - Math.log(level[week] + 0.5) - season[week];
  }

  /** Logarithm of the season's factor in each week, by least squares on the whole life. */
  private double[] season() {
    int[] weeks = telling().toArray();
    double[] y =
        IntStream.of(weeks).mapToDouble(t -> logSales(t) - Math.log(level[t] + 0.5)).toArray();
    double[][] x = IntStream.of(weeks).mapToObj(DeclineBound::waves).toArray(double[][]::new);
    double[] coefficient =
        new QRDecomposition(new Array2DRowRealMatrix(x, false))
            .getSolver()
            .solve(new ArrayRealVector(y, false))
            .toArray();
    return new Array2DRowRealMatrix(
            IntStream.range(0, level.length).mapToObj(DeclineBound::waves).toArray(double[][]::new),
            false)
        .operate(coefficient);
  }

  private static double[] waves(int week) {
    double[] x = new double[1 + 2 * HARMONICS];
    x[0] = 1;
    for (int h = 1; h <= HARMONICS; h++) {
      x[2 * h - 1] = Math.cos(2 * Math.PI * h * week / WEEKS);
      x[2 * h] = Math.sin(2 * Math.PI * h * week / WEEKS);
    }
    return x;
  }

  /** The probability, week by week from the begin of maturity, that the decline has begun. */
  double[] probabilities() {
    int mature = life.begin(LifecycleStage.MATURITY);
    int weeks = level.length;
    int candidates = weeks - 2 - mature;
    double[] log = new double[candidates];
    double[] begun = new double[weeks - mature];
    double[][] curve = new double[candidates][];
    for (int k = 0; k < candidates; k++) {
      curve[k] = curve(mature, mature + k);
    }
    for (int t = mature; t < weeks; t++) {
      double best = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < candidates; k++) {
        log[k] += isOrdinary(t) ? logLikelihood(curve[k][t], t) : 0;
        best = Math.max(best, log[k]);
      }
      double all = 0;
      for (int k = 0; k < candidates; k++) {
        double weight = Math.exp(log[k] - best);
        all += weight;
        begun[t - mature] += mature + k <= t ? weight : 0;
      }
      begun[t - mature] /= all;
    }
    return begun;
  }

  /** The level that goes on as in maturity up to a week and then straight to the end. */
  private double[] curve(int mature, int decline) {
    int truth = life.begin(LifecycleStage.DECLINE);
    SimpleRegression maturity = new SimpleRegression();
    IntStream.range(mature, Math.max(truth, mature + 2))
        .forEach(t -> maturity.addData(t, level[t]));
    double[] curve = new double[level.length];
    int last = level.length - 1;
    double top = maturity.predict(decline);
    for (int t = mature; t <= last; t++) {
      double fallen = (t - decline) / (double) (last - decline);
      curve[t] = t < decline ? maturity.predict(t) : top + (level[last] - top) * fallen;
    }
    return curve;
  }

  private double logLikelihood(double expected, int week) {
    double mean = Math.max(0.5, expected);
    double variance = constantVariance + variancePerUnit / Math.max(1, mean);
    double z = (logSales(week) - season[week] - Math.log(mean + 0.5)) / Math.sqrt(variance);
    double bounded = Math.max(-BOUNDED, Math.min(BOUNDED, z));
    return -(bounded * bounded + Math.log(variance)) / 2;
  }
}
