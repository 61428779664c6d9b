package io.github.lifecycle4j.models;

import io.github.lifecycle4j.models.analog.AnalogForecaster;
import io.github.lifecycle4j.models.arima.Arima;
import io.github.lifecycle4j.models.arima.AutoArima;
import io.github.lifecycle4j.models.baseline.Drift;
import io.github.lifecycle4j.models.baseline.HistoricMean;
import io.github.lifecycle4j.models.baseline.MovingAverage;
import io.github.lifecycle4j.models.baseline.Naive;
import io.github.lifecycle4j.models.baseline.SeasonalNaive;
import io.github.lifecycle4j.models.ces.ComplexSmoothing;
import io.github.lifecycle4j.models.decomposition.Mstl;
import io.github.lifecycle4j.models.decomposition.SeasonallyAdjusted;
import io.github.lifecycle4j.models.decomposition.Stl;
import io.github.lifecycle4j.models.diffusion.CurveFamily;
import io.github.lifecycle4j.models.diffusion.DiffusionForecaster;
import io.github.lifecycle4j.models.ensemble.MeanEnsemble;
import io.github.lifecycle4j.models.intermittent.IntermittentDemand;
import io.github.lifecycle4j.models.intermittent.IntermittentMethod;
import io.github.lifecycle4j.models.lifecycle.LifecycleForecaster;
import io.github.lifecycle4j.models.regression.forecast.BoostedTreesForecaster;
import io.github.lifecycle4j.models.regression.forecast.RegressionForecaster;
import io.github.lifecycle4j.models.smoothing.Ets;
import io.github.lifecycle4j.models.smoothing.Holt;
import io.github.lifecycle4j.models.smoothing.HoltWinters;
import io.github.lifecycle4j.models.smoothing.SimpleExponentialSmoothing;
import io.github.lifecycle4j.models.theta.OptimisedTheta;
import io.github.lifecycle4j.models.theta.Theta;
import io.github.lifecycle4j.models.transform.BoxCoxForecaster;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.GlobalForecaster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * All forecasters of this module by name, for programs whose users choose one by name. Some take
 * one option, which follows the name and a colon: {@code "moving-average:8"}.
 */
public final class ForecasterCatalog {

  /** How a forecaster is made: with its defaults, or with the text of its option. */
  private record Entry(
      String description, GlobalForecaster defaults, Function<String, GlobalForecaster> option) {}

  private static final Map<String, Entry> ENTRIES = entries();

  private ForecasterCatalog() {}

  private static Map<String, Entry> entries() {
    Map<String, Entry> entries = new LinkedHashMap<>();
    entries.put("naive", plain("the last value", new Naive()));
    entries.put("snaive", plain("the value one season before", new SeasonalNaive()));
    entries.put("drift", plain("the last value and the mean change", new Drift()));
    entries.put("mean", plain("the mean of all values", new HistoricMean()));
    entries.put(
        "moving-average",
        new Entry(
            "the mean of the last 4 values, or of N with moving-average:N",
            MovingAverage.DEFAULTS,
            window -> new MovingAverage(Integer.parseInt(window))));
    entries.put(
        "ses",
        new Entry(
            "simple exponential smoothing, alpha estimated, or given with ses:ALPHA",
            SimpleExponentialSmoothing.DEFAULTS,
            alpha -> SimpleExponentialSmoothing.DEFAULTS.withAlpha(Double.parseDouble(alpha))));
    for (CurveFamily family : CurveFamily.values()) {
      entries.put(
          family.label(),
          plain(
              "a whole life as a %s curve".formatted(family.label()),
              DiffusionForecaster.of(family)));
    }
    entries.put(
        "diffusion",
        plain("a whole life as curves of several shapes", DiffusionForecaster.averaged()));
    entries.put(
        "holt",
        new Entry(
            "Holt's level and slope, or a slope that fades with holt:damped",
            Holt.DEFAULTS,
            Holt::parse));
    entries.put(
        "holt-winters",
        new Entry(
            "Holt and Winters' level, slope and season; also holt-winters:multiplicative, :damped and :multiplicative-damped",
            HoltWinters.DEFAULTS,
            HoltWinters::parse));
    entries.put(
        "ets",
        new Entry(
            "exponential smoothing, its models weighted by AICc, the best alone with ets:best, or one given with ets:MAdM (error, trend, season)",
            Ets.DEFAULTS,
            Ets::of));
    entries.put(
        "arima",
        new Entry(
            "seasonal ARIMA: the airline model, or given orders with arima:1.0.1x0.1.1, +c for a constant",
            Arima.DEFAULTS,
            Arima::parse));
    entries.put(
        "auto-arima", plain("seasonal ARIMA of orders chosen for each series", AutoArima.DEFAULTS));
    entries.put("theta", plain("the Theta method of the M3 competition", Theta.DEFAULTS));
    entries.put("dotm", plain("the dynamic optimised Theta model", OptimisedTheta.DEFAULTS));
    entries.put("ces", plain("complex exponential smoothing", ComplexSmoothing.DEFAULTS));
    entries.put(
        "regression",
        plain(
            "least squares on planned prices, promotions and the like, trend and season",
            RegressionForecaster.DEFAULTS));
    entries.put(
        "boosted-trees",
        plain(
            "boosted trees over the whole catalogue, on recent sales, season, plans and attributes",
            BoostedTreesForecaster.DEFAULTS));
    entries.put(
        "analog",
        new Entry(
            "a launch like other launches of the catalogue, by attributes; first sales in the first 8 periods, or N with analog:N, are no launches",
            AnalogForecaster.DEFAULTS,
            periods -> AnalogForecaster.DEFAULTS.withUnseenPeriods(Integer.parseInt(periods))));
    entries.put(
        "lifecycle",
        new Entry(
            "a life through growth, maturity and decline to its end, by the stage it is in; lives shorter than two seasons take that of their category, or none with lifecycle:own-season",
            LifecycleForecaster.DEFAULTS,
            LifecycleForecaster::parse));
    entries.put(
        "croston",
        intermittent(
            IntermittentMethod.CROSTON,
            "Croston's method for rare demand, alpha estimated, or given with croston:ALPHA"));
    entries.put(
        "sba", intermittent(IntermittentMethod.SBA, "Croston corrected by Syntetos and Boylan"));
    entries.put(
        "sbj",
        intermittent(IntermittentMethod.SBJ, "Croston corrected by Shale, Boylan and Johnston"));
    entries.put(
        "tsb",
        intermittent(
            IntermittentMethod.TSB,
            "rare demand whose probability is smoothed, so that it may die out"));
    entries.put(
        "adida",
        intermittent(IntermittentMethod.ADIDA, "smoothing of sums over the mean interval"));
    entries.put(
        "imapa",
        intermittent(IntermittentMethod.IMAPA, "the mean of adida over several intervals"));
    entries.put(
        "intermittent",
        new Entry(
            "counts about adida for frequent and tsb for rare demand: for slow-moving products",
            IntermittentDemand.DEFAULTS,
            alpha -> smoothed(IntermittentDemand.DEFAULTS, alpha)));
    entries.put(
        "boxcox",
        new Entry(
            "ses on a Box-Cox scale chosen by Guerrero's method, or another with boxcox:NAME",
            BoxCoxForecaster.of(SimpleExponentialSmoothing.DEFAULTS).withName("boxcox"),
            name -> BoxCoxForecaster.of(part(name))));
    entries.put(
        "stl",
        new Entry(
            "dotm without the season of STL, or another forecaster with stl:NAME",
            SeasonallyAdjusted.of(Stl.DEFAULTS, OptimisedTheta.DEFAULTS).withName("stl"),
            name -> SeasonallyAdjusted.of(Stl.DEFAULTS, part(name))));
    entries.put(
        "mstl",
        new Entry(
            "dotm without the season of MSTL, or several with mstl:7+365",
            SeasonallyAdjusted.of(Mstl.DEFAULTS, OptimisedTheta.DEFAULTS).withName("mstl"),
            ForecasterCatalog::severalSeasons));
    entries.put(
        "combination",
        new Entry(
            "the mean of auto-arima, ets, dotm and ces: accurate but slow; of others with combination:NAME+NAME",
            MeanEnsemble.DEFAULTS,
            ForecasterCatalog::combination));
    return Collections.unmodifiableMap(entries);
  }

