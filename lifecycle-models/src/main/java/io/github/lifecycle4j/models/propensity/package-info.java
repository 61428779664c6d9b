/**
 * How likely customers are to buy, by any classifier, as decisions of marketing need it: whom to
 * write to and which products to promote.
 */
@NullMarked
package io.github.lifecycle4j.models.propensity;

import org.jspecify.annotations.NullMarked;
