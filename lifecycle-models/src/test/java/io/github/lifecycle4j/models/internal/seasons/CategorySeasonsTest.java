package io.github.lifecycle4j.models.internal.seasons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.ForecasterCatalog;
import io.github.lifecycle4j.models.lifecycle.LifecycleForecaster;
import io.github.lifecycle4j.models.stage.LifeCurveStageDetector;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.Forecaster;
import java.util.SplittableRandom;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;

class CategorySeasonsTest {

  private static final int PRODUCTS = 60;
  private static final int WEEKS = 110;
  private static final int HORIZON = 13;

  /** Whether the products of a category have a season in common, or each its own. */
  private enum Sharing {
    CATEGORY,
    NOBODY,
    NO_SEASON
  }

  private static Covariates category(int product) {
    return Covariates.none().withStatic(Covariates.CATEGORY, "category " + product % 3);
  }

  /** Log amplitude .5; the categories peak in weeks 0, 13 and 34 of the year. */
  private static double season(Sharing sharing, int product, long week) {
    long peak =
        switch (sharing) {
          case CATEGORY -> new long[] {0, 13, 34}[product % 3];
          case NOBODY -> new SplittableRandom(product).nextInt(52);
          case NO_SEASON -> 0;
        };
    double amplitude = sharing == Sharing.NO_SEASON ? 0 : 0.5;
    return Math.exp(amplitude * Math.cos(2 * Math.PI * (week - peak) / 52));
  }

  /** A life that rises, stays and falls, in weeks. */
  private record Life(double rise, double stay, double fall) {

    /** Share of the peak. */
    double level(int age) {
      return Math.max(
          0, Math.min(1, Math.min((age + 1) / rise, (rise + stay + fall - age) / fall)));
    }
  }

  /** Lives of 20 to 90 weeks so far that rise, stay and fall; overdispersed counts. */
  private static Panel catalogue(Sharing sharing, long seed) {
    Panel.Builder panel = Panel.builder(Frequency.WEEKLY);
    for (int i = 0; i < PRODUCTS; i++) {
      SplittableRandom random = new SplittableRandom(seed * 1_000 + i);
      int launch = WEEKS - HORIZON - 20 - random.nextInt(70);
      Life life =
          new Life(
              5 + 20 * random.nextDouble(),
              20 + 40 * random.nextDouble(),
              20 + 40 * random.nextDouble());
      double size = 30 * Math.exp(2.5 * random.nextDouble());
      double[] units = new double[WEEKS - launch];
      for (int age = 0; age < units.length; age++) {
        double mean = size * life.level(age) * season(sharing, i, launch + age);
        double noise = 0.2 * mean * random.nextGaussian() + Math.sqrt(mean) * random.nextGaussian();
        units[age] = Math.max(age == 0 ? 1 : 0, Math.rint(mean + noise));
      }
      panel.add(Series.of(ProductKey.of("p" + i), Frequency.WEEKLY, launch, units), category(i));
    }
    return panel.build();
  }

  private static Panel until(Panel panel, long cutoff) {
    Panel.Builder before = Panel.builder(panel.frequency());
    for (int i = 0; i < panel.size(); i++) {
      before.add(panel.series(i).until(cutoff), panel.covariates(i));
    }
    return before.build();
  }

  @Test
  void findsTheSeasonOfEachCategoryInLivesShorterThanTwo() {
    Panel panel = catalogue(Sharing.CATEGORY, 1);
    CategorySeasons seasons = CategorySeasons.learn(panel, FitContext.of(1));
    for (int category = 0; category < 3; category++) {
      LongToDoubleFunction factor = seasons.logFactor(Frequency.WEEKLY, category(category));
      for (long week = 0; week < 52; week += 4) {
        double truth = Math.log(season(Sharing.CATEGORY, category, week));
        assertThat(factor.applyAsDouble(week))
            .as("category %s, week %s", category, week)
            .isCloseTo(truth, within(0.3));
      }
    }
  }

  @Test
  void findsLittleWhereThereIsNoSeasonToShare() {
    assertThat(size(Sharing.CATEGORY)).isGreaterThan(0.25);
    assertThat(size(Sharing.NOBODY)).isLessThan(0.2);
    assertThat(size(Sharing.NO_SEASON)).isLessThan(0.1);
  }

