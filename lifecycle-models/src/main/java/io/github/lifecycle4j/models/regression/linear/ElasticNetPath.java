package io.github.lifecycle4j.models.regression.linear;

import java.util.List;

/** What an {@link ElasticNetSearch} found: the error of each strength. Immutable. */
public final class ElasticNetPath {

  private final ElasticNetSearch search;
  private final double[] strengths;
  private final double[] means;
  private final double[] errors;

  ElasticNetPath(ElasticNetSearch search, double[] strengths, List<double[]> folds) {
    this.search = search;
    this.strengths = strengths;
    this.means = new double[strengths.length];
    this.errors = new double[strengths.length];
    for (int i = 0; i < strengths.length; i++) {
      int strength = i;
      double mean = folds.stream().mapToDouble(fold -> fold[strength]).average().orElseThrow();
      double squares = folds.stream().mapToDouble(fold -> Math.pow(fold[strength] - mean, 2)).sum();
      means[i] = mean;
      errors[i] = Math.sqrt(squares / (folds.size() - 1) / folds.size());
    }
  }

  /** The strengths tried, falling; a copy. */
  public double[] strengths() {
    return strengths.clone();
  }

  /** The mean over the folds of the mean squared error at each strength; a copy. */
  public double[] squaredErrors() {
    return means.clone();
  }

  /** The standard error of each of the {@linkplain #squaredErrors() means}; a copy. */
  public double[] standardErrors() {
    return errors.clone();
  }

  /** The elastic net of the strength with the least error. */
  public ElasticNet best() {
    return net(strengths[bestIndex()]);
  }

  /**
   * The elastic net of the largest strength whose error is at most one standard error above the
   * least: simpler, and not clearly worse.
   */
  public ElasticNet simplest() {
    int best = bestIndex();
    int simplest = 0;
    while (means[simplest] > means[best] + errors[best]) {
      simplest++;
    }
    return net(strengths[simplest]);
  }

  private int bestIndex() {
    int best = 0;
    for (int i = 1; i < means.length; i++) {
      best = means[i] < means[best] ? i : best;
    }
    return best;
  }

  private ElasticNet net(double strength) {
    return new ElasticNet(search.formula(), strength, search.l1Share(), true);
  }

  @Override
  public String toString() {
    return "ElasticNetPath(%s strengths, best %s)".formatted(strengths.length, best().strength());
  }
}
