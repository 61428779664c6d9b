package io.github.lifecycle4j.clean;

/**
 * What a rule does about an issue.
 *
 * @param action the treatment in words, a clause such as "the row is dropped"
 */
record Treatment(Issue issue, Effect effect, String action) {}
