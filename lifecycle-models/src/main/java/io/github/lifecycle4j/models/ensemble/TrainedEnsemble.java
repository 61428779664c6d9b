package io.github.lifecycle4j.models.ensemble;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.predict.Provenance;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.FittedForecaster;
import io.github.lifecycle4j.train.Forecaster;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The trained members of a {@link MeanEnsemble}. */
record TrainedEnsemble(String name, List<Forecaster> members, int minimum) implements Forecaster {

  @Override
  public FitOutcome fit(Series history, Covariates covariates, FitContext context) {
    List<FittedForecaster> fitted = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    Map<String, String> parameters = new TreeMap<>();
    for (Forecaster member : members) {
      FitOutcome outcome = member.fit(history, covariates, context);
      if (outcome instanceof FitOutcome.Failed failed) {
        reasons.add(member.name() + ": " + failed.reason());
        parameters.put("failed." + member.name(), failed.reason());
      } else {
        FittedForecaster one = outcome.orElseThrow();
        fitted.add(one);
        one.provenance()
            .parameters()
            .forEach((name, value) -> parameters.put(member.name() + "." + name, value));
      }
    }
    if (fitted.size() < minimum) {
      return new FitOutcome.Failed(history.key(), name, tooFew(history, fitted.size(), reasons));
    }
    parameters.put("fitted", Integer.toString(fitted.size()));
    Provenance provenance =
        new Provenance(name, parameters, context.seed(), Provenance.digest(history));
    return new FitOutcome.Fitted(history.key(), new FittedEnsemble(fitted, provenance));
  }

  private String tooFew(Series history, int fitted, List<String> reasons) {
    return "Of the series (%s) %s of %s forecasters could be fitted but %s must be. Maybe combine simpler ones. %s"
        .formatted(history.key(), fitted, members.size(), minimum, String.join(" ", reasons));
  }
}
