/**
 * Probabilities that mean what they say: scores of any classifier turned into probabilities by maps
 * that are learnt from rows the classifier did not see.
 */
@NullMarked
package io.github.lifecycle4j.models.regression.calibration;

import org.jspecify.annotations.NullMarked;
