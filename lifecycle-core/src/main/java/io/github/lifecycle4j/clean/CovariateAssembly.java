package io.github.lifecycle4j.clean;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.Observations.Role;
import io.github.lifecycle4j.data.Observations.Shared;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts together what is known of a product beside its sales. */
final class CovariateAssembly {

  private final Table table;
  private final List<Shared> shared;

  /**
   * @throws IllegalArgumentException if shared covariates contradict one another or the columns
   */
  CovariateAssembly(Table table) {
    this.table = table;
    Observations observations = table.observations();
    checkGrids(observations);
    checkNames(observations, StockoutRule.isNeeded(table));
    // Those of a category come last and so replace those that all products share.
    this.shared = new ArrayList<>(observations.shared());
    shared.sort(Comparator.comparing(one -> one.category().isPresent()));
  }

  Covariates of(Draft draft) {
    Observations observations = table.observations();
    ProductKey key = observations.products().get(draft.product());
    Map<String, String> statics = observations.statics(draft.product());
    Covariates covariates = Covariates.none();
    for (Map.Entry<String, String> attribute : statics.entrySet()) {
      covariates = covariates.withStatic(attribute.getKey(), attribute.getValue());
    }
    Optional<String> category = Optional.ofNullable(statics.get(Covariates.CATEGORY));
    for (Shared one : shared) {
      if (one.category().isEmpty() || one.category().equals(category)) {
        covariates = with(covariates, one.name(), one.role(), one.values());
      }
    }
    for (int c = 0; c < table.columns().size(); c++) {
      Observations.Column column = table.columns().get(c);
      covariates =
          with(covariates, column.name(), column.role(), series(key, draft, draft.values(c)));
    }
    return draft.derivedStockout().isPresent()
        ? covariates.withPast(
            Covariates.STOCKOUT, series(key, draft, draft.derivedStockout().get()))
        : covariates;
  }

  private Series series(ProductKey key, Draft draft, double[] values) {
    return Series.of(key, table.frequency(), draft.start(), values);
  }

  private static Covariates with(Covariates covariates, String name, Role role, Series values) {
    return role == Role.FUTURE
        ? covariates.withFuture(name, values)
        : covariates.withPast(name, values);
  }

  private static void checkGrids(Observations observations) {
    for (Shared one : observations.shared()) {
      if (one.values().frequency().unit() != observations.frequency().unit()) {
        throw new IllegalArgumentException(
            "The shared covariate '%s' has the grid %s but the table has %s. Maybe aggregate it first."
                .formatted(
                    one.name(), one.values().frequency().unit(), observations.frequency().unit()));
      }
    }
  }

  private static void checkNames(Observations observations, boolean stockouts) {
    Set<String> taken = new HashSet<>();
    observations.columns().forEach(column -> taken.add(column.name()));
    if (stockouts) {
      taken.add(Covariates.STOCKOUT);
    }
    Map<String, Role> roles = new HashMap<>();
    Set<List<Object>> seen = new HashSet<>();
    for (Shared one : observations.shared()) {
      if (taken.contains(one.name())) {
        throw new IllegalArgumentException(
            "The covariate '%s' is both shared and a column of the table. Rename one of them."
                .formatted(one.name()));
      }
      Role role = roles.putIfAbsent(one.name(), one.role());
      if ((role != null && role != one.role()) || !seen.add(List.of(one.name(), one.category()))) {
        throw new IllegalArgumentException(
            "The shared covariate '%s' is given twice for the same products, or with two roles. Keep one of them."
                .formatted(one.name()));
      }
    }
  }
}
