package io.github.lifecycle4j.feedback;

/**
 * A ledger cannot be opened, read or written as asked. The message names the ledger, what stands
 * there and what to do.
 */
public final class LedgerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With this message. */
  public LedgerException(String message) {
    super(message);
  }

  /** With this message and the failure behind it. */
  public LedgerException(String message, Throwable cause) {
    super(message, cause);
  }
}