  private static Entry intermittent(IntermittentMethod method, String description) {
    IntermittentDemand defaults = IntermittentDemand.of(method);
    return new Entry(description, defaults, alpha -> smoothed(defaults, alpha));
  }

  private static GlobalForecaster smoothed(IntermittentDemand forecaster, String alpha) {
    double share = Double.parseDouble(alpha);
    return forecaster.withSmoothing(share, share);
  }

  /** A forecaster that another one is built on. */
  private static Forecaster part(String name) {
    if (create(name) instanceof Forecaster forecaster) {
      return forecaster;
    }
    throw new IllegalArgumentException(
        "The forecaster '%s' learns from a catalogue and cannot be part of another. Maybe use one of single products."
            .formatted(name));
  }

  private static SeasonallyAdjusted severalSeasons(String lengths) {
    Mstl mstl =
        new Mstl(Arrays.stream(lengths.split("\\+", -1)).map(Integer::valueOf).toList(), false);
    return SeasonallyAdjusted.of(mstl, OptimisedTheta.DEFAULTS).withName(mstl.name());
  }

  /** A part that is no name belongs to the option before it, as in {@code arima:1.0.0+c}. */
  private static GlobalForecaster combination(String names) {
    List<String> members = new ArrayList<>();
    for (String part : names.split("\\+", -1)) {
      int last = members.size() - 1;
      boolean named = ENTRIES.containsKey(part.split(":", 2)[0]);
      if (!named && last >= 0 && members.get(last).contains(":")) {
        members.set(last, members.get(last) + "+" + part);
      } else {
        members.add(part);
      }
    }
    return MeanEnsemble.of(members.stream().map(ForecasterCatalog::create).toList());
  }

  private static Entry plain(String description, GlobalForecaster forecaster) {
    return new Entry(
        description,
        forecaster,
        option -> {
          throw new IllegalArgumentException(
              "The forecaster '%s' takes no option but was given '%s'."
                  .formatted(forecaster.name(), option));
        });
  }

  /** What each forecaster does, by name; simple ones first. */
  public static Map<String, String> descriptions() {
    Map<String, String> descriptions = new LinkedHashMap<>();
    ENTRIES.forEach((name, entry) -> descriptions.put(name, entry.description()));
    return Collections.unmodifiableMap(descriptions);
  }

  /**
   * Returns the forecaster of a name, such as {@code "ses"} or {@code "moving-average:8"}.
   *
   * @throws IllegalArgumentException if there is none of this name, or its option is out of range
   */
  public static GlobalForecaster create(String name) {
    int colon = name.indexOf(':');
    Entry entry = ENTRIES.get(colon < 0 ? name : name.substring(0, colon));
    if (entry == null) {
      throw new IllegalArgumentException(
          "There is no forecaster '%s'. Use one of %s."
              .formatted(name, String.join(", ", ENTRIES.keySet())));
    }
    if (colon < 0) {
      return entry.defaults();
    }
    try {
      return entry.option().apply(name.substring(colon + 1));
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          "The option of the forecaster '%s' is not a number it takes.".formatted(name),
          notANumber);
    }
  }
}
