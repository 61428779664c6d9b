package io.github.lifecycle4j.collect;

/** A line does not hold what it should; how to go on is decided where lines are read. */
final class BrokenLine extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * @param reason the reason in words that all lines of its kind share
   * @param detail what this line has, such as "has 3 columns but the header has 5"
   */
  BrokenLine(String reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
