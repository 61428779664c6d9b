package io.github.lifecycle4j.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.collect.CollectionReport.Note;
import io.github.lifecycle4j.collect.CollectionReport.Rejection;
import io.github.lifecycle4j.collect.TransactionRules.Duplicates;
import io.github.lifecycle4j.collect.TransactionRules.UnmatchedReturns;
import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.Observations.Column;
import io.github.lifecycle4j.data.Observations.Coverage;
import io.github.lifecycle4j.data.Observations.Role;
import io.github.lifecycle4j.data.ProductKey;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransactionAggregatorTest {

  private static final TransactionRules DAILY = TransactionRules.of(Frequency.DAILY);

  /** Written as {@code invoice product quantity price customer day}, {@code -} for none. */
  private static Transaction line(String written) {
    String[] field = written.split(" ", -1);
    return new Transaction(
        field[0],
        field[1].equals("-") ? "" : field[1],
        Double.parseDouble(field[2]),
        LocalDateTime.parse("2024-01-" + field[5] + (field[5].contains("T") ? "" : "T12:00")),
        Double.parseDouble(field[3]),
        field[4].equals("-") ? Optional.empty() : Optional.of(field[4]),
        Map.of());
  }

  private static Collected collect(TransactionRules rules, String... lines) {
    return PanelSource.of(Arrays.stream(lines).map(TransactionAggregatorTest::line).toList(), rules)
        .collect();
  }

  /** Rows as product, day of January 2024, units, price and customers. */
  private static List<String> rows(Collected collected) {
    Observations rows = collected.observations();
    List<String> written = new ArrayList<>();
    for (int row = 0; row < rows.rows(); row++) {
      written.add(
          "%s %s %s %s %s"
              .formatted(
                  rows.products().get(rows.product(row)),
                  LocalDate.ofEpochDay(rows.day(row)).getDayOfMonth(),
                  rows.units(row),
                  rows.value(row, 0),
                  rows.value(row, 1)));
    }
    return written;
  }

  private static void assertCounts(Collected collected, long used, long netted, long rejected) {
    assertThat(collected.report().used()).isEqualTo(used);
    assertThat(collected.report().netted()).isEqualTo(netted);
    assertThat(collected.report().rejected()).isEqualTo(rejected);
    assertThat(collected.report().read()).isEqualTo(used + netted + rejected);
  }

  @Test
  void addsUpByProductAndDay() {
    Collected collected =
        collect(
            DAILY,
            "1 A 3 2.0 ann 02",
            "1 B 1 9.0 ann 02",
            "2 A 1 4.0 bob 02",
            "3 A 2 5.0 bob 03",
            "4 A 2 5.0 - 04");

    // Price on the 2nd: (3 * 2 + 1 * 4) / 4.
    assertThat(rows(collected))
        .containsExactly(
            "A 2 4.0 2.5 2.0", "A 3 2.0 5.0 1.0", "A 4 2.0 5.0 NaN", "B 2 1.0 9.0 1.0");
    assertThat(collected.observations().columns())
        .containsExactly(
            new Column(Covariates.PRICE, Role.PAST), new Column(Covariates.CUSTOMERS, Role.PAST));
    assertThat(collected.observations().coverage())
        .contains(new Coverage(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 4)));
    assertCounts(collected, 5, 0, 0);
  }

  @Test
  void aCustomerWhoBuysTwiceIsOneCustomer() {
    assertThat(
            rows(collect(DAILY, "1 A 1 1.0 ann 02", "2 A 1 1.0 bob 02", "3 A 1 1.0 ann 02T13:00")))
        .containsExactly("A 2 3.0 1.0 2.0");
  }

  /** 2024-01-01 is a Monday; the first line is of Wednesday. */
  @Test
  void aWeekIsDatedByItsMondayOrTheFirstCoveredDay() {
    Collected collected =
        collect(
            TransactionRules.of(Frequency.WEEKLY),
            "1 A 1 1.0 ann 03",
            "1 A 1 1.0 ann 07",
            "1 A 1 1.0 ann 08",
            "1 A 1 1.0 ann 21");

    assertThat(rows(collected))
        .containsExactly("A 3 2.0 1.0 1.0", "A 8 1.0 1.0 1.0", "A 15 1.0 1.0 1.0");
    assertThat(collected.observations().period(0))
        .isEqualTo(collected.observations().period(1) - 1);
  }

  @Test
  void aCancellationTakesTheSaleAway() {
    Collected collected =
        collect(DAILY, "1 A 3 2.0 ann 02", "2 A 1 4.0 bob 02", "C3 A -3 2.0 ann 05");

    assertThat(rows(collected)).containsExactly("A 2 1.0 4.0 1.0");
    assertCounts(collected, 1, 2, 0);
  }

  @Test
  void aProductWhoseSalesAreAllCancelledHasNoRow() {
    Collected collected =
        collect(DAILY, "1 A 3 2.0 ann 02", "C2 A -3 2.0 ann 05", "3 B 1 1.0 ann 05");

    assertThat(collected.observations().products()).containsExactly(ProductKey.of("B"));
    assertCounts(collected, 1, 2, 0);
  }

  @Test
  void aPartlyReturnedSaleCountsWithWhatIsLeft() {
    Collected collected = collect(DAILY, "1 A 5 2.0 ann 02", "2 A -2 1.5 ann 05");

    assertThat(rows(collected)).containsExactly("A 2 3.0 2.0 1.0");
    assertCounts(collected, 1, 1, 0);
  }

  @Test
  void theLatestSaleOfTheSameQuantityAndPriceComesFirst() {
    Collected collected =
        collect(
            DAILY,
            "1 A 2 3.0 ann 02",
            "2 A 2 3.0 ann 03",
            "3 A 2 4.0 ann 04",
            "4 A 3 3.0 ann 05",
            "C5 A -2 3.0 ann 06");

    assertThat(rows(collected))
        .containsExactly("A 2 2.0 3.0 1.0", "A 4 2.0 4.0 1.0", "A 5 3.0 3.0 1.0");
    assertCounts(collected, 3, 2, 0);
  }

  @Test
  void withoutAnEqualSaleTheLatestComesFirst() {
    Collected collected =
        collect(DAILY, "1 A 4 3.0 ann 02", "2 A 2 3.0 ann 03", "C3 A -3 3.0 ann 06");

    assertThat(rows(collected)).containsExactly("A 2 3.0 3.0 1.0");
    assertCounts(collected, 1, 2, 0);
  }

  @Test
  void aSaleThatWasTouchedIsNoLongerAnEqualOne() {
    // The first return takes 1 of the sale of the 3rd; the second then finds that of the 2nd equal.
    Collected collected =
        collect(
            DAILY,
            "1 A 2 3.0 ann 02",
            "2 A 2 3.0 ann 03",
            "C3 A -1 3.0 ann 04",
            "C4 A -2 3.0 ann 05");

    assertThat(rows(collected)).containsExactly("A 3 1.0 3.0 1.0");
    assertCounts(collected, 1, 3, 0);
  }

  @Test
  void anotherCustomerOrProductOrALaterSaleDoesNotMatch() {
    Collected collected =
        collect(
            DAILY,
            "1 A 1 3.0 ann 02",
            "C2 A -1 3.0 bob 03",
            "C3 B -1 3.0 ann 03",
            "C4 A -1 3.0 - 03",
            "5 A 1 3.0 bob 04");

    assertThat(rows(collected)).containsExactly("A 2 1.0 3.0 1.0", "A 4 1.0 3.0 1.0");
    assertThat(collected.report().rejections())
        .containsExactly(
            new Rejection(
                "the return has no sale that it cancels",
                3,
                List.of("line 2", "line 4", "line 3")));
    assertCounts(collected, 2, 0, 3);
  }

  @Test
  void unmatchedReturnsMayCount() {
    TransactionRules rules = DAILY.withUnmatchedReturns(UnmatchedReturns.COUNT);
    Collected collected =
        collect(rules, "1 A 1 3.0 ann 02", "C2 A -4 5.0 bob 02", "C3 A -3 3.0 ann 03");

    assertThat(rows(collected)).containsExactly("A 2 -4.0 NaN NaN", "A 3 -2.0 NaN NaN");
    assertThat(collected.report().notes())
        .containsExactly(
            new Note("the return is larger than the sales found for it", 1, List.of("line 3")));
    assertCounts(collected, 2, 1, 0);
  }

  @Test
  void aReturnLargerThanItsSalesIsNettedAndNoted() {
    Collected collected = collect(DAILY, "1 A 1 3.0 ann 02", "C2 A -3 3.0 ann 03");

    assertThat(rows(collected)).isEmpty();
    assertThat(collected.report().notes())
        .containsExactly(
            new Note("the return is larger than the sales found for it", 1, List.of("line 2")));
    assertCounts(collected, 0, 2, 0);
  }

  @Test
  void linesNeedNotBeInOrder() {
    Collected collected =
        collect(
            DAILY,
            "C3 A -1 3.0 ann 06",
            "2 A 1 3.0 ann 03",
            "1 A 1 3.0 ann 02",
            "4 A 1 3.0 ann 07");

    assertThat(rows(collected)).containsExactly("A 2 1.0 3.0 1.0", "A 7 1.0 3.0 1.0");
    assertCounts(collected, 2, 2, 0);
  }

  @Test
  void atTheSameTimeTheEarlierLineCountsAsEarlier() {
    assertThat(rows(collect(DAILY, "1 A 1 3.0 ann 02", "C2 A -1 3.0 ann 02"))).isEmpty();
    assertThat(rows(collect(DAILY, "C2 A -1 3.0 ann 02", "1 A 1 3.0 ann 02"))).hasSize(1);
  }

  @Test
  void fractionsThatCancelLeaveNoDust() {
    Collected collected =
        collect(DAILY, "1 A 0.1 3.0 ann 02", "2 A 0.2 3.0 ann 03", "C3 A -0.3 3.0 ann 06");

    assertThat(rows(collected)).isEmpty();
    assertCounts(collected, 0, 3, 0);
  }

  @Test
  void aCancellingInvoiceReturnsWhateverItsSign() {
    assertThat(rows(collect(DAILY, "1 A 2 3.0 ann 02", "C2 A 2 3.0 ann 03"))).isEmpty();
    assertThat(
            rows(
                collect(
                    DAILY.withCancellationPrefix(""), "C1 A 2 3.0 ann 02", "C2 A -1 3.0 ann 03")))
        .containsExactly("A 2 1.0 3.0 1.0");
    assertThat(
            rows(
                collect(
                    DAILY.withCancellationPrefix("RET-"),
                    "C1 A 2 3.0 ann 02",
                    "RET-2 A 2 3.0 ann 03")))
        .isEmpty();
  }

  @Test
  void linesThatAreNoSalesAreRejectedForTheFirstReasonThatHolds() {
    TransactionRules rules = TransactionRules.onlineRetail(Frequency.DAILY);
    Collected collected =
        collect(
            rules,
            "1 - 0 0.0 ann 02",
            "1 POST 0 0.0 ann 02",
            "1 gift_0001_20 1 1.0 ann 02",
            "1 m 1 1.0 ann 02",
            "A1 B 1 -11062.06 - 02",
            "1 A 0 0.0 ann 02",
            "1 A NaN 1.0 ann 02",
            "1 A -5 0.0 - 02",
            "1 A 5 NaN ann 02",
            "1 A 1 1.0 ann 03");

    assertThat(rows(collected)).containsExactly("A 3 1.0 1.0 1.0");
    assertThat(collected.report().rejections())
        .containsExactly(
            new Rejection("no product", 1, List.of("line 1")),
            new Rejection(
                "the code is no product", 4, List.of("line 2", "line 3", "line 4", "line 5")),
            new Rejection("the quantity is missing or zero", 2, List.of("line 6", "line 7")),
            new Rejection(
                "the price is missing or not above zero", 2, List.of("line 8", "line 9")));
    assertThat(collected.observations().coverage().orElseThrow().first())
        .isEqualTo(LocalDate.of(2024, 1, 2));
    assertCounts(collected, 1, 0, 9);
  }

  @Test
  void repeatedLinesAreKeptAndNotedOrRejected() {
    String[] lines = {
      "1 A 1 3.0 ann 02", "1 A 1 3.0 ann 02", "1 B 1 3.0 ann 02", "1 A 1 3.0 ann 02",
      "2 A 1 3.0 ann 02", "1 A 2 3.0 ann 02", "1 A 1 3.1 ann 02", "1 A 1 3.0 bob 02",
      "1 A 1 3.0 ann 03"
    };
    String reason = "the line repeats an earlier one in every field";
    List<String> repeated = List.of("line 2", "line 4");

    Collected kept = collect(DAILY, lines);
    assertThat(kept.observations().units(0)).isEqualTo(8);
    assertThat(kept.report().notes()).containsExactly(new Note(reason, 2, repeated));
    assertCounts(kept, 9, 0, 0);

    Collected rejected = collect(DAILY.withDuplicates(Duplicates.REJECT), lines);
    assertThat(rejected.observations().units(0)).isEqualTo(6);
    assertThat(rejected.report().rejections()).containsExactly(new Rejection(reason, 2, repeated));
    assertCounts(rejected, 7, 0, 2);
  }

  @Test
  void codesAreProductsAsTheShopWritesThemOrAsNamed() {
    String[] lines = {"1 85123a 1 3.0 ann 02", "2 85123A 2 3.0 ann 02", "C3 85123A -1 3.0 ann 03"};

    assertThat(rows(collect(DAILY, lines)))
        .containsExactly("85123a 2 1.0 3.0 1.0", "85123A 2 1.0 3.0 1.0");
    assertThat(rows(collect(DAILY.withNaming(code -> code.toUpperCase(Locale.ROOT)), lines)))
        .containsExactly("85123A 2 2.0 3.0 1.0");
  }

  @Test
  void theMostFrequentTextOfAProductCounts() {
    Transaction bare = line("1 A 1 3.0 ann 02");
    List<Transaction> lines = new ArrayList<>();
    for (String text : List.of("a lantern", "Lantern ", "", "Lantern", "a lantern", "?", "")) {
      lines.add(
          new Transaction(
              "1", "A", 1, bare.time(), 3, Optional.empty(), Map.of("description", text)));
    }
    Observations rows = PanelSource.of(lines, DAILY).collect().observations();

    assertThat(rows.statics(0)).isEqualTo(Map.of("description", "a lantern"));
  }

  @Test
  void noLinesGiveNoObservations() {
    Collected collected = collect(DAILY);

    assertThat(collected.observations().rows()).isZero();
    assertThat(collected.observations().coverage()).isEmpty();
    assertCounts(collected, 0, 0, 0);
  }

  @Test
  void refusesWhatCannotBeAddedUp() {
    assertThatThrownBy(() -> TransactionRules.of(Frequency.COUNTED))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> collect(DAILY, "1 A Infinity 1.0 ann 02"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'1'");
  }

  @Test
  void nothingIsAddedAfterTheEnd() {
    TransactionAggregator aggregator = new TransactionAggregator(DAILY);
    aggregator.add(line("1 A 1 1.0 ann 02"));
    aggregator.finish("till");

    assertThatThrownBy(() -> aggregator.add(line("1 A 1 1.0 ann 02")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> aggregator.finish("till")).isInstanceOf(IllegalStateException.class);
  }
}
