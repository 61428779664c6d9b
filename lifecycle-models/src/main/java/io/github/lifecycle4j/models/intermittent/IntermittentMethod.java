package io.github.lifecycle4j.models.intermittent;

import java.util.Locale;

/**
 * How the mean of intermittent demand is estimated. In the formulas z is the smoothed size of a
 * demand, x the smoothed interval between two, p the smoothed probability of demand, and β the
 * parameter that smooths the interval or the probability.
 *
 * <p>Sizes start with the first demand and intervals with the number of the period of the first
 * demand, 1 for the first period; before it there is no forecast.
 */
public enum IntermittentMethod {
  /** z / x, both updated when there is demand (Croston 1972): never falls after the last demand. */
  CROSTON,
  /** (1 − β/2) · z / x, without most of the bias of Croston (Syntetos and Boylan 2005). */
  SBA,
  /** (1 − β/(2 − β)) · z / x (Shale, Boylan and Johnston 2006). */
  SBJ,
  /**
   * p · z, where p is updated in every period and starts with one demand in the first interval
   * (Teunter, Syntetos and Babai 2011): decays when demand ends.
   */
  TSB,
  /**
   * Exponential smoothing of the sums over the mean interval, rounded, spread evenly (Nikolopoulos,
   * Syntetos, Boylan, Petropoulos and Assimakopoulos 2011). The oldest periods that fill no whole
   * interval are left out; the level starts with the first sum.
   */
  ADIDA,
  /**
   * The mean of ADIDA over all intervals from 1 to the mean one (Petropoulos and Kourentzes 2015).
   */
  IMAPA;

  /** The name in lower case, as in the catalogue. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
