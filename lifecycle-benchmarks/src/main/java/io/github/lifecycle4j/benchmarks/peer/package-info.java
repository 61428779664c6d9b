/** Other programs that benchmarks compare with. */
@NullMarked
package io.github.lifecycle4j.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
