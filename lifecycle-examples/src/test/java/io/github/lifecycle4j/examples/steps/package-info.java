/** Runs each example and checks what it prints against facts worked out by hand. */
@NullMarked
package io.github.lifecycle4j.examples.steps;

import org.jspecify.annotations.NullMarked;
