/**
 * What a forecaster sees of a product beside its plain history: {@link
 * io.github.lifecycle4j.features.Scaler}s that make products comparable and can be undone, and a
 * {@link io.github.lifecycle4j.features.FeatureSet} that turns a history into a {@link
 * io.github.lifecycle4j.features.FeatureTable}.
 *
 * <p>Both are fitted on training data only. A feature sees a product through {@link
 * io.github.lifecycle4j.features.Known}, which holds back whatever was not known at the cutoff.
 */
@NullMarked
package io.github.lifecycle4j.features;

import org.jspecify.annotations.NullMarked;
