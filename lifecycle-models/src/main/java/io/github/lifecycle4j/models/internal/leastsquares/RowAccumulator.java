package io.github.lifecycle4j.models.internal.leastsquares;

/** Adds up rows that arrive in blocks. */
public interface RowAccumulator<A extends RowAccumulator<A>> {

  /** Adds the rows of a block, which is work space and holds nothing of use thereafter. */
  void add(RowBlock block);

  /** Adds all rows that another accumulator has seen. */
  void merge(A other);
}
