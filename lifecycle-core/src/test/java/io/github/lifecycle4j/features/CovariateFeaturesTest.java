package io.github.lifecycle4j.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import org.junit.jupiter.api.Test;

class CovariateFeaturesTest {

  private static final double NAN = Double.NaN;

  /** Periods 0 … 3, so the cutoff is 4. */
  private static final Series A = series("A", 2, 4, 6, 8);

  private static final Series B = series("B", 1, 1, NAN, 1);
  private static final Series C = series("C", 10, 10, 10, 10);

  private static Series series(String key, double... values) {
    return Series.of(ProductKey.of(key), Frequency.COUNTED, 0, values);
  }

  private static Covariates category(String name) {
    return Covariates.none().withStatic(Covariates.CATEGORY, name);
  }

  private static FeatureTable rows(Feature feature, Covariates covariates, int horizon) {
    return FeatureSet.of(feature).fit(Panel.of(A)).rows(Known.of(A, covariates), horizon);
  }

  @Test
  void priceIsThePlannedOneAndElseTheLastObserved() {
    // Usual price: the median of 10 12 9 is 10. Plan: 8 in period 4, none in period 5.
    Covariates planned =
        Covariates.none().withFuture(Covariates.PRICE, series("A", 20, 10, 12, 9, 8, NAN, 11));

    FeatureTable rows = rows(Features.price(3), planned, 3);

    assertThat(rows.column("price")).containsExactly(8, 9, 11);
    assertThat(rows.column("price_ratio")).containsExactly(0.8, 0.9, 1.1);
    assertThat(rows.value(0, "price_discount")).isCloseTo(0.2, within(1e-15));
    assertThat(rows.value(1, "price_discount")).isCloseTo(0.1, within(1e-15));
    assertThat(rows.value(2, "price_discount")).isZero();
  }

  @Test
  void aPastPriceStaysAtItsLastObservedValue() {
    Covariates past = Covariates.none().withPast(Covariates.PRICE, series("A", 5, 5, 4, NAN, 1, 1));

    assertThat(rows(Features.price(4), past, 2).toArray())
        .containsExactly(4, 0.8, 1 - 0.8, 4, 0.8, 1 - 0.8);
    assertThat(rows(Features.price(4), Covariates.none(), 1).toArray())
        .containsExactly(NAN, NAN, NAN);
  }

  @Test
  void plannedCovariatesAreThoseOfTheTargetPeriod() {
    Series promotion = series("A", 0, 1, 0, 0, 1, 0.5);

    assertThat(
            rows(
                    Features.planned(Covariates.PROMOTION),
                    Covariates.none().withFuture(Covariates.PROMOTION, promotion),
                    3)
                .column("promotion_planned"))
        .containsExactly(1, 0.5, NAN);
    assertThat(
            rows(
                    Features.planned(Covariates.PROMOTION),
                    Covariates.none().withPast(Covariates.PROMOTION, promotion),
                    1)
                .toArray())
        .containsExactly(NAN);
  }

  @Test
  void covariatesHaveLagsStatisticsAndALatestValue() {
    Covariates reviews = Covariates.none().withPast("reviews", series("A", 1, 3, 5, NAN, 100));

    assertThat(rows(Features.lags("reviews", 1, 2), reviews, 1).toArray()).containsExactly(NAN, 5);
    assertThat(rows(Features.latest("reviews"), reviews, 1).toArray()).containsExactly(5);
    assertThat(rows(Features.rolling("reviews", Statistic.MEAN, 3), reviews, 1).toArray())
        .containsExactly(4);
    assertThat(rows(Features.latest("visits"), reviews, 1).toArray()).containsExactly(NAN);
  }

