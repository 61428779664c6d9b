/**
 * How demand answers to prices and promotions, product by product, each learning from the others.
 */
@NullMarked
package io.github.lifecycle4j.models.elasticity;

import org.jspecify.annotations.NullMarked;
