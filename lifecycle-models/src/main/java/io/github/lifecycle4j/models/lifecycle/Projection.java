package io.github.lifecycle4j.models.lifecycle;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.stage.LifeOutlook;
import io.github.lifecycle4j.models.stage.PossibleLife;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The lives that a history leaves likely, led on beyond its end: sales are a life's level and
 * season times an error of the past. Immutable.
 */
final class Projection {

  /** What was expected of the past is the mean over so many lives. */
  private static final int AVERAGED = 50;

  private final LifeOutlook outlook;
  private final List<PossibleLife> lives;
  private final Series history;
  private final Habits habits;
  private final Optional<Series> promotion;
  private final PastErrors errors;

  /**
   * @param lives equally likely ones
   * @param history with a sale
   * @param covariates of the history
   * @param plans promotions to come, where they are known
   */
  Projection(
      LifeOutlook outlook,
      List<PossibleLife> lives,
      Series history,
      Covariates covariates,
      Covariates plans,
      Habits habits) {
    this.outlook = outlook;
    this.lives = lives;
    this.history = history;
    this.habits = habits;
    promotion = plans.series(Covariates.PROMOTION);
    errors =
        new PastErrors(history, covariates, outlook.launch(), this::expectation, habits.memory());
  }

  /** The lives, equally likely. */
  List<PossibleLife> lives() {
    return lives;
  }

  /** The mean of what the lives let expect in a period. */
  private double expectation(long period) {
    int step = Math.max(1, lives.size() / AVERAGED);
    double sum = 0;
    int count = 0;
    for (int i = step / 2; i < lives.size(); i += step) {
      sum += expectation(lives.get(i), period);
      count++;
    }
    return sum / count;
  }

  /** What a life lets expect in a period, up to a factor that is in the errors. */
  private double expectation(PossibleLife life, long period) {
    return power(life.level(period), habits.trend()) * power(life.season(period), habits.season());
  }

  /** What a life lets expect in a period at the level of late, with promotions as in the past. */
  double mean(PossibleLife life, long period) {
    return expectation(life, period) * errors.mean();
  }

  private static double power(double base, double exponent) {
    return exponent == 1 ? base : exponent == 0 ? 1 : Math.pow(base, exponent);
  }

  /**
   * Draws a path for each life. With the probability that the product is discontinued it sells
   * nothing. A planned promotion is taken into account; where no plan is known, promotions come as
   * often as in the past.
   *
   * @return a row for each life, a column for each step
   */
  double[][] paths(int horizon, SplittableRandom random) {
    double[][] path = new double[lives.size()][horizon];
    for (int s = 0; s < path.length; s++) {
      PossibleLife life = lives.get(s);
      boolean sold = random.nextDouble() >= outlook.discontinued();
      for (int h = 0; h < horizon && sold; h++) {
        long period = history.endPeriod() + h;
        int i = errors.draw(random);
        double more = promotionAt(period, errors.promotion(i)) - errors.promotion(i);
        path[s][h] = expectation(life, period) * errors.error(i) * life.promotion(more);
      }
    }
    return path;
  }

  private double promotionAt(long period, double unknown) {
    double share = promotion.map(series -> series.valueAt(period)).orElse(Double.NaN);
    return Double.isNaN(share) ? unknown : share;
  }
}
