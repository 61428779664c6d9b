package io.github.lifecycle4j.features;

import io.github.lifecycle4j.data.Covariates;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Every feature of the library, by the name of the factory that makes it. */
final class Examples {

  static final String REVIEWS = "reviews";
  static final String LAUNCH = "launch";

  private static final List<LocalDate> DATES =
      List.of(LocalDate.of(1970, 2, 14), LocalDate.of(1970, 3, 1), LocalDate.of(1972, 12, 25));

  private Examples() {}

  static Map<String, List<Feature>> byFactory() {
    return Map.ofEntries(
        Map.entry("lead", List.of(Features.lead())),
        Map.entry("lags", List.of(Features.lags(1, 3), Features.lags(REVIEWS, 1, 2))),
        Map.entry("seasonLags", List.of(Features.seasonLags(1, 2))),
        Map.entry("rolling", rolling()),
        Map.entry("latest", List.of(Features.latest(REVIEWS), Features.latest(Covariates.STOCK))),
        Map.entry(
            "planned", List.of(Features.planned(Covariates.PROMOTION), Features.planned(REVIEWS))),
        Map.entry("sinceLastSale", List.of(Features.sinceLastSale())),
        Map.entry("age", List.of(Features.age())),
        Map.entry("ageSince", List.of(Features.ageSince(LAUNCH))),
        Map.entry("calendar", List.of(Features.calendar())),
        Map.entry("holidays", List.of(Features.holidays("holiday", DATES))),
        Map.entry("price", List.of(Features.price(4))),
        Map.entry("groupPrice", List.of(Features.groupPrice(Covariates.CATEGORY, 5))),
        Map.entry("oneHot", List.of(Features.oneHot(Covariates.CATEGORY))),
        Map.entry("ordinal", List.of(Features.ordinal(Covariates.CATEGORY))),
        Map.entry("targetEncoding", List.of(Features.targetEncoding(Covariates.CATEGORY, 3))));
  }

  private static List<Feature> rolling() {
    return Arrays.stream(Statistic.values())
        .<Feature>mapMulti(
            (statistic, into) -> {
              into.accept(Features.rolling(statistic, 2, 5));
              into.accept(Features.rolling(REVIEWS, statistic, 3));
            })
        .toList();
  }

  /** All of them in one set, and the set of the library. */
  static List<FeatureSet> sets() {
    return List.of(
        new FeatureSet(byFactory().values().stream().flatMap(List::stream).toList()),
        FeatureSet.retail());
  }
}
