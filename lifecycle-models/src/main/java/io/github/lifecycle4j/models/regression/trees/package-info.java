/**
 * Gradient-boosted trees by XGBoost (Chen and Guestrin 2016), an optional dependency: {@link
 * io.github.lifecycle4j.models.regression.trees.BoostedTrees} holds the options, and makes
 * regressors, quantile regressors and classifiers.
 */
@NullMarked
package io.github.lifecycle4j.models.regression.trees;

import org.jspecify.annotations.NullMarked;
