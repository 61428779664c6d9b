package io.github.lifecycle4j.features;

import java.util.Arrays;

/** A statistic of the observed values in a window. {@code NaN} where nothing is observed. */
public enum Statistic {
  /** Arithmetic mean. */
  MEAN {
    @Override
    double of(double[] observed) {
      return TrainingValues.mean(observed);
    }
  },
  /** Sample standard deviation, √(Σ(x − mean)²/(n − 1)); {@code NaN} below two observed values. */
  STANDARD_DEVIATION {
    @Override
    double of(double[] observed) {
      if (observed.length < 2) {
        return Double.NaN;
      }
      double mean = TrainingValues.mean(observed);
      double squares = Arrays.stream(observed).map(x -> (x - mean) * (x - mean)).sum();
      return Math.sqrt(squares / (observed.length - 1));
    }
  },
  /** Smallest value. */
  MINIMUM {
    @Override
    double of(double[] observed) {
      return Arrays.stream(observed).min().orElseThrow();
    }
  },
  /** Largest value. */
  MAXIMUM {
    @Override
    double of(double[] observed) {
      return Arrays.stream(observed).max().orElseThrow();
    }
  },
  /** Sum of the observed values. */
  SUM {
    @Override
    double of(double[] observed) {
      return Arrays.stream(observed).sum();
    }
  },
  /** Median; of an even number of values the mean of the middle two. */
  MEDIAN {
    @Override
    double of(double[] observed) {
      double[] sorted = observed.clone();
      Arrays.sort(sorted);
      return TrainingValues.quantile(sorted, 0.5);
    }
  },
  /** Share of the observed values that are 0, 0 … 1: how intermittent sales are. */
  ZERO_SHARE {
    @Override
    double of(double[] observed) {
      return (double) Arrays.stream(observed).filter(x -> x == 0).count() / observed.length;
    }
  };

  /** The statistic of at least one value, none of them missing. */
  abstract double of(double[] observed);
}
