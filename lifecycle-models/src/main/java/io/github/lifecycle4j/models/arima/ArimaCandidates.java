package io.github.lifecycle4j.models.arima;

import io.github.lifecycle4j.models.InformationCriterion;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The models that {@link AutoArima} has tried, for a user who wants to know why one was chosen.
 *
 * @param criterion what they were compared by
 * @param candidates the models, in the order in which they were tried
 * @param chosen the one that was chosen
 */
public record ArimaCandidates(
    InformationCriterion criterion, List<ArimaCandidate> candidates, ArimaCandidate chosen) {

  /** Copies the candidates. */
  public ArimaCandidates {
    candidates = List.copyOf(candidates);
  }

  /** A table: one line for each model as it was tried, and the chosen one. */
  @Override
  public String toString() {
    return candidates.stream()
        .map(ArimaCandidate::toString)
        .collect(
            Collectors.joining("\n", criterion + " of the models tried\n", "\nchosen: " + chosen));
  }
}
