package io.github.lifecycle4j.features;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.Series;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;

/** Fitted features, in order: they make the rows from which a forecaster learns and forecasts. */
public final class FittedFeatureSet implements FittedFeature {

  private final List<FittedFeature> features;
  private final List<String> columns;
  private final int[] widths;

  FittedFeatureSet(List<FittedFeature> features) {
    this.features = features;
    this.columns = features.stream().flatMap(feature -> feature.columns().stream()).toList();
    this.widths = features.stream().mapToInt(feature -> feature.columns().size()).toArray();
    Set<String> names = new HashSet<>();
    for (String column : columns) {
      if (!names.add(column)) {
        throw new IllegalArgumentException(
            "Two features have a column '%s'. Maybe one of them was added twice."
                .formatted(column));
      }
    }
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public PeriodValues at(Known known) {
    List<PeriodValues> parts = features.stream().map(feature -> feature.at(known)).toList();
    return (period, row) -> {
      for (int i = 0; i < parts.size(); i++) {
        Counted counted = new Counted(row);
        parts.get(i).write(period, counted);
        if (counted.written != widths[i]) {
          throw unfilled(features.get(i), counted.written);
        }
      }
    };
  }

  /**
   * Returns the rows from which to forecast a product: one for each of the periods cutoff … cutoff
   * + horizon − 1. Their targets are unknown.
   *
   * @param known what is known of the product
   * @param horizon number of periods, at least 1
   * @throws IllegalArgumentException if the horizon is below 1
   */
  public FeatureTable rows(Known known, int horizon) {
    if (horizon < 1) {
      throw new IllegalArgumentException(
          "The horizon is %s but must be at least 1.".formatted(horizon));
    }
    FeatureTable.Builder table = new FeatureTable.Builder(columns, horizon);
    PeriodValues values = at(known);
    for (int lead = 1; lead <= horizon; lead++) {
      table.add(known, known.cutoff() + lead - 1, Double.NaN, values);
    }
    return table.build();
  }

  /**
   * Returns the rows from which to learn: for each cutoff and lead of the plan whose target is
   * observed, what was known at that cutoff, and the target. Ordered by cutoff, then lead.
   *
   * @param sales training history of the product
   * @param covariates its covariates
   */
  public FeatureTable trainingRows(Series sales, Covariates covariates, RowPlan plan) {
    FeatureTable.Builder table = new FeatureTable.Builder(columns, plan.count(sales));
    Known whole = Known.of(sales, covariates);
    for (long cutoff = plan.firstCutoff(sales); cutoff < plan.endCutoff(sales); cutoff++) {
      Known known = whole.before(cutoff);
      PeriodValues values = at(known);
      for (int lead = plan.firstLead(); lead <= plan.lastLead(); lead++) {
        double target = sales.valueAt(cutoff + lead - 1);
        if (!Double.isNaN(target)) {
          table.add(known, cutoff + lead - 1, target, values);
        }
      }
    }
    return table.build();
  }

  /**
   * Returns the training rows of all products in their order, computed in the calling thread.
   * Products can also be computed apart and put together by {@link FeatureTable#concat}.
   */
  public FeatureTable trainingRows(Panel training, RowPlan plan) {
    List<FeatureTable> tables = new ArrayList<>(training.size());
    for (int i = 0; i < training.size(); i++) {
      tables.add(trainingRows(training.series(i), training.covariates(i), plan));
    }
    return FeatureTable.concat(columns, tables);
  }

  @Override
  public String toString() {
    return "FittedFeatureSet" + columns;
  }

  private static IllegalStateException unfilled(FittedFeature feature, int written) {
    return new IllegalStateException(
        "The feature %s wrote %s values for its columns %s. Each row needs one value a column."
            .formatted(feature, written, feature.columns()));
  }

  /** Passes values on and counts them. */
  private static final class Counted implements DoubleConsumer {

    private final DoubleConsumer row;
    private int written;

    Counted(DoubleConsumer row) {
      this.row = row;
    }

    @Override
    public void accept(double value) {
      written++;
      row.accept(value);
    }
  }
}
