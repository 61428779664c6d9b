package io.github.lifecycle4j.models.internal;

import io.github.lifecycle4j.train.FitOutcome;

/**
 * A history cannot be fitted. {@link UnivariateFit} turns it into {@link FitOutcome.Failed}, with
 * the message as the reason.
 */
public final class UnsuitedHistoryException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final String reason;

  /**
   * @param reason names the series, what is wrong with it and what to do
   */
  public UnsuitedHistoryException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** The message. */
  String reason() {
    return reason;
  }
}
