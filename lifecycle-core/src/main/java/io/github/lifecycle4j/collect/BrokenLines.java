package io.github.lifecycle4j.collect;

/** What to do with a line of a file that does not hold what it should. */
public enum BrokenLines {
  /** Stop with a {@link CollectException} that names the line, the column and the value. */
  FAIL,
  /** Leave the line out, count it by reason and go on. */
  REJECT
}
