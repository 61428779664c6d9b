package io.github.lifecycle4j.models.stage;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.stage.StageDefinition;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The table of one population for each unit of time that was met, as long as was asked for. */
final class CurveTables {

  private final int curves;
  private final boolean detailed;
  private final double underWay;
  private final Function<Frequency.Unit, StagePrior> priors;
  private final Map<Frequency.Unit, CurveTable> known = new ConcurrentHashMap<>();

  /**
   * @param curves number of curves
   * @param detailed whether there are {@link StagePrior#detail} times as many
   * @param underWay share of lives that are under way when the history begins, 0 … 1
   * @param priors what is held likely where periods have a length
   */
  CurveTables(
      int curves, boolean detailed, double underWay, Function<Frequency.Unit, StagePrior> priors) {
    this.curves = curves;
    this.detailed = detailed;
    this.underWay = underWay;
    this.priors = priors;
  }

  /** A table of at least this many periods. */
  CurveTable of(Frequency.Unit unit, int periods) {
    CurveTable ready = known.get(unit);
    return ready != null && ready.periods() >= periods
        ? ready
        : known.compute(
            unit, (key, old) -> old != null && old.periods() >= periods ? old : make(key, periods));
  }

  private CurveTable make(Frequency.Unit unit, int periods) {
    StagePrior prior = priors.apply(unit);
    int population = detailed ? prior.detail() * curves : curves;
    return new CurveTable(
        new LifeCurves(population, StageDefinition.STANDARD, prior, underWay), periods);
  }
}
