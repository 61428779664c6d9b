package io.github.lifecycle4j.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.decide.internal.Search;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Where functions that never fall cross zero. */
class SearchProperties {

  private static final double WIDTH = 1e-6;

  /** Smooth, stepped, flat at zero and steep functions whose crossing is known. */
  @Property
  void theCrossingIsFoundWithinItsWidth(
      @ForAll @DoubleRange(min = 0.01, max = 99.99) double place,
      @ForAll @IntRange(min = 0, max = 3) int kind) {
    DoubleUnaryOperator function =
        switch (kind) {
          case 0 -> x -> (x - place) / 10 + Math.sin((x - place) / 10) / 2;
          case 1 -> x -> x >= place ? 3 : -1e-3;
          case 2 -> x -> x >= place ? 0 : x - place;
          default -> x -> Math.pow(x - place, 5);
        };
    AtomicInteger calls = new AtomicInteger();
    double found =
        Search.crossing(
            x -> {
              calls.incrementAndGet();
              return function.applyAsDouble(x);
            },
            0,
            100,
            WIDTH);
    assertThat(found).isBetween(place, place + WIDTH);
    // 27 halvings of 100, one more, the two ends, and one for rounding.
    assertThat(calls.get()).isLessThanOrEqualTo(31);
    if (kind == 0) {
      assertThat(calls.get()).isLessThanOrEqualTo(15);
    }
  }

  /** A function without a crossing. */
  @Property(tries = 10)
  void theEndsAreGivenWhereThereIsNone(@ForAll @DoubleRange(min = 1, max = 9) double level) {
    assertThat(Search.crossing(x -> level, 0, 100, WIDTH)).isZero();
    assertThat(Search.crossing(x -> -level, 0, 100, WIDTH)).isEqualTo(100);
  }
}
