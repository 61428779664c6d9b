/**
 * Learning a number or a class from the columns of a {@link io.github.lifecycle4j.data.Table}.
 *
 * <p>A {@link io.github.lifecycle4j.models.regression.Formula} names the response and the {@link
 * io.github.lifecycle4j.models.regression.Term}s that explain it; fitted to a table it is a {@link
 * io.github.lifecycle4j.models.regression.Design}, which turns any table into a {@link
 * io.github.lifecycle4j.models.regression.DesignMatrix}. A {@link
 * io.github.lifecycle4j.models.regression.Regressor} and a {@link
 * io.github.lifecycle4j.models.regression.Classifier} learn from tables, one subpackage for each
 * family.
 */
@NullMarked
package io.github.lifecycle4j.models.regression;

import org.jspecify.annotations.NullMarked;
