package io.github.lifecycle4j.decide.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.decide.inventory.ReferenceCase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Prices of textbooks; a case of another kind fails. */
class PricingReferenceTest {

  static List<ReferenceCase> all() {
    return ReferenceCase.of(PricingReferenceTest.class, "reference.json");
  }

  private static Stream<ReferenceCase> matching(String ids) {
    return all().stream().filter(c -> c.id().matches(ids));
  }

  static Stream<ReferenceCase> constantElasticity() {
    return matching("const_elasticity.*");
  }

  static Stream<ReferenceCase> logit() {
    return matching("logit.*");
  }

  static Stream<ReferenceCase> linear() {
    return matching("linear.*");
  }

  static Stream<ReferenceCase> clearance() {
    return matching("gallego.*");
  }

  @Test
  void everyCaseIsTested() {
    assertThat(Stream.of(constantElasticity(), logit(), linear(), clearance()).flatMap(s -> s))
        .hasSameSizeAs(all())
        .hasSizeGreaterThan(6);
  }

  @ParameterizedTest
  @MethodSource
  void constantElasticity(ReferenceCase c) {
    PricePoint best = new ConstantElasticity(1, c.number("elasticity")).optimum(c.number("cost"));
    c.check("price", best.price());
    c.check("markup_on_cost", best.markupOnCost());
  }

  @ParameterizedTest
  @MethodSource
  void logit(ReferenceCase c) {
    LogitResponse shoppers = new LogitResponse(1, c.number("a"), c.number("b"));
    PricePoint best = shoppers.optimum(c.number("cost"));
    c.check("price", best.price());
    c.check("share", shoppers.share(best.price()));
    c.check("profit", best.profit());
  }

  @ParameterizedTest
  @MethodSource
  void linear(ReferenceCase c) {
    PricePoint best = new LinearResponse(c.number("A"), c.number("B")).optimum(c.number("c"));
    c.check("price", best.price());
    c.check("qty", best.quantity());
    c.check("profit", best.profit());
  }

  @ParameterizedTest
  @MethodSource
  void clearance(ReferenceCase c) {
    Clearance sale = new Clearance(new ExponentialResponse(c.number("a"), c.number("alpha")), 0);
    int stock = c.integer("n");
    double time = c.number("t");
    c.check("J", sale.value(stock, time));
    c.check("price", sale.price(stock, time));
    c.check("JD_upper_bound", sale.bound(stock, time));
    double fixed = sale.fixedPrice(stock, time);
    c.check("fixed_price", fixed);
    c.check("fixed_price_revenue", sale.fixedPriceValue(fixed, stock, time));
    c.check("fixed_vs_opt", sale.fixedPriceValue(fixed, stock, time) / sale.value(stock, time));
  }
}
