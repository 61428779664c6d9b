package io.github.lifecycle4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.Observations.Column;
import io.github.lifecycle4j.data.Observations.Coverage;
import io.github.lifecycle4j.data.Observations.Role;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObservationsTest {

  private static final ProductKey HAT = ProductKey.of("hat");
  private static final ProductKey SHOE = ProductKey.of("shoe");
  private static final Column PRICE = new Column(Covariates.PRICE, Role.FUTURE);
  private static final Column STOCK = new Column(Covariates.STOCK, Role.PAST);

  @Test
  void keepsRowsAsTheyCame() {
    LocalDate day = LocalDate.of(1970, 1, 5);
    Observations table =
        Observations.builder(Frequency.WEEKLY, PRICE, STOCK)
            .add(SHOE, day, 3, 9.5, 7)
            .add(HAT, day.minusDays(1), Double.NaN, Double.NaN, 0)
            .add(SHOE, day, -1, 9.5, 7)
            .build();
    assertThat(table.rows()).isEqualTo(3);
    assertThat(table.products()).containsExactly(SHOE, HAT);
    assertThat(table.product(2)).isZero();
    assertThat(table.day(0)).isEqualTo(4);
    assertThat(table.period(0)).isEqualTo(1);
    assertThat(table.period(1)).isZero();
    assertThat(table.units(1)).isNaN();
    assertThat(table.units(2)).isEqualTo(-1);
    assertThat(table.value(0, 0)).isEqualTo(9.5);
    assertThat(table.value(1, 1)).isZero();
  }

  @Test
  void countedPeriodsAreTheirOwnDay() {
    Observations.Builder builder = Observations.builder(Frequency.COUNTED);
    builder.add(builder.product(HAT), 41, 2);
    assertThat(builder.build().period(0)).isEqualTo(41);
  }

  @Test
  void growsPastItsFirstStore() {
    Observations.Builder builder = Observations.builder(Frequency.DAILY, PRICE);
    int hat = builder.product(HAT);
    for (int i = 0; i < 5000; i++) {
      builder.add(hat, i, i, -i);
    }
    Observations table = builder.build();
    assertThat(table.rows()).isEqualTo(5000);
    for (int i = 0; i < 5000; i++) {
      assertThat(table.day(i)).isEqualTo(i);
      assertThat(table.units(i)).isEqualTo(i);
      assertThat(table.value(i, 0)).isEqualTo(-i);
    }
  }

  @Test
  void aBuiltTableStaysWhenTheBuilderGoesOn() {
    Observations.Builder builder =
        Observations.builder(Frequency.COUNTED).attribute(HAT, "brand", "Acme");
    Observations first = builder.build();
    builder.add(SHOE, LocalDate.EPOCH, 1).attribute(HAT, "brand", "Other");
    assertThat(first.rows()).isZero();
    assertThat(first.products()).containsExactly(HAT);
    assertThat(first.statics(0)).containsExactly(Map.entry("brand", "Acme"));
    assertThat(builder.build().statics(0).get("brand")).isEqualTo("Other");
  }

  @Test
  void refusesRowsThatDoNotFit() {
    Observations.Builder builder = Observations.builder(Frequency.DAILY, PRICE);
    assertThatThrownBy(() -> builder.add(HAT, LocalDate.EPOCH, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hat");
    assertThatThrownBy(() -> builder.add(HAT, LocalDate.EPOCH, Double.POSITIVE_INFINITY, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.add(HAT, LocalDate.EPOCH, 1, Double.POSITIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(builder.rows()).isZero();
    assertThatThrownBy(() -> Observations.builder(Frequency.DAILY, PRICE, PRICE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("price");
  }

  @Test
  void aCoverageEndsAfterItBegins() {
    LocalDate day = LocalDate.of(2024, 5, 1);
    assertThat(new Coverage(day, day).last()).isEqualTo(day);
    assertThatThrownBy(() -> new Coverage(day, day.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2024-04-30");
  }
}
