package io.github.lifecycle4j.features;

import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.Series;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Totals of the training panel by the values of a static covariate, kept by period: the mean of a
 * group is known as of each cutoff and not only as of the end of the training data.
 */
final class GroupHistory {

  private static final Cumulative NOTHING = new Cumulative(List.of());

  private final String attribute;
  private final Map<String, Cumulative> groups = new HashMap<>();
  private final Cumulative all;

  /**
   * @param attribute the static covariate that names the group of a product
   * @param signal what is totalled
   */
  GroupHistory(Panel training, String attribute, Signal signal) {
    this.attribute = attribute;
    Map<String, List<Series>> members = new HashMap<>();
    List<Series> everyone = new ArrayList<>();
    for (int i = 0; i < training.size(); i++) {
      Known known = Known.at(training.endPeriod(), training.series(i), training.covariates(i));
      Series series = signal.before(known);
      everyone.add(series);
      known
          .attribute(attribute)
          .ifPresent(group -> members.computeIfAbsent(group, any -> new ArrayList<>()).add(series));
    }
    members.forEach((group, series) -> groups.put(group, new Cumulative(series)));
    all = new Cumulative(everyone);
  }

  /** The history of the product's group; of nothing, if the group is not in the training panel. */
  Cumulative groupOf(Known known) {
    return known.attribute(attribute).map(groups::get).orElse(NOTHING);
  }

  /** The history of all products. */
  Cumulative all() {
    return all;
  }
}
