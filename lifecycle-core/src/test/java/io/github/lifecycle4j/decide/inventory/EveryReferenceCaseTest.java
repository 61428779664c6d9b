package io.github.lifecycle4j.decide.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.decide.inventory.lotsize.LotSizeReferenceTest;
import io.github.lifecycle4j.decide.inventory.network.NetworkReferenceTest;
import io.github.lifecycle4j.decide.inventory.stock.ServiceReferenceTest;
import io.github.lifecycle4j.decide.inventory.stock.StockReferenceTest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No reference case is left out or tested twice. */
class EveryReferenceCaseTest {

  private static final List<String> TESTED =
      Stream.of(
              LotSizeReferenceTest.class,
              StockReferenceTest.class,
              ServiceReferenceTest.class,
              NetworkReferenceTest.class)
          .flatMap(test -> Stream.of(test.getDeclaredMethods()))
          .map(method -> method.getAnnotation(ReferenceCases.class))
          .filter(Objects::nonNull)
          .map(ReferenceCases::value)
          .toList();

  @Test
  void everyCaseIsTestedOnce() {
    assertThat(ReferenceCase.all())
        .hasSizeGreaterThan(60)
        .allSatisfy(c -> assertThat(TESTED.stream().filter(ids -> c.id().matches(ids))).hasSize(1));
  }
}
