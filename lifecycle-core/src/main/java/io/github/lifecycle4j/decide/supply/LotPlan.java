package io.github.lifecycle4j.decide.supply;

import java.util.List;

/** The plans of the products of a programme, in their order. */
record LotPlan(List<ItemPlan> plans) {

  ItemPlan plan(int item) {
    return plans.get(item);
  }

  double cost() {
    return plans.stream().mapToDouble(ItemPlan::cost).sum();
  }
}
