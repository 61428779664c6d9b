/** What the packages of decisions share; not for users. */
@NullMarked
package io.github.lifecycle4j.decide.internal;

import org.jspecify.annotations.NullMarked;
