/**
 * Decisions: what to do, how much and when, from forecast, stage and costs, each with its reason.
 * Policies are pure functions.
 */
@NullMarked
package io.github.lifecycle4j.decide;

import org.jspecify.annotations.NullMarked;
