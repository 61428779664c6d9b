package io.github.lifecycle4j.evaluate;

/**
 * A group of cases of similar score in a table of gain and lift.
 *
 * @param lowestScore the lowest score in the group
 * @param cases weight of the cases in the group
 * @param positives weight of the positive cases in the group
 * @param casesSoFar weight of the cases in this and the groups before it
 * @param positivesSoFar weight of the positive cases in this and the groups before it
 * @param allCases weight of all cases
 * @param allPositives weight of all positive cases
 */
public record GainGroup(
    double lowestScore,
    double cases,
    double positives,
    double casesSoFar,
    double positivesSoFar,
    double allCases,
    double allPositives) {

  /** Share of positive cases in the group, 0 … 1. */
  public double rate() {
    return positives / cases;
  }

  /** How many times the share of positive cases overall the share in the group is. */
  public double lift() {
    return rate() * allCases / allPositives;
  }

  /** Share of all positive cases in this and the groups before it, 0 … 1. */
  public double gain() {
    return positivesSoFar / allPositives;
  }

  /** How many times the share overall the share in this and the groups before it is. */
  public double cumulativeLift() {
    return gain() * allCases / casesSoFar;
  }
}
