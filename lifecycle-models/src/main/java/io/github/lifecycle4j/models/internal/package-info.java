/** What the families of forecasters share. Not for users: it changes without notice. */
@NullMarked
package io.github.lifecycle4j.models.internal;

import org.jspecify.annotations.NullMarked;
