package io.github.lifecycle4j.models.analog;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Series;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known of a product when it is launched.
 *
 * @param tokens words of its description, and each other static covariate as {@code name=value}
 * @param price its price
 * @param season when in the year it was launched, 0 ≤ season &lt; 1
 */
record LaunchTraits(Set<String> tokens, OptionalDouble price, double season) {

  /** Logarithm of the ratio of two prices that are a tier apart. */
  private static final double PRICE_TIER = 0.7;

  /** Share of a year that two seasons of launch lie apart. */
  private static final double SEASON = 0.18;

  /** What tokens count of which none is common. */
  private static final double TOKENS = 2;

  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

  /**
   * Reads the covariates of a product. The price is the static covariate {@link Covariates#PRICE},
   * or the first price known.
   *
   * @param launch number of the period of the launch
   */
  static LaunchTraits of(Covariates covariates, long launch, Frequency frequency) {
    Set<String> tokens = new TreeSet<>();
    covariates
        .statics()
        .forEach(
            (name, value) -> {
              if (name.equals(Covariates.DESCRIPTION)) {
                Matcher words = WORD.matcher(value.toLowerCase(Locale.ROOT));
                while (words.find()) {
                  tokens.add(words.group());
                }
              } else if (!name.equals(Covariates.PRICE)) {
                tokens.add(name + "=" + value);
              }
            });
    int year = frequency.seasonLength();
    return new LaunchTraits(tokens, price(covariates), (double) Math.floorMod(launch, year) / year);
  }

  /**
   * How far two launches lie apart, at least 0: half the squares of the differences of price and
   * season, in units in which they matter, and the share of tokens that are not common. What is not
   * known of one counts nothing.
   */
  double distance(LaunchTraits other) {
    double distance = 0;
    if (price.isPresent() && other.price.isPresent()) {
      double tiers = Math.log(price.getAsDouble() / other.price.getAsDouble()) / PRICE_TIER;
      distance += tiers * tiers / 2;
    }
    double years = Math.abs(season - other.season);
    double seasons = Math.min(years, 1 - years) / SEASON;
    distance += seasons * seasons / 2;
    double possible = Math.sqrt((double) tokens.size() * other.tokens.size());
    if (possible > 0) {
      long common = tokens.stream().filter(other.tokens::contains).count();
      distance += TOKENS * (1 - common / possible);
    }
    return distance;
  }

  private static OptionalDouble price(Covariates covariates) {
    if (covariates.attribute(Covariates.PRICE).isPresent()) {
      try {
        return positive(Double.parseDouble(covariates.attribute(Covariates.PRICE).get().trim()));
      } catch (NumberFormatException notANumber) {
        return OptionalDouble.empty();
      }
    }
    return covariates
        .series(Covariates.PRICE)
        .map(LaunchTraits::first)
        .orElse(OptionalDouble.empty());
  }

  private static OptionalDouble first(Series prices) {
    for (int t = 0; t < prices.length(); t++) {
      OptionalDouble price = positive(prices.value(t));
      if (price.isPresent()) {
        return price;
      }
    }
    return OptionalDouble.empty();
  }

  private static OptionalDouble positive(double price) {
    return price > 0 && Double.isFinite(price) ? OptionalDouble.of(price) : OptionalDouble.empty();
  }
}
