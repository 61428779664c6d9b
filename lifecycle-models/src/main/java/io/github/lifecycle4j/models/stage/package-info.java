/**
 * Stage detectors: {@link io.github.lifecycle4j.models.stage.LifeCurveStageDetector} compares a
 * history with a prior population of life curves, {@link
 * io.github.lifecycle4j.models.stage.TrailingGrowthRule} is the plain rule to compare it with.
 * {@link io.github.lifecycle4j.models.stage.SeveralLivesDetector} tells second lives and sleep. The
 * published rules are {@link io.github.lifecycle4j.models.stage.PolliCookRule}, {@link
 * io.github.lifecycle4j.models.stage.GolderTellisRule} and {@link
 * io.github.lifecycle4j.models.stage.BassInflectionRule}.
 */
@NullMarked
package io.github.lifecycle4j.models.stage;

import org.jspecify.annotations.NullMarked;
