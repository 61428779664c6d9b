/**
 * Support vector machines, linear by liblinear and with kernels by libsvm, with scaling of the
 * columns and calibrated probabilities built in.
 */
@NullMarked
package io.github.lifecycle4j.models.regression.svm;

import org.jspecify.annotations.NullMarked;
