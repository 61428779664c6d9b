/** Benchmarks of whole catalogues. */
@NullMarked
package io.github.lifecycle4j.benchmarks.macro;

import org.jspecify.annotations.NullMarked;
