package io.github.lifecycle4j.models.smoothing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The models that are looked at: all whose components are those given. What is not given is chosen.
 *
 * @param error the error
 * @param trend the trend
 * @param damped whether the trend fades; where it is given a model without a trend is looked at
 *     only if it is false or the trend is not given
 * @param season the season
 * @param stableOnly whether models are left out that add errors to what multiplies, or a season to
 *     a trend that multiplies; they are looked at all the same where all components are given
 * @param multiplicativeTrends whether trends that multiply are looked at where the trend is not
 *     given
 */
public record EtsChoice(
    Optional<EtsComponent> error,
    Optional<EtsComponent> trend,
    Optional<Boolean> damped,
    Optional<EtsComponent> season,
    boolean stableOnly,
    boolean multiplicativeTrends) {

  /** All stable models with additive trends or none: 15 with a season, 6 without. */
  public static final EtsChoice AUTOMATIC =
      new EtsChoice(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true, false);

  /** All 30 models. */
  public static final EtsChoice UNRESTRICTED =
      new EtsChoice(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, true);

  private static final Pattern NAME = Pattern.compile("([AMZ])([NAMZ])([duz]?)([NAMZ])");

  /** This model alone. */
  public static EtsChoice of(EtsStructure structure) {
    return new EtsChoice(
        Optional.of(structure.error()),
        Optional.of(structure.trend()),
        Optional.of(structure.damped()),
        Optional.of(structure.season()),
        true,
        false);
  }

  /**
   * Reads the letters of error, trend and season: N none, A additive, M multiplicative, Z chosen.
   * After the trend d means damped, u undamped and z chosen; if there is none of them, a given
   * trend is undamped and the damping of a chosen one is chosen too.
   *
   * @throws IllegalArgumentException if the text is no such name
   */
  public static EtsChoice parse(String name) {
    Matcher letters = NAME.matcher(name);
    if (!letters.matches()) {
      throw new IllegalArgumentException(
          "There is no exponential smoothing model '%s'. Use letters of error, trend and season such as MAdM, AAN or ZZZ."
              .formatted(name));
    }
    Optional<EtsComponent> trend = component(letters.group(2));
    Optional<Boolean> damped =
        switch (letters.group(3)) {
          case "d" -> Optional.of(true);
          case "u" -> Optional.of(false);
          case "z" -> Optional.empty();
          default -> trend.isPresent() ? Optional.of(false) : Optional.empty();
        };
    return new EtsChoice(
            component(letters.group(1)), trend, damped, component(letters.group(4)), true, false)
        .checked();
  }

  private EtsChoice checked() {
    if (trend.equals(Optional.of(EtsComponent.NONE)) && damped.orElse(false)) {
      throw new IllegalArgumentException(
          "The model '%s' damps a trend it does not have. Maybe use AAdN.".formatted(name()));
    }
    return this;
  }

  private static Optional<EtsComponent> component(String letter) {
    for (EtsComponent component : EtsComponent.values()) {
      if (letter.charAt(0) == component.letter()) {
        return Optional.of(component);
      }
    }
    return Optional.empty();
  }

  /** The name that {@link #parse} reads. */
  public String name() {
    String fading =
        trend.isPresent()
            ? damped.map(given -> given ? "d" : "").orElse("z")
            : damped.map(given -> given ? "d" : "u").orElse("");
    return letter(error) + letter(trend) + fading + letter(season);
  }

  private static String letter(Optional<EtsComponent> component) {
    return component.map(given -> Character.toString(given.letter())).orElse("Z");
  }

  /** The one model, where all components are given. */
  Optional<EtsStructure> single() {
    return error.isPresent() && trend.isPresent() && damped.isPresent() && season.isPresent()
        ? Optional.of(
            new EtsStructure(
                error.orElseThrow(),
                trend.orElseThrow(),
                damped.orElseThrow(),
                season.orElseThrow()))
        : Optional.empty();
  }

  /** All models, those with fewer components first. */
  List<EtsStructure> structures() {
    Optional<EtsStructure> single = single();
    if (single.isPresent()) {
      return List.of(single.get());
    }
    List<EtsStructure> structures = new ArrayList<>();
    for (EtsComponent aSeason : EtsComponent.values()) {
      for (EtsComponent aTrend : EtsComponent.values()) {
        for (boolean aDamping : new boolean[] {false, true}) {
          for (EtsComponent anError : EtsComponent.values()) {
            if (anError != EtsComponent.NONE && !(aTrend == EtsComponent.NONE && aDamping)) {
              EtsStructure structure = new EtsStructure(anError, aTrend, aDamping, aSeason);
              if (includes(structure)) {
                structures.add(structure);
              }
            }
          }
        }
      }
    }
    return structures;
  }

  private boolean includes(EtsStructure structure) {
    return error.map(structure.error()::equals).orElse(true)
        && trend
            .map(structure.trend()::equals)
            .orElse(multiplicativeTrends || structure.trend() != EtsComponent.MULTIPLICATIVE)
        && damped.map(given -> given == structure.damped()).orElse(true)
        && season.map(structure.season()::equals).orElse(true)
        && (structure.isStable() || !stableOnly);
  }
}
