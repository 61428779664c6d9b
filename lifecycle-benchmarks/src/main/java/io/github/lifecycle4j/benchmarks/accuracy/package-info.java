/** Accuracy on the series of published forecasting competitions. */
@NullMarked
package io.github.lifecycle4j.benchmarks.accuracy;

import org.jspecify.annotations.NullMarked;
