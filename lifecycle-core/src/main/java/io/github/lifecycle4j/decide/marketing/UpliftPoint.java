package io.github.lifecycle4j.decide.marketing;

/**
 * The cases of a trial whose score is at least a threshold.
 *
 * @param score the threshold; infinite for no cases
 * @param share share of all cases, 0 … 1
 * @param treated number of cases that were treated
 * @param control number of cases that were not
 * @param treatedOutcome sum of the outcomes of those treated
 * @param controlOutcome sum of the outcomes of those not treated
 */
public record UpliftPoint(
    double score,
    double share,
    int treated,
    int control,
    double treatedOutcome,
    double controlOutcome) {

  /**
   * What the treatment added to the outcomes of those treated: R<sub>t</sub> − R<sub>c</sub>
   * N<sub>t</sub> / N<sub>c</sub> (Radcliffe 2007); R<sub>t</sub> while there is no control.
   */
  public double incremental() {
    return control == 0 ? treatedOutcome : treatedOutcome - controlOutcome * treated / control;
  }

  /**
   * Mean outcome of those treated less that of those not treated; a mean over no cases counts as 0.
   */
  public double uplift() {
    double withTreatment = treated == 0 ? 0 : treatedOutcome / treated;
    double without = control == 0 ? 0 : controlOutcome / control;
    return withTreatment - without;
  }
}
