/**
 * What a series or the residuals of a model look like: {@link
 * io.github.lifecycle4j.models.diagnostics.Autocorrelation autocorrelations}, {@link
 * io.github.lifecycle4j.models.diagnostics.Autoregression autoregressions}, tests of {@link
 * io.github.lifecycle4j.models.diagnostics.Portmanteau autocorrelation}, of {@link
 * io.github.lifecycle4j.models.diagnostics.JarqueBera normality} and of unit roots ({@link
 * io.github.lifecycle4j.models.diagnostics.Kpss}, {@link
 * io.github.lifecycle4j.models.diagnostics.DickeyFuller}, {@link
 * io.github.lifecycle4j.models.diagnostics.PhillipsPerron}, {@link
 * io.github.lifecycle4j.models.diagnostics.Ocsb}), and how often a series should be {@link
 * io.github.lifecycle4j.models.diagnostics.Differencing differenced}.
 *
 * <p>Series are given as arrays, one value a period, which are never changed.
 */
@NullMarked
package io.github.lifecycle4j.models.diagnostics;

import org.jspecify.annotations.NullMarked;
