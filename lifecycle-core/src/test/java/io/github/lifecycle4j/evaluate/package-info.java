/** Tests of the metrics and the backtest; reference values lie beside them as resources. */
@NullMarked
package io.github.lifecycle4j.evaluate;

import org.jspecify.annotations.NullMarked;
