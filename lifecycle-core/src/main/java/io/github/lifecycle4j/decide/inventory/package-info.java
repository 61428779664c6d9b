/** Inventory: when to order a product and how much. */
@NullMarked
package io.github.lifecycle4j.decide.inventory;

import org.jspecify.annotations.NullMarked;
