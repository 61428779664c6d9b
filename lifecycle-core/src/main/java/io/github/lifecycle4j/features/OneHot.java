package io.github.lifecycle4j.features;

import io.github.lifecycle4j.data.Panel;
import java.util.List;

/**
 * One column for each value of a static covariate in the training panel, in sorted order: 1 for the
 * product's value, 0 for the others. An unseen or missing value is 0 everywhere.
 *
 * @param attribute static covariate
 */
record OneHot(String attribute) implements Feature {

  @Override
  public FittedFeature fit(Panel training) {
    return new FittedOneHot(attribute, Levels.of(training, attribute));
  }

  /** With the values of the training panel. */
  record FittedOneHot(String attribute, List<String> levels) implements FittedFeature {

    @Override
    public List<String> columns() {
      return levels.stream().map(level -> attribute + "=" + level).toList();
    }

    @Override
    public PeriodValues at(Known known) {
      double[] row = new double[levels.size()];
      known
          .attribute(attribute)
          .map(levels::indexOf)
          .filter(i -> i >= 0)
          .ifPresent(i -> row[i] = 1);
      return PeriodValues.constant(row);
    }
  }
}
