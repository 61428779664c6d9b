package io.github.lifecycle4j.benchmarks.accuracy;

import io.github.lifecycle4j.benchmarks.ReferenceFolder;
import io.github.lifecycle4j.benchmarks.peer.JDemetra;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.arima.Arima;
import io.github.lifecycle4j.models.arima.ArimaModel;
import io.github.lifecycle4j.models.arima.ArimaOrder;
import io.github.lifecycle4j.train.FitContext;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * On how many of the monthly series of M3 a fit of (1,1,1)(0,1,1)12 ends at a likelihood that is
 * more than 0.1 below the largest known: that of this library, of JDemetra+, of R, or of a search
 * from 75 points. Every likelihood is computed by JDemetra+ at the coefficients found.
 *
 * <pre>
 * java -Dlifecycle.data=DIR -cp benchmarks.jar \
 *     io.github.lifecycle4j.benchmarks.accuracy.LikelihoodShare [FILE.csv]
 * </pre>
 *
 * <p>FILE holds the coefficients of R, as {@code src/main/r} writes them for {@code arima111011}.
 */
public final class LikelihoodShare {

  private static final ArimaOrder ORDER = ArimaOrder.of(1, 1, 1).seasonal(0, 1, 1);

  private static final double[] REGULAR = {-0.9, -0.5, 0, 0.5, 0.9};
  private static final double[] SEASONAL = {-0.9, -0.5, 0};

  private static final double APART = 0.1;

  private LikelihoodShare() {}

  /** Prints the shares; see the class. */
  public static void main(String... arguments) {
    Map<String, Map<String, Double>> r = new HashMap<>();
    if (arguments.length > 0) {
      r = coefficients(Path.of(arguments[0]));
    }
    print(Competition.read(ReferenceFolder.path(), "m3").of(Period.MONTHLY), r, System.out);
  }

  private static Map<String, Map<String, Double>> coefficients(Path file) {
    Map<String, Map<String, Double>> coefficients = new HashMap<>();
    GzipCsv.read(
        file,
        row -> {
          if (!row.getField("ar1").isEmpty()) {
            Map<String, Double> values = new LinkedHashMap<>();
            for (String name : List.of("ar1", "ma1", "sma1")) {
              values.put(name, Double.valueOf(row.getField(name)));
            }
            coefficients.put(row.getField("series"), values);
          }
        });
    return coefficients;
  }

  static void print(
      List<CompetitionSeries> series, Map<String, Map<String, Double>> r, PrintStream out) {
    Map<String, Integer> below = new LinkedHashMap<>();
    for (CompetitionSeries one : series) {
      Map<String, Double> found = found(one.history(), r);
      double best = best(one.history(), found);
      found.forEach(
          (program, likelihood) ->
              below.merge(program, likelihood >= best - APART ? 0 : 1, Integer::sum));
    }
    below.forEach(
        (program, count) ->
            out.printf(
                Locale.ROOT,
                "%-12s more than %s below the largest known likelihood: %d of %d series (%.2f %%)%n",
                program,
                APART,
                count,
                series.size(),
                100.0 * count / series.size()));
  }

  /** The likelihood that each program ends at. */
  private static Map<String, Double> found(Series history, Map<String, Map<String, Double>> r) {
    Map<String, Double> found = new LinkedHashMap<>();
    found.put("Lifecycle4J", JDemetra.logLikelihood(history, ORDER, ours(history)));
    found.put("JDemetra+", JDemetra.fit(history, ORDER).logLikelihood());
    Map<String, Double> theirs = r.get(history.key().id());
    if (theirs != null) {
      found.put("R", JDemetra.logLikelihood(history, ORDER, theirs));
    }
    return found;
  }

  private static Map<String, Double> ours(Series history) {
    return Arima.of(ORDER)
        .fit(history, FitContext.of(1))
        .orElseThrow()
        .model(ArimaModel.class)
        .orElseThrow()
        .coefficients();
  }

  private static double best(Series history, Map<String, Double> found) {
    List<Double> likelihoods = new ArrayList<>(found.values());
    for (double ar : REGULAR) {
      for (double ma : REGULAR) {
        for (double sma : SEASONAL) {
          Map<String, Double> start = Map.of("ar1", ar, "ma1", ma, "sma1", sma);
          likelihoods.add(JDemetra.fit(history, ORDER, start).logLikelihood());
        }
      }
    }
    return likelihoods.stream()
        .mapToDouble(Double::doubleValue)
        .filter(Double::isFinite)
        .max()
        .orElseThrow();
  }
}