  @Test
  void aPriceIsComparedWithItsGroup() {
    // Shoes in periods 2 and 3: A 10 20, B 30 NaN. Mean 20. The hat does not count.
    Panel panel =
        Panel.builder(Frequency.COUNTED)
            .add(A, category("shoe").withPast(Covariates.PRICE, series("A", 99, 99, 10, 20)))
            .add(B, category("shoe").withPast(Covariates.PRICE, series("B", 99, 99, 30, NAN)))
            .add(C, category("hat").withPast(Covariates.PRICE, series("C", 1, 1, 1, 1)))
            .build();
    FittedFeatureSet fitted = FeatureSet.of(Features.groupPrice(Covariates.CATEGORY, 2)).fit(panel);

    assertThat(fitted.rows(Known.of(A, panel.covariates(0)), 1).column("price_to_category"))
        .containsExactly(1);
    assertThat(fitted.rows(Known.of(B, panel.covariates(1)), 1).toArray()).containsExactly(1.5);
    assertThat(fitted.rows(Known.of(A, category("unseen")), 1).toArray()).containsExactly(NAN);
    // At cutoff 3 the window is periods 1 and 2: (99 + 99 + 10 + 30) / 4 = 59.5.
    assertThat(fitted.rows(Known.at(3, A, panel.covariates(0)), 1).toArray())
        .containsExactly(10 / 59.5);
  }

  @Test
  void categoriesAreEncoded() {
    Panel panel =
        Panel.builder(Frequency.COUNTED)
            .add(A, category("shoe"))
            .add(B, category("hat"))
            .add(C, Covariates.none())
            .build();
    FittedFeatureSet fitted =
        FeatureSet.of(Features.oneHot(Covariates.CATEGORY), Features.ordinal(Covariates.CATEGORY))
            .fit(panel);

    assertThat(fitted.columns()).containsExactly("category=hat", "category=shoe", "category_index");
    assertThat(fitted.rows(Known.of(A, category("shoe")), 1).toArray()).containsExactly(0, 1, 1);
    assertThat(fitted.rows(Known.of(A, category("hat")), 1).toArray()).containsExactly(1, 0, 0);
    assertThat(fitted.rows(Known.of(A, category("sock")), 1).toArray()).containsExactly(0, 0, NAN);
    assertThat(fitted.rows(Known.of(C, Covariates.none()), 1).toArray()).containsExactly(0, 0, NAN);
  }

  @Test
  void targetEncodingShrinksToTheMeanOfAll() {
    // Shoe: 2 4 6 8 1 1 1, n = 7, sum 23. All: 11 values, sum 63. m = 4.
    Panel panel =
        Panel.builder(Frequency.COUNTED)
            .add(A, category("shoe"))
            .add(B, category("shoe"))
            .add(C, category("hat"))
            .build();
    FittedFeatureSet fitted =
        FeatureSet.of(Features.targetEncoding(Covariates.CATEGORY, 4)).fit(panel);
    double all = 63 / 11.0;

    assertThat(fitted.rows(Known.of(A, category("shoe")), 1).value(0, "category_mean_units"))
        .isCloseTo((23 + 4 * all) / 11, within(1e-14));
    assertThat(fitted.rows(Known.of(A, category("unseen")), 1).value(0, 0))
        .isCloseTo(all, within(1e-14));
    // Before period 1 only 2, 1 and 10 are known: shoe 3 of 2, all 13 of 3.
    assertThat(fitted.rows(Known.at(1, A, category("shoe")), 1).value(0, 0))
        .isCloseTo((3 + 4 * 13 / 3.0) / 6, within(1e-14));
    // Before the first period nothing is known.
    assertThat(fitted.rows(Known.at(0, A, category("shoe")), 1).value(0, 0)).isNaN();
  }

  @Test
  void withoutSmoothingTheEncodingIsTheMeanOfTheGroup() {
    Panel panel =
        Panel.builder(Frequency.COUNTED).add(A, category("shoe")).add(C, category("hat")).build();
    FittedFeatureSet fitted =
        FeatureSet.of(Features.targetEncoding(Covariates.CATEGORY, 0)).fit(panel);

    assertThat(fitted.rows(Known.of(A, category("shoe")), 1).toArray()).containsExactly(5);
    assertThat(fitted.rows(Known.of(A, category("unseen")), 1).toArray()).containsExactly(7.5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Features.targetEncoding(Covariates.CATEGORY, -1))
        .withMessageContaining("smoothing is -1.0");
  }
}
