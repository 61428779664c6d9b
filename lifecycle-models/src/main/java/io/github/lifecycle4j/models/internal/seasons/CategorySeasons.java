package io.github.lifecycle4j.models.internal.seasons;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.FirstSale;
import io.github.lifecycle4j.train.FitContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongToDoubleFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The seasons that products share, of which even a young product may be expected to have one: the
 * season of the whole catalogue and, by {@link Covariates#CATEGORY}, what a category has beside it.
 * Each is estimated from all its lives together ({@link SeasonEvidence}). Each harmonic is shrunk
 * by how sure it is, judged by how far the lives agree (the sandwich estimate of the covariance
 * with lives as clusters, Liang and Zeger 1986; empirical Bayes by moments, Efron and Morris 1973),
 * so that nothing is left of a season that is none. Immutable.
 */
public final class CategorySeasons {

  private static final int HARMONICS = 3;

  /** Seasons that a catalogue must have seen, so that part of the year is seen twice at least. */
  private static final double SEEN = 1.5;

  /** The middle half of the launches must span this share of a season, to tell it from ageing. */
  private static final double SPREAD = 0.25;

  /** Fewer lives do not tell how far they agree. */
  private static final int FEWEST_LIVES = 4;

  /** Most lives that are learned from, evenly spread over the catalogue. */
  private static final int MOST_LIVES = 1_000;

  /** A life tells of the season by its last so many seasons. */
  private static final int LAST_SEASONS = 3;

  private static final double RIDGE = 1e-6;

  /** Coefficients of a season are .3 or so. */
  private static final double PRIOR_PRECISION = 1 / (0.3 * 0.3);

  private final Harmonics harmonics;
  private final double[] ofAll;
  private final Map<String, double[]> byCategory;

  private CategorySeasons(Harmonics harmonics, double[] ofAll, Map<String, double[]> byCategory) {
    this.harmonics = harmonics;
    this.ofAll = ofAll;
    this.byCategory = byCategory;
  }

  /** No product has a season that is known beforehand. */
  public static CategorySeasons none() {
    Harmonics none = new Harmonics(1, HARMONICS);
    return new CategorySeasons(none, new double[none.size()], Map.of());
  }

  /** Learns from the histories of a panel. */
  public static CategorySeasons learn(Panel panel, FitContext context) {
    Harmonics harmonics = new Harmonics(panel.frequency().seasonLength(), HARMONICS);
    if (harmonics.number() == 0
        || panel.endPeriod() - panel.startPeriod() < SEEN * harmonics.season()
        || spread(panel) < SPREAD * harmonics.season()) {
      return none();
    }
    int step = (panel.size() + MOST_LIVES - 1) / MOST_LIVES;
    List<Optional<SeasonEvidence>> read =
        context
            .quiet()
            .map(
                "seasons",
                step == 0 ? 0 : (panel.size() + step - 1) / step,
                i -> evidence(panel, i * step, harmonics));
    List<SeasonEvidence> lives = new ArrayList<>();
    read.forEach(one -> one.ifPresent(lives::add));
    RealVector ofAll = estimate(lives, harmonics);
    Map<String, List<SeasonEvidence>> apart = new HashMap<>();
    for (int i = 0; i < read.size(); i++) {
      Optional<String> category = panel.covariates(i * step).attribute(Covariates.CATEGORY);
      if (category.isPresent() && read.get(i).isPresent()) {
        apart
            .computeIfAbsent(category.get(), key -> new ArrayList<>())
            .add(read.get(i).get().beside(ofAll));
      }
    }
    Map<String, double[]> byCategory = new HashMap<>();
    apart.forEach(
        (category, members) ->
            byCategory.put(category, byTime(ofAll.add(estimate(members, harmonics)))));
    return new CategorySeasons(harmonics, byTime(ofAll), byCategory);
  }

  /** Periods that the middle half of the launches span. */
  private static double spread(Panel panel) {
    double[] launches =
        panel.series().stream()
            .filter(history -> FirstSale.index(history) < history.length())
            .mapToDouble(history -> history.startPeriod() + FirstSale.index(history))
            .toArray();
    return launches.length == 0
        ? 0
        : StatUtils.percentile(launches, 75) - StatUtils.percentile(launches, 25);
  }

  private static double[] byTime(RealVector coefficients) {
    int size = coefficients.getDimension() / 2;
    return coefficients.getSubVector(size, size).toArray();
  }

  private static Optional<SeasonEvidence> evidence(Panel panel, int product, Harmonics harmonics) {
    Series history = panel.series(product);
    long from = history.endPeriod() - (long) LAST_SEASONS * harmonics.season();
    return SeasonEvidence.of(
        history.from(Math.max(history.startPeriod(), from)), panel.covariates(product), harmonics);
  }

  /**
   * The coefficients by age and by time that all lives have in common, those by time shrunk
   * harmonic by harmonic.
   */
  private static RealVector estimate(List<SeasonEvidence> lives, Harmonics harmonics) {
    int size = harmonics.size();
    RealVector shrunk = new ArrayRealVector(2 * size);
    if (lives.size() < FEWEST_LIVES) {
      return shrunk;
    }
    RealMatrix information = new Array2DRowRealMatrix(2 * size, 2 * size);
    RealVector score = new ArrayRealVector(2 * size);
    for (SeasonEvidence life : lives) {
      information = information.add(life.information());
      score = score.add(life.score());
    }
    for (int i = 0; i < 2 * size; i++) {
      // Where all lives begin at once what they share is taken for their age.
      double prior = i < size ? RIDGE * (1 + information.getEntry(i, i)) : PRIOR_PRECISION;
      information.addToEntry(i, i, prior);
    }
    RealMatrix inverse = new CholeskyDecomposition(information, 1e-6, 0).getSolver().getInverse();
    RealVector estimate = inverse.operate(score);
    RealMatrix scatter = new Array2DRowRealMatrix(2 * size, 2 * size);
    for (SeasonEvidence life : lives) {
      RealVector own = life.beside(estimate).score();
      scatter = scatter.add(own.outerProduct(own));
    }
    RealMatrix covariance =
        inverse
            .multiply(scatter)
            .multiply(inverse)
            .scalarMultiply(lives.size() / (lives.size() - 1.0));
    shrunk.setSubVector(0, estimate.getSubVector(0, size));
    for (int cosine = size; cosine < 2 * size; cosine += 2) {
      RealVector wave = estimate.getSubVector(cosine, 2);
      double noise =
          covariance.getEntry(cosine, cosine) + covariance.getEntry(cosine + 1, cosine + 1);
      double square = wave.dotProduct(wave);
      shrunk.setSubVector(cosine, wave.mapMultiply(square > noise ? 1 - noise / square : 0));
    }
    return shrunk;
  }

  /**
   * The logarithm of what the season multiplies the level of a product by, by number of the period;
   * 0 on another grid of time than what was learned from.
   */
  public LongToDoubleFunction logFactor(Frequency frequency, Covariates covariates) {
    if (frequency.seasonLength() != harmonics.season()) {
      return period -> 0;
    }
    double[] coefficients =
        covariates
            .attribute(Covariates.CATEGORY)
            .map(category -> byCategory.getOrDefault(category, ofAll))
            .orElse(ofAll);
    return period -> {
      double[] waves = harmonics.at(period);
      double sum = 0;
      for (int i = 0; i < waves.length; i++) {
        sum += coefficients[i] * waves[i];
      }
      return sum;
    };
  }
}
