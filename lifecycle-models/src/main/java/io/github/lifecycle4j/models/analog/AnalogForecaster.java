package io.github.lifecycle4j.models.analog;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.FirstSale;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import io.github.lifecycle4j.models.internal.UnsuitedHistoryException;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Forecasts a launch, from the day before the first sale on, by comparison with the launches that
 * {@link #train} finds in a panel. Scale and shape are estimated apart: how large a launch is
 * follows from its static covariates (category, brand, …), the words of its {@link
 * Covariates#DESCRIPTION} and its {@link Covariates#PRICE} by ridge regression (a price that is no
 * positive number counts as unknown; the 500 most frequent words and attributes are used); how it
 * goes on, from the sales of each known launch, which is a candidate for the whole life. The 200
 * launches that are most like the product by words, attributes, price, season of launch and
 * expected scale are compared with ({@link #withNearest}). As own sales come in, those that went
 * like the product gain weight (Bayesian model averaging, Hoeting, Madigan, Raftery and Volinsky
 * 1999), and more and more of the forecast is the product's own recent sales: half of it after 8
 * periods. These follow the shape of the launches as far as launches agree on one, as those do that
 * all sell most in their first week.
 *
 * <p>An empty history, or one without a sale so far, is forecast as launched in the next period.
 * The forecast is a sample of paths; {@code fitted.model(AnalogModel.class)} tells which launches
 * it comes from. Beyond the age of a known launch its level is that of all launches at its scale.
 *
 * <p>A first sale early in the panel may not be the launch: products that sell first within the
 * first 8 periods of the panel are not compared with, unless {@link #withUnseenPeriods} says
 * otherwise. Seasons are not modelled, but for the one of the launch.
 */
public final class AnalogForecaster implements Forecaster {

  /** A forecaster that has learned nothing yet: {@link #train} it first. */
  public static final AnalogForecaster DEFAULTS =
      new AnalogForecaster(8, 2_000, 200, Map.of(), Optional.empty());

  private final int unseenPeriods;
  private final int paths;
  private final int nearest;
  private final Map<ProductKey, Map<ProductKey, Double>> references;
  private final Optional<LaunchLibrary> library;

  private AnalogForecaster(
      int unseenPeriods,
      int paths,
      int nearest,
      Map<ProductKey, Map<ProductKey, Double>> references,
      Optional<LaunchLibrary> library) {
    this.unseenPeriods = unseenPeriods;
    this.paths = paths;
    this.nearest = nearest;
    this.references = references;
    this.library = library;
  }

  /**
   * The same with another number of periods at the beginning of a panel in which a first sale may
   * not be the launch. 0 is for panels of whole lives.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public AnalogForecaster withUnseenPeriods(int periods) {
    if (periods < 0) {
      throw new IllegalArgumentException(
          "The number of unseen periods is %s but must not be negative.".formatted(periods));
    }
    return new AnalogForecaster(periods, paths, nearest, references, library);
  }

  /**
   * The same with another number of simulated paths.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public AnalogForecaster withPaths(int number) {
    if (number < 1) {
      throw new IllegalArgumentException(
          "The number of paths is %s but must be at least 1. Maybe use 2000.".formatted(number));
    }
    return new AnalogForecaster(unseenPeriods, number, nearest, references, library);
  }

  /**
   * The same with another number of launches that a product is compared with: the ones most like it
   * by words, attributes, price, season of launch and expected scale. Of given references all are
   * compared with.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public AnalogForecaster withNearest(int number) {
    if (number < 1) {
      throw new IllegalArgumentException(
          "The number of launches to compare with is %s but must be at least 1. Maybe use 200."
              .formatted(number));
    }
    return new AnalogForecaster(unseenPeriods, paths, number, references, library);
  }

  /**
   * The same with reference products for one product: it is compared with them alone.
   *
   * @param product the product to forecast
   * @param weights positive weight of each reference product, of any sum
   * @throws IllegalArgumentException if there is no reference, the product is among them, or a
   *     weight is not positive
   */
  public AnalogForecaster withReferences(ProductKey product, Map<ProductKey, Double> weights) {
    if (weights.isEmpty()) {
      throw new IllegalArgumentException(
          "The product '%s' is given no reference product.".formatted(product));
    }
    if (weights.containsKey(product)) {
      throw new IllegalArgumentException(
          "The product '%s' is its own reference. Leave it out of the references."
              .formatted(product));
    }
    weights.forEach(
        (reference, weight) -> {
          if (!(weight > 0) || weight.isInfinite()) {
            throw new IllegalArgumentException(
                "The reference '%s' of the product '%s' has the weight %s, which must be positive."
                    .formatted(reference, product, weight));
          }
        });
    Map<ProductKey, Map<ProductKey, Double>> all = new HashMap<>(references);
    all.put(product, Map.copyOf(weights));
    return new AnalogForecaster(unseenPeriods, paths, nearest, Map.copyOf(all), library);
  }

  @Override
  public String name() {
    return unseenPeriods == DEFAULTS.unseenPeriods ? "analog" : "analog:" + unseenPeriods;
  }

  @Override
  public Forecaster train(Panel panel, FitContext context) {
    context.cancellation().check();
    Optional<LaunchLibrary> learned = LaunchLibrary.learn(panel, unseenPeriods);
    return learned.isPresent()
        ? new AnalogForecaster(unseenPeriods, paths, nearest, references, learned)
        : Forecaster.failing(
            name(),
            "The panel has %s products, none of which shows a launch: a first sale at least %s periods after the panel begins, and 4 periods from it on. Maybe use withUnseenPeriods(0) if all histories are whole lives."
                .formatted(panel.size(), unseenPeriods));
  }

  @Override
  public FitOutcome fit(Series history, Covariates covariates, FitContext context) {
    return UnivariateFit.fitWithoutSales(
        name(), history, context, series -> state(series, covariates, context));
  }

  private AnalogState state(Series history, Covariates covariates, FitContext context) {
    LaunchLibrary known =
        library.orElseThrow(
            () ->
                new UnsuitedHistoryException(
                    "The forecaster has not learned from other launches, so that nothing can be said of '%s'. Maybe train it with a panel first."
                        .formatted(history.key())));
    LaunchTraits traits =
        LaunchTraits.of(
            covariates, history.startPeriod() + FirstSale.index(history), history.frequency());
    Map<ProductKey, Double> chosen = references.get(history.key());
    double[] logWeight =
        chosen == null ? likeness(known, traits) : logWeights(known, history.key(), chosen);
    // A product is no launch to compare itself with.
    known
        .indexOf(history.key())
        .filter(self -> known.size() > 1)
        .ifPresent(self -> logWeight[self] = Double.NEGATIVE_INFINITY);
    int[] launches = largest(logWeight, chosen == null ? nearest : logWeight.length);
    double[] logPrior = Arrays.stream(launches).mapToDouble(i -> logWeight[i]).toArray();
    return new AnalogState(known, traits, launches, logPrior, history, paths, context.seed());
  }

  private static double[] likeness(LaunchLibrary known, LaunchTraits traits) {
    return IntStream.range(0, known.size())
        .mapToDouble(i -> Math.log(known.weight(i)) + known.logLikeness(i, traits))
        .toArray();
  }

  private static double[] logWeights(
      LaunchLibrary known, ProductKey product, Map<ProductKey, Double> weights) {
    double[] logWeight = new double[known.size()];
    Arrays.fill(logWeight, Double.NEGATIVE_INFINITY);
    weights.forEach(
        (reference, weight) -> logWeight[index(known, product, reference)] = Math.log(weight));
    return logWeight;
  }

  /** The launches of some weight, of many those of the largest weights, in their order. */
  private static int[] largest(double[] logWeight, int most) {
    int[] possible =
        IntStream.range(0, logWeight.length)
            .filter(i -> logWeight[i] > Double.NEGATIVE_INFINITY)
            .toArray();
    if (possible.length <= most) {
      return possible;
    }
    return Arrays.stream(possible)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -logWeight[i]).thenComparing(i -> i))
        .limit(most)
        .sorted()
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int index(LaunchLibrary known, ProductKey product, ProductKey reference) {
    return known
        .indexOf(reference)
        .orElseThrow(
            () ->
                new UnsuitedHistoryException(
                    "The reference '%s' of '%s' is not among the %s launches learned from. Maybe it is in the panel under another name, or its launch is not seen."
                        .formatted(reference, product, known.size())));
  }
}
