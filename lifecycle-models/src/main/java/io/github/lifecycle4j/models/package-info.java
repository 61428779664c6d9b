/**
 * What is learned. Each package below holds one family of forecasters; {@link
 * io.github.lifecycle4j.models.ForecasterCatalog} makes them by name.
 */
@NullMarked
package io.github.lifecycle4j.models;

import org.jspecify.annotations.NullMarked;
