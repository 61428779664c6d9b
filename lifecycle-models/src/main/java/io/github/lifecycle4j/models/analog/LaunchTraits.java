package io.github.lifecycle4j.models.analog;

import io.github.lifecycle4j.data.Covariates;
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
 */
record LaunchTraits(Set<String> tokens, OptionalDouble price) {

  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

  /**
   * Reads the covariates of a product. The price is the static covariate {@link Covariates#PRICE},
   * or the first price known.
   */
  static LaunchTraits of(Covariates covariates) {
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
    return new LaunchTraits(tokens, price(covariates));
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
