/**
 * The arithmetic under the neural networks: small dense single-precision kernels, with one provider
 * in plain Java and faster ones where the machine and the class path allow.
 */
@NullMarked
package io.github.lifecycle4j.models.internal.kernels;

import org.jspecify.annotations.NullMarked;
