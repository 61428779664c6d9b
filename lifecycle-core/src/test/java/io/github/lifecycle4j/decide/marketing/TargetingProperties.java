package io.github.lifecycle4j.decide.marketing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.data.ProductKey;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TargetingProperties {

  /** Against every subset. */
  @Property(tries = 200)
  void isWithinOneCustomerOfTheBestChoice(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = -5, max = 40) Integer> gains,
      @ForAll @Size(value = 8) List<@IntRange(min = 0, max = 20) Integer> costs,
      @ForAll @IntRange(min = 0, max = 60) int budget) {
    List<Prospect> prospects = new ArrayList<>();
    for (int i = 0; i < gains.size(); i++) {
      prospects.add(new Prospect("c" + i, gains.get(i), costs.get(i)));
    }
    CampaignProposal proposal =
        Targeting.DEFAULTS.withBudget(budget).propose(ProductKey.of("x"), prospects);
    double best = 0;
    double largest = 0;
    for (int subset = 0; subset < 1 << prospects.size(); subset++) {
      double cost = 0;
      double profit = 0;
      for (int i = 0; i < prospects.size(); i++) {
        if ((subset >> i & 1) == 1) {
          cost += costs.get(i);
          profit += gains.get(i) - costs.get(i);
        }
      }
      best = cost <= budget ? Math.max(best, profit) : best;
    }
    for (Prospect prospect : prospects) {
      largest = Math.max(largest, prospect.gain() - prospect.cost());
    }
    assertThat(proposal.total().cost()).isLessThanOrEqualTo(budget);
    assertThat(proposal.bound()).isGreaterThanOrEqualTo(best - 1e-9);
    assertThat(proposal.total().profit()).isBetween(Math.max(best / 2, best - largest), best);
  }
}
