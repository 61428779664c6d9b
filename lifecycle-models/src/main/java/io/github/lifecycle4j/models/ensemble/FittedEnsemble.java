package io.github.lifecycle4j.models.ensemble;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.Provenance;
import io.github.lifecycle4j.predict.QuantileAverage;
import io.github.lifecycle4j.train.FittedForecaster;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The members of a {@link MeanEnsemble} that could be fitted to a product; at least one. */
record FittedEnsemble(List<FittedForecaster> members, Provenance provenance)
    implements FittedForecaster {

  /** {@inheritDoc} That of the first member that has one. */
  @Override
  public <M> Optional<M> model(Class<M> type) {
    return members.stream().flatMap(member -> member.model(type).stream()).findFirst();
  }

  @Override
  public Forecast forecast(int horizon, Covariates covariates) {
    return average(member -> member.forecast(horizon, covariates));
  }

  @Override
  public Forecast forecast(int horizon) {
    return average(member -> member.forecast(horizon));
  }

  private Forecast average(Function<FittedForecaster, Forecast> forecast) {
    List<Forecast> forecasts = members.stream().map(forecast).toList();
    Forecast first = forecasts.get(0);
    return new Forecast(
        first.key(),
        first.frequency(),
        first.startPeriod(),
        QuantileAverage.of(forecasts.stream().map(Forecast::distribution).toList()),
        provenance);
  }

  @Override
  public FittedForecaster update(Series history, Covariates covariates) {
    return new FittedEnsemble(
        members.stream().map(member -> member.update(history, covariates)).toList(), provenance);
  }
}
