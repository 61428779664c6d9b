package io.github.lifecycle4j.clean;

/** The options of all rules. */
record Options(
    DateLimits dates,
    PartialPeriods partial,
    Duplicates duplicates,
    NegativeUnits negative,
    Gaps gaps,
    SeriesEnd end,
    Prices prices,
    Stockouts stockouts,
    Outliers outliers) {

  static final Options DEFAULTS =
      new Options(
          DateLimits.defaults(),
          PartialPeriods.DROP,
          Duplicates.defaults(),
          NegativeUnits.MISSING,
          Gaps.ZERO,
          SeriesEnd.PANEL_END,
          Prices.CARRY_FORWARD,
          Stockouts.defaults(),
          Outliers.defaults());

  Options withDates(DateLimits other) {
    return new Options(
        other, partial, duplicates, negative, gaps, end, prices, stockouts, outliers);
  }

  Options withPartial(PartialPeriods other) {
    return new Options(dates, other, duplicates, negative, gaps, end, prices, stockouts, outliers);
  }

  Options withDuplicates(Duplicates other) {
    return new Options(dates, partial, other, negative, gaps, end, prices, stockouts, outliers);
  }

  Options withNegative(NegativeUnits other) {
    return new Options(dates, partial, duplicates, other, gaps, end, prices, stockouts, outliers);
  }

  Options withGaps(Gaps other) {
    return new Options(
        dates, partial, duplicates, negative, other, end, prices, stockouts, outliers);
  }

  Options withEnd(SeriesEnd other) {
    return new Options(
        dates, partial, duplicates, negative, gaps, other, prices, stockouts, outliers);
  }

  Options withPrices(Prices other) {
    return new Options(dates, partial, duplicates, negative, gaps, end, other, stockouts, outliers);
  }

  Options withStockouts(Stockouts other) {
    return new Options(dates, partial, duplicates, negative, gaps, end, prices, other, outliers);
  }

  Options withOutliers(Outliers other) {
    return new Options(dates, partial, duplicates, negative, gaps, end, prices, stockouts, other);
  }
}
