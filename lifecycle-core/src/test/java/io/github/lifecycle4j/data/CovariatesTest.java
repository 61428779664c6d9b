package io.github.lifecycle4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CovariatesTest {

  private static final Series VALUES =
      Series.of(ProductKey.of("shoe"), Frequency.WEEKLY, 10, 1, 2, 3);

  @Test
  void addingLeavesTheOriginalAsItWas() {
    Covariates none = Covariates.none();
    Covariates some = none.withPast("visits", VALUES).withStatic("brand", "Acme");
    assertThat(none.past()).isEmpty();
    assertThat(none.statics()).isEmpty();
    assertThat(some.past()).containsOnlyKeys("visits");
    assertThat(some.attribute("brand")).contains("Acme");
    assertThat(some.series("visits")).contains(VALUES);
    assertThat(some.series("price")).isEmpty();
    assertThat(some.withStatic("brand", "Other").attribute("brand")).contains("Other");
  }

  @Test
  void namesAreSorted() {
    Covariates covariates =
        Covariates.none().withFuture("b", VALUES).withFuture("c", VALUES).withFuture("a", VALUES);
    assertThat(covariates.future().keySet()).containsExactly("a", "b", "c");
  }

  @Test
  void onlyPastCovariatesEndAtACutoff() {
    Covariates known =
        Covariates.none().withPast("visits", VALUES).withFuture("price", VALUES).knownBefore(11);
    assertThat(known.past().get("visits")).isEqualTo(VALUES.until(11));
    assertThat(known.future().get("price")).isEqualTo(VALUES);
  }

  @Test
  void aNameIsEitherPastOrFuture() {
    Covariates past = Covariates.none().withPast("price", VALUES);
    Covariates future = Covariates.none().withFuture("price", VALUES);
    assertThatThrownBy(() -> past.withFuture("price", VALUES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("price");
    assertThatThrownBy(() -> future.withPast("price", VALUES))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void mapsCannotBeChanged() {
    Covariates covariates = Covariates.none().withPast("visits", VALUES).withStatic("a", "b");
    assertThatThrownBy(() -> covariates.past().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> covariates.statics().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void isEqualByContent() {
    Covariates one = Covariates.none().withPast("a", VALUES).withStatic("b", "c");
    Covariates other = Covariates.none().withStatic("b", "c").withPast("a", VALUES.from(0));
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(one).isNotEqualTo(Covariates.none().withFuture("a", VALUES).withStatic("b", "c"));
  }
}
