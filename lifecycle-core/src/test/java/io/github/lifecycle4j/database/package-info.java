/** Real databases for tests. */
@NullMarked
package io.github.lifecycle4j.database;

import org.jspecify.annotations.NullMarked;
