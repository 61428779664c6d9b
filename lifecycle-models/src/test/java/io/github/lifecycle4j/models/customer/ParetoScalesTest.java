package io.github.lifecycle4j.models.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.train.FitContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Pareto/NBD model where its two scales are far apart. */
class ParetoScalesTest {

  /** Expected values: the integral over the time of leaving with 50 digits, by mpmath's quad. */
  @ParameterizedTest
  @CsvSource({
    "0.553, 1e7, 0.606, 1e-2, 3, 1, 2, 0.65899468306578887",
    "0.553, 1e-2, 0.606, 1e7, 3, 1, 2, 0.99999977124296066",
    "0.553, 10.578, 0.606, 1e5, 2, 30.43, 38.86, 0.99993503656543543",
    "0.553, 10.578, 0.606, 1e-4, 2, 30.43, 38.86, 0.82892176397943503",
    "2, 1e-3, 0.7, 500, 0, 0, 40, 0.00042283880742168716",
    "2, 1e-3, 0.7, 500, 25, 39.5, 40, 0.99922842452818446",
    "0.5, 5, 1.5, 2000, 300, 100, 104, 0.049973643784254796",
    "0.553, 10.578, 0.606, 11.669, 3, 29.9999, 30, 0.99999854567438726"
  })
  void activeWithTheProbabilityOfTheIntegral(
      double r,
      double alpha,
      double s,
      double beta,
      int repeats,
      double recency,
      double age,
      double expected) {
    assertThat(
            new ParetoModel(r, alpha, s, beta, 0)
                .probabilityAlive(new PurchaseHistory(repeats, recency, age)))
        .isCloseTo(expected, within(1e-11 * expected));
  }

  /** Where both are at hand the integral is what the hypergeometric functions say. */
  @Test
  void theIntegralAgreesWithTheSeries() {
    for (double beta : new double[] {1, 5, 9.999, 10, 14, 60}) {
      for (int x : new int[] {0, 1, 7, 40}) {
        double order = 0.6 + 0.7 + x;
        double scale = Math.max(10, beta);
        double other = 10 >= beta ? 1.7 : 0.6 + x;
        double integral = LeavingIntegral.log(10, 0.6 + x, beta, 1.7, 12, 30);
        double early = part(order, other, Math.abs(10 - beta), scale + 12);
        double late = part(order, other, Math.abs(10 - beta), scale + 30);
        assertThat(integral)
            .isCloseTo(
                early + Math.log(-Math.expm1(late - early)) - Math.log(order), within(1e-11));
      }
    }
  }

  private static double part(double order, double other, double apart, double scale) {
    return Hypergeometric.log(order, other, order + 1, apart / scale) - order * Math.log(scale);
  }

  /** Who bought today is active. */
  @Test
  void whoBoughtTodayIsActive() {
    assertThat(
            new ParetoModel(0.5, 1e-3, 0.7, 1e5, 0).probabilityAlive(new PurchaseHistory(3, 9, 9)))
        .isEqualTo(1);
  }

  /** 300 customers who buy every few days and stay for years: scales of 2 and 1,500 days. */
  @Test
  void scalesThatAreFarApartAreFound() {
    Random random = new Random(3);
    List<PurchaseHistory> customers = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      double rate = gamma(random, 2) / 2;
      double leaving = gamma(random, 3) / 1_500;
      double end = Math.min(1_000, exponential(random, leaving));
      int repeats = 0;
      double last = 0;
      for (double t = exponential(random, rate); t < end; t += exponential(random, rate)) {
        last = t;
        repeats++;
      }
      customers.add(new PurchaseHistory(repeats, last, 1_000));
    }
    ParetoModel found = ParetoModel.fit(customers, FitContext.of(1));
    assertThat(found.logLikelihood()).isFinite();
    // Standard errors of shape and scale are about a tenth, and a fifth for leaving.
    assertThat(found.r()).isCloseTo(2, within(0.7));
    assertThat(found.alpha()).isCloseTo(2, within(0.8));
    assertThat(found.s() / found.beta()).isCloseTo(3 / 1_500.0, within(0.0005));
    assertThat(found.beta() / found.alpha()).isGreaterThan(200);
  }

  private static double exponential(Random random, double rate) {
    return -Math.log(1 - random.nextDouble()) / rate;
  }

  /** A sum of exponentials. */
  private static double gamma(Random random, int shape) {
    double sum = 0;
    for (int i = 0; i < shape; i++) {
      sum += exponential(random, 1);
    }
    return sum;
  }
}
