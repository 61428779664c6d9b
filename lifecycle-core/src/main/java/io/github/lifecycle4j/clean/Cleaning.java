package io.github.lifecycle4j.clean;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One run of the rules over a table. */
final class Cleaning {

  private final Observations observations;
  private final Options options;
  private final Table table;
  private final Window window;
  private final List<Rule> rowRules = new ArrayList<>();
  private final List<Rule> periodRules = new ArrayList<>();

  Cleaning(Observations observations, Options options) {
    this.observations = observations;
    this.options = options;
    this.table = new Table(observations);
    this.window = Window.of(table, options.dates(), options.partial());
    addRules();
  }

  /** In the order that {@link Cleaner} tells. */
  private void addRules() {
    Optional<Window.Recorded> recorded = Window.Recorded.of(table);
    OptionalInt price = table.column(Covariates.PRICE);
    boolean drop = options.partial() == PartialPeriods.DROP;
    rowRules.add(new DateRule(window));
    if (recorded.isPresent() && drop) {
      rowRules.add(new PartialPeriodDrop(window));
    }
    price.ifPresent(column -> rowRules.add(new InvalidPriceRule(column)));
    rowRules.add(new RepeatRule(options.duplicates().dropRepeats()));

    periodRules.add(new DuplicateRule(options.duplicates(), table));
    periodRules.add(new NegativeUnitsRule(options.negative()));
    periodRules.add(new GapRule(options.gaps()));
    if (recorded.isPresent() && !drop) {
      boolean missing = options.partial() == PartialPeriods.MISSING;
      periodRules.add(new PartialPeriodMark(recorded.get(), missing));
    }
    price.ifPresent(column -> periodRules.add(new PriceGapRule(column, options.prices())));
    if (StockoutRule.isNeeded(table)) {
      periodRules.add(new StockoutRule(table, options.stockouts()));
    }
    periodRules.add(new OutlierRule(options.outliers()));
  }

  Cleaned run() {
    List<Rule> rules = new ArrayList<>(rowRules);
    rules.addAll(periodRules);
    Log log = new Log(observations.products(), rules);
    CovariateAssembly assembly = new CovariateAssembly(table);
    Panel.Builder panel = Panel.builder(observations.frequency());
    List<DataQuality> quality = new ArrayList<>(observations.products().size());
    long kept = 0;
    long planned = 0;
    for (int p = 0; p < observations.products().size(); p++) {
      ProductKey key = observations.products().get(p);
      Draft draft = clean(p, log);
      panel.add(key, draft.start(), draft.units(), assembly.of(draft));
      quality.add(quality(key, draft, log));
      kept += draft.reported(0, draft.length());
      planned += draft.reported(draft.length(), draft.reach());
    }
    CleaningReport.Rows rows =
        new CleaningReport.Rows(
            observations.rows(),
            kept,
            planned,
            log.count(Effect.MERGED),
            log.count(Effect.DROPPED));
    return new Cleaned(panel.build(), new CleaningReport(rows, log.findings(), quality));
  }

  private Draft clean(int product, Log log) {
    Draft draft = new Draft(table, product);
    for (Rule rule : rowRules) {
      rule.apply(draft, log);
    }
    draft.layOut(window, options.end());
    for (Rule rule : periodRules) {
      rule.apply(draft, log);
    }
    return draft;
  }

  private DataQuality quality(ProductKey key, Draft draft, Log log) {
    int product = draft.product();
    double periods = Math.max(1, draft.length());
    int known = 0;
    for (double units : draft.units()) {
      known += Double.isNaN(units) ? 0 : 1;
    }
    int misdated = log.count(Issue.IMPOSSIBLE_DATE, product) + log.count(Issue.STRAY_DATE, product);
    return new DataQuality(
        key,
        draft.length(),
        known,
        (draft.length() - known) / periods,
        altered(log, product) / periods,
        stockedOut(draft) / periods,
        log.count(Issue.OUTLIER, product) / periods,
        misdated / Math.max(1.0, table.rowsOf(product).length),
        options.gaps() == Gaps.ZERO ? log.count(Issue.GAP, product) / periods : 0);
  }

  private static int stockedOut(Draft draft) {
    int periods = 0;
    double[] share = draft.stockout().orElse(new double[0]);
    for (int t = 0; t < Math.min(share.length, draft.length()); t++) {
      periods += share[t] > 0 ? 1 : 0;
    }
    return periods;
  }

  private int altered(Log log, int product) {
    boolean negative = options.negative() != NegativeUnits.KEEP;
    boolean outliers = options.outliers().action() != Outliers.Action.FLAG;
    return (negative ? log.count(Issue.NEGATIVE_UNITS, product) : 0)
        + (outliers ? log.count(Issue.OUTLIER, product) : 0);
  }
}
