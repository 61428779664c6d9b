/**
 * Logistic regression: the probability of two classes or more from the columns of a table, by
 * maximum likelihood or with a penalty.
 */
@NullMarked
package io.github.lifecycle4j.models.regression.logistic;

import org.jspecify.annotations.NullMarked;
