/**
 * Why a model says what it says: contributions of the columns of a table that add up to the
 * difference between a prediction and the model's mean prediction (Shapley values), which columns
 * matter to its accuracy, and how the prediction moves with one of them.
 *
 * <p>An {@link io.github.lifecycle4j.models.explain.Explainer} makes an {@link
 * io.github.lifecycle4j.models.explain.Explanation} for each row. {@link
 * io.github.lifecycle4j.models.explain.LinearExplainer} is exact and cheap for models of a {@link
 * io.github.lifecycle4j.models.regression.Design}, boosted trees explain themselves, and {@link
 * io.github.lifecycle4j.models.explain.ExactShapley} and {@link
 * io.github.lifecycle4j.models.explain.SampledShapley} explain whatever predicts from a table.
 */
@NullMarked
package io.github.lifecycle4j.models.explain;

import org.jspecify.annotations.NullMarked;
