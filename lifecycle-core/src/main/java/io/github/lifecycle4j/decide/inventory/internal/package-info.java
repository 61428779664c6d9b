/** What the inventory packages share; not for users. */
@NullMarked
package io.github.lifecycle4j.decide.inventory.internal;

import org.jspecify.annotations.NullMarked;
