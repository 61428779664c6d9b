package io.github.lifecycle4j.features;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;

/** The features of {@link FeatureSet#retail}, with windows that suit the grid of the panel. */
record RetailFeatures() implements Feature {

  @Override
  public FittedFeature fit(Panel training) {
    return of(training.frequency().unit()).fit(training);
  }

  private static FeatureSet of(Frequency.Unit unit) {
    int[] windows = windows(unit);
    int middle = windows[1];
    return FeatureSet.of(
        Features.lead(),
        Features.lags(1, 2, 3, 4),
        Features.seasonLags(1),
        Features.rolling(Statistic.MEAN, windows),
        Features.rolling(Statistic.STANDARD_DEVIATION, middle),
        Features.rolling(Statistic.MAXIMUM, middle),
        Features.rolling(Statistic.ZERO_SHARE, middle),
        Features.sinceLastSale(),
        Features.age(),
        Features.calendar(),
        Features.price(middle),
        Features.groupPrice(Covariates.CATEGORY, middle),
        Features.planned(Covariates.PROMOTION),
        Features.rolling(Covariates.PROMOTION, Statistic.MEAN, middle),
        Features.rolling(Covariates.STOCKOUT, Statistic.MEAN, middle),
        Features.targetEncoding(Covariates.CATEGORY, 20),
        Features.ordinal(Covariates.CATEGORY));
  }

  /** A short, a middle and a long window in periods. */
  private static int[] windows(Frequency.Unit unit) {
    return switch (unit) {
      case DAY -> new int[] {7, 28, 364};
      case WEEK -> new int[] {4, 13, 52};
      case MONTH, COUNT -> new int[] {3, 6, 12};
      case QUARTER -> new int[] {2, 4, 8};
      case YEAR -> new int[] {2, 3, 5};
    };
  }
}
