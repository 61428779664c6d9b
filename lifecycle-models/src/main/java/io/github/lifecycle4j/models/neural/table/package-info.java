/** Neural networks that learn from the columns of a table, behind the contracts of regression. */
@NullMarked
package io.github.lifecycle4j.models.neural.table;

import org.jspecify.annotations.NullMarked;
