/** Benchmarks of speed and accuracy. */
@NullMarked
package io.github.lifecycle4j.benchmarks;

import org.jspecify.annotations.NullMarked;
