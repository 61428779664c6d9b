package io.github.lifecycle4j.features;

import io.github.lifecycle4j.data.Frequency;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * Periods from the launch to the target period, negative before it; {@code NaN} for a product
 * without a launch.
 *
 * @param attribute static covariate with the launch: a date such as 2024-03-31, or with counted
 *     periods the number of the period
 */
record LaunchAge(String attribute) implements FittedFeature {

  @Override
  public List<String> columns() {
    return List.of("age_since_" + attribute);
  }

  @Override
  public PeriodValues at(Known known) {
    var launch = known.attribute(attribute).map(text -> parse(text, known));
    return (period, row) -> row.accept(launch.isPresent() ? period - launch.get() : Double.NaN);
  }

  private long parse(String text, Known known) {
    Frequency frequency = known.frequency();
    try {
      return frequency.isDated()
          ? frequency.periodOf(LocalDate.parse(text.strip()))
          : Long.parseLong(text.strip());
    } catch (DateTimeParseException | NumberFormatException unreadable) {
      throw new IllegalArgumentException(
          "The '%s' of '%s' is '%s', which is no %s."
              .formatted(
                  attribute,
                  known.key(),
                  text,
                  frequency.isDated() ? "date such as 2024-03-31" : "number of a period"),
          unreadable);
    }
  }
}