  /** Root of the mean square of the logarithms of all factors; .35 is the truth of shared ones. */
  private static double size(Sharing sharing) {
    double squares = 0;
    int count = 0;
    for (int seed = 10; seed < 15; seed++) {
      Panel panel = catalogue(sharing, seed);
      CategorySeasons seasons = CategorySeasons.learn(panel, FitContext.of(1));
      for (int category = 0; category < 3; category++) {
        LongToDoubleFunction factor = seasons.logFactor(Frequency.WEEKLY, category(category));
        for (long week = 0; week < 52; week++) {
          double log = factor.applyAsDouble(week);
          squares += log * log;
          count++;
        }
      }
    }
    return Math.sqrt(squares / count);
  }

  /**
   * A product that sells evenly since its fifth week, launched twelve weeks before its category
   * sells best. Half a year later it is in decline for one who does not know the season.
   */
  @Test
  void aFallOfTheSeasonIsNoDecline() {
    double[] units = new double[38];
    for (int age = 0; age + 1 < units.length; age++) {
      units[age + 1] = Math.rint(20 * Math.min(5, age + 1) * season(Sharing.CATEGORY, 0, 40 + age));
    }
    Series even = Series.of(ProductKey.of("even"), Frequency.WEEKLY, 39, units);
    LifeCurveStageDetector alone = LifeCurveStageDetector.defaults();
    LifeCurveStageDetector trained =
        alone.trainSeasons(catalogue(Sharing.CATEGORY, 1), FitContext.of(1));
    int late = units.length - 1;
    assertThat(alone.online(even, category(0)).stage(late)).isEqualTo(LifecycleStage.DECLINE);
    assertThat(
            trained.online(even, category(0)).probabilities().get(late).of(LifecycleStage.DECLINE))
        .isLessThan(0.25);
  }

  @Test
  void noCatalogueNoSeason() {
    Panel yearly =
        Panel.of(Series.of(ProductKey.of("a"), Frequency.YEARLY, 0, 1, 2, 3, 4, 5, 6, 7));
    Panel empty = Panel.builder(Frequency.WEEKLY).build();
    for (Panel panel : new Panel[] {yearly, empty}) {
      CategorySeasons seasons = CategorySeasons.learn(panel, FitContext.of(1));
      for (Frequency frequency : new Frequency[] {Frequency.YEARLY, Frequency.WEEKLY}) {
        assertThat(seasons.logFactor(frequency, Covariates.none()).applyAsDouble(3)).isZero();
      }
    }
  }

  @Test
  void theCatalogueNamesTheForecasterWithoutPooledSeasons() {
    assertThat(ForecasterCatalog.create("lifecycle:own-season").name())
        .isEqualTo("lifecycle:own-season");
    assertThatThrownBy(() -> ForecasterCatalog.create("lifecycle:other"))
        .hasMessageContaining("other");
  }

  /** Pooled seasons against none, both with all else that is learned. */
  @Test
  void forecastsBetterWhereSeasonsAreSharedAndNoWorseWhereTheyAreNot() {
    assertThat(ratio(Sharing.CATEGORY)).isLessThan(0.9);
    assertThat(ratio(Sharing.NOBODY)).isLessThan(1.02);
    assertThat(ratio(Sharing.NO_SEASON)).isLessThan(1.02);
  }

  /** Absolute error with pooled seasons over that without. */
  private static double ratio(Sharing sharing) {
    Panel panel = catalogue(sharing, 4);
    Panel known = until(panel, WEEKS - HORIZON);
    LifecycleForecaster forecaster = LifecycleForecaster.DEFAULTS.withPaths(200);
    Forecaster pooled = forecaster.train(known, FitContext.of(1));
    Forecaster alone = forecaster.withoutPooledSeasons().train(known, FitContext.of(1));
    return error(pooled, panel, known) / error(alone, panel, known);
  }

  private static double error(Forecaster forecaster, Panel panel, Panel known) {
    double error = 0;
    for (int i = 0; i < panel.size(); i++) {
      Forecast forecast =
          forecaster
              .fit(known.series(i), panel.covariates(i), FitContext.of(1))
              .orElseThrow()
              .forecast(HORIZON);
      for (int h = 1; h <= HORIZON; h++) {
        error += Math.abs(forecast.mean(h) - panel.series(i).valueAt(WEEKS - HORIZON + h - 1L));
      }
    }
    return error;
  }
}
