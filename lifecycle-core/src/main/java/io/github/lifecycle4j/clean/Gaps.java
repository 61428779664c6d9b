package io.github.lifecycle4j.clean;

/** What a period without a row means. */
public enum Gaps {
  /** Nothing was sold. Right for transactions, where a period without a sale leaves no row. */
  ZERO,
  /** It is not known what was sold. Right for surveys and for logs with outages. */
  MISSING
}
