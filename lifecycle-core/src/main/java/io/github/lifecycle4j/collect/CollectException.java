package io.github.lifecycle4j.collect;

/**
 * A source does not hold what was expected: a column is missing, a line is broken. The message
 * names the source, the line, the value and what to do.
 */
public final class CollectException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With this message. */
  public CollectException(String message) {
    super(message);
  }

  /** With this message and the failure behind it. */
  public CollectException(String message, Throwable cause) {
    super(message, cause);
  }
}
