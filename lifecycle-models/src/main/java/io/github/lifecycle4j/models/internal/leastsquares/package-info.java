/**
 * Least squares over rows that arrive in blocks: a {@link
 * io.github.lifecycle4j.models.internal.leastsquares.GramAccumulator} or a {@link
 * io.github.lifecycle4j.models.internal.leastsquares.QrAccumulator} adds blocks of rows up and
 * merges with others; both give the {@link
 * io.github.lifecycle4j.models.internal.leastsquares.Triangle} that solves the problem. Not for
 * users: it changes without notice.
 */
@NullMarked
package io.github.lifecycle4j.models.internal.leastsquares;

import org.jspecify.annotations.NullMarked;
