package io.github.lifecycle4j.models.analog;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import io.github.lifecycle4j.models.internal.UnivariateModel;
import io.github.lifecycle4j.models.internal.UnsuitedHistoryException;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.FittedForecaster;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.GlobalForecaster;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Another forecaster with what a planner knows of products that come and go. The other one is given
 * the full demand of a product with a {@link PhaseProfile}, units divided by their share; the
 * forecast is its forecast times the shares to come. Periods with a share of less than a tenth say
 * nothing of the full demand. Other products are forecast as they are.
 *
 * <p>For a successor without sales let {@link AnalogForecaster#withReferences} forecast the full
 * demand from the product it replaces, and give that one the {@linkplain PhaseProfile#counterpart
 * counterpart} of its profile.
 */
public final class PhasedForecaster implements Forecaster {

  /** Of periods with a smaller share the full demand is not told. */
  private static final double LEAST_SHARE = 0.1;

  private final GlobalForecaster forecaster;
  private final Optional<Forecaster> trained;
  private final Map<ProductKey, PhaseProfile> profiles;

  private PhasedForecaster(
      GlobalForecaster forecaster,
      Optional<Forecaster> trained,
      Map<ProductKey, PhaseProfile> profiles) {
    this.forecaster = forecaster;
    this.trained = trained;
    this.profiles = profiles;
  }

  /**
   * A forecaster with profiles; one that learns from a catalogue must be {@linkplain #train
   * trained}.
   *
   * @param profiles of the products that come or go
   */
  public static PhasedForecaster of(
      GlobalForecaster forecaster, Map<ProductKey, PhaseProfile> profiles) {
    return new PhasedForecaster(
        forecaster,
        forecaster instanceof Forecaster single ? Optional.of(single) : Optional.empty(),
        Map.copyOf(profiles));
  }

  @Override
  public String name() {
    return "phased:" + forecaster.name();
  }

  /** Trains the other forecaster, on full demands. */
  @Override
  public PhasedForecaster train(Panel panel, FitContext context) {
    Panel.Builder full = Panel.builder(panel.frequency());
    for (int i = 0; i < panel.size(); i++) {
      Series history = panel.series(i);
      full.add(
          profile(history).map(one -> full(history, one)).orElse(history), panel.covariates(i));
    }
    return new PhasedForecaster(
        forecaster, Optional.of(forecaster.train(full.build(), context)), profiles);
  }

  @Override
  public FitOutcome fit(Series history, Covariates covariates, FitContext context) {
    return UnivariateFit.fitWithoutSales(
        name(), history, context, series -> model(series, covariates, context));
  }

  private PhasedModel model(Series history, Covariates covariates, FitContext context) {
    Forecaster single =
        trained.orElseThrow(
            () ->
                new UnsuitedHistoryException(
                    "The forecaster '%s' learns from a catalogue. Train it first."
                        .formatted(name())));
    Optional<PhaseProfile> profile = profile(history);
    Series full = profile.map(one -> full(history, one)).orElse(history);
    FitOutcome outcome = single.fit(full, covariates, context);
    if (outcome instanceof FitOutcome.Failed failed) {
      throw new UnsuitedHistoryException(failed.reason());
    }
    return new PhasedModel(outcome.orElseThrow(), profile, history.endPeriod());
  }

  private Optional<PhaseProfile> profile(Series history) {
    return Optional.ofNullable(profiles.get(history.key()));
  }

  /** The full demand behind some units. */
  private static Series full(Series history, PhaseProfile profile) {
    double[] units = history.toArray();
    for (int t = 0; t < units.length; t++) {
      double share = profile.share(history.startPeriod() + t);
      units[t] = share < LEAST_SHARE ? Double.NaN : units[t] / share;
    }
    return Series.of(history.key(), history.frequency(), history.startPeriod(), units);
  }

  /**
   * A forecast of full demand and the profile that it is multiplied by.
   *
   * @param end number of the period after the history
   */
  private record PhasedModel(FittedForecaster full, Optional<PhaseProfile> profile, long end)
      implements UnivariateModel {

    @Override
    public Map<String, String> parameters() {
      Map<String, String> parameters = new TreeMap<>(full.provenance().parameters());
      profile.ifPresent(one -> parameters.put("profile", one.toString()));
      return parameters;
    }

    @Override
    public ForecastDistribution forecast(int horizon) {
      return phased(full.forecast(horizon).distribution());
    }

    @Override
    public ForecastDistribution forecast(int horizon, Covariates covariates) {
      return phased(full.forecast(horizon, covariates).distribution());
    }

    private ForecastDistribution phased(ForecastDistribution distribution) {
      return profile
          .map(
              one ->
                  distribution.scaled(
                      LongStream.range(end, end + distribution.horizon())
                          .mapToDouble(one::share)
                          .toArray()))
          .orElse(distribution);
    }

    @Override
    public PhasedModel see(Series history) {
      return see(history, Covariates.none());
    }

    @Override
    public PhasedModel see(Series history, Covariates covariates) {
      Series units = profile.map(one -> PhasedForecaster.full(history, one)).orElse(history);
      return new PhasedModel(full.update(units, covariates), profile, history.endPeriod());
    }

    /** What the other forecaster has estimated. */
    @Override
    public <M> Optional<M> estimate(Class<M> type) {
      return full.model(type);
    }
  }
}
