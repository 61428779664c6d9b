/** Kernels and single fits. */
@NullMarked
package io.github.lifecycle4j.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
