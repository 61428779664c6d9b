package io.github.lifecycle4j.features;

import io.github.lifecycle4j.data.Panel;

/**
 * One or more columns of a {@link FeatureTable}, before anything was learned from data. Immutable.
 *
 * <p>A feature with nothing to learn is a {@link FittedFeature} from the start. {@link Features}
 * makes the usual ones.
 */
public interface Feature {

  /**
   * Learns what the feature needs of other products, such as the categories there are.
   *
   * @param training histories known at the time of training
   * @return the fitted feature, whose values at a cutoff rest only on what the panel holds before
   *     that cutoff, even if the panel reaches further
   */
  FittedFeature fit(Panel training);
}
