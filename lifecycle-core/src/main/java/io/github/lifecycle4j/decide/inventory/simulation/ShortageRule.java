package io.github.lifecycle4j.decide.inventory.simulation;

/** What customers do who find no stock. */
public enum ShortageRule {
  /** They leave: the shortage cost is paid once for each unit. */
  LOST,
  /** They wait: the shortage cost is paid for each unit owed at the end of each period. */
  BACKORDERED
}
