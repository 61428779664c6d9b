package io.github.lifecycle4j.features;

import io.github.lifecycle4j.data.Panel;
import java.util.ArrayList;
import java.util.List;

/**
 * The features that a forecaster is to see, in order. Immutable.
 *
 * <pre>{@code
 * FittedFeatureSet features = FeatureSet.retail().with(Features.holidays("holiday", dates)).fit(panel);
 * FeatureTable training = features.trainingRows(panel, RowPlan.upTo(horizon));
 * FeatureTable ahead = features.rows(Known.of(history, covariates), horizon);
 * }</pre>
 *
 * @param features the features
 */
public record FeatureSet(List<Feature> features) implements Feature {

  /** Copies the features. */
  public FeatureSet {
    features = List.copyOf(features);
  }

  /** Returns the set of these features. */
  public static FeatureSet of(Feature... features) {
    return new FeatureSet(List.of(features));
  }

  /**
   * Returns the features that usually matter for products of a shop: recent and last season's
   * units, their level, spread and intermittency, age, calendar, price, promotion, stock-outs and
   * the category. Windows follow the time grid. What a product does not have is unknown ({@code
   * NaN}).
   */
  public static FeatureSet retail() {
    return of(new RetailFeatures());
  }

  /** The same with one more feature at the end. */
  public FeatureSet with(Feature feature) {
    List<Feature> more = new ArrayList<>(features);
    more.add(feature);
    return new FeatureSet(more);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if two features have a column of the same name
   */
  @Override
  public FittedFeatureSet fit(Panel training) {
    return new FittedFeatureSet(features.stream().map(feature -> feature.fit(training)).toList());
  }
}
