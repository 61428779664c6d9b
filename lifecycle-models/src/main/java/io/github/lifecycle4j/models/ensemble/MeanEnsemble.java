package io.github.lifecycle4j.models.ensemble;

import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.models.arima.AutoArima;
import io.github.lifecycle4j.models.ces.ComplexSmoothing;
import io.github.lifecycle4j.models.smoothing.Ets;
import io.github.lifecycle4j.models.theta.OptimisedTheta;
import io.github.lifecycle4j.predict.QuantileAverage;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.GlobalForecaster;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The mean of what several forecasters say, all with the same weight: hard to beat, for their
 * errors partly cancel (Bates and Granger 1969; Makridakis and Hibon 2000). Means are averaged, and
 * so are quantiles, of the steps and of the running totals, see {@link QuantileAverage}.
 *
 * <p>A member that cannot be fitted to a product is left out for that product, with its reason
 * among the parameters of the provenance as {@code failed.MEMBER}; the parameters of the others
 * stand there as {@code MEMBER.PARAMETER}. With fewer than the minimum fitted there is no forecast.
 *
 * @param name a short name
 * @param members the forecasters, each by a name of its own
 * @param minimum members that must be fitted, at least 1 and at most all
 */
public record MeanEnsemble(String name, List<GlobalForecaster> members, int minimum)
    implements GlobalForecaster {

  /**
   * The mean of one forecaster from each of four families, {@code "combination"}: ARIMA and
   * exponential smoothing with models chosen by AICc, the dynamic optimised Theta method and
   * complex exponential smoothing (the members of Petropoulos and Svetunkov 2020, "A simple
   * combination of univariate models", which take the median).
   */
  public static final MeanEnsemble DEFAULTS =
      MeanEnsemble.of(
              List.of(
                  AutoArima.DEFAULTS,
                  Ets.DEFAULTS,
                  OptimisedTheta.DEFAULTS,
                  ComplexSmoothing.DEFAULTS))
          .withName("combination");

  /**
   * Copies the members.
   *
   * @throws IllegalArgumentException if there is no member, two have the same name, or the minimum
   *     is out of range
   */
  public MeanEnsemble {
    members = List.copyOf(members);
    List<String> names = members.stream().map(GlobalForecaster::name).toList();
    if (names.isEmpty()) {
      throw new IllegalArgumentException("A mean of forecasters needs at least one.");
    }
    if (names.stream().distinct().count() < names.size()) {
      throw new IllegalArgumentException(
          "Two of the forecasters %s have the same name. Keep one of them.".formatted(names));
    }
    if (minimum < 1 || minimum > names.size()) {
      throw new IllegalArgumentException(
          "The minimum of fitted members is %s but must be from 1 to %s."
              .formatted(minimum, names.size()));
    }
  }

  /**
   * The mean of these, of which one must be fitted. Its name is {@code "combination:"} and theirs
   * with {@code +} between.
   */
  public static MeanEnsemble of(List<GlobalForecaster> members) {
    String name =
        members.stream()
            .map(GlobalForecaster::name)
            .collect(Collectors.joining("+", "combination:", ""));
    return new MeanEnsemble(name, members, 1);
  }

  /** The same by another name. */
  public MeanEnsemble withName(String other) {
    return new MeanEnsemble(other, members, minimum);
  }

  /** The same with another number of members that must be fitted. */
  public MeanEnsemble withMinimum(int fitted) {
    return new MeanEnsemble(name, members, fitted);
  }

  /** Trains each member; one whose training fails is left out for every product. */
  @Override
  public Forecaster train(Panel panel, FitContext context) {
    return new TrainedEnsemble(
        name,
        members.stream().map(member -> Forecaster.trained(member, panel, context)).toList(),
        minimum);
  }
}
