/**
 * The seasons that the lives of a catalogue have in common. Not for users: it changes without
 * notice.
 */
@NullMarked
package io.github.lifecycle4j.models.internal.seasons;

import org.jspecify.annotations.NullMarked;
