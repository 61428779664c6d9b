package io.github.lifecycle4j.evaluate;

import io.github.lifecycle4j.data.ProductKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The choice of a forecaster for each product, from a backtest.
 *
 * <p>On the basis of the {@link Basis#CATALOGUE} every product gets the order of the whole
 * catalogue's leaderboard: the safe choice, since a few windows of one product say little. On the
 * basis of the {@link Basis#PRODUCT} first come the candidates that forecast the product in every
 * window in which they were asked and whose score there is defined, the one with the lowest loss
 * first. After them come the others in the order of the whole catalogue's leaderboard, so that a
 * product too young to be backtested gets what is best for the catalogue. Each choice says which of
 * the two it rests on. Immutable.
 */
public final class Selection {

  /** What a choice rests on. */
  public enum Basis {
    /** The product's own windows. */
    PRODUCT,
    /** The leaderboard of the whole catalogue. */
    CATALOGUE
  }

  /**
   * A forecaster for a product.
   *
   * @param forecaster its name
   * @param basis what the choice rests on
   */
  public record Choice(String forecaster, Basis basis) {}

  private final BacktestResult result;
  private final Metric metric;
  private final Basis basis;
  private final List<String> overall;

  Selection(BacktestResult result, Metric metric, Basis basis, List<String> overall) {
    this.result = result;
    this.metric = metric;
    this.basis = basis;
    this.overall = List.copyOf(overall);
  }

  /** The metric that decides. */
  public Metric metric() {
    return metric;
  }

  /**
   * The best forecaster of a product.
   *
   * @throws IllegalArgumentException if the product was not part of the backtest
   */
  public Choice best(ProductKey key) {
    return ranking(key).get(0);
  }

  /**
   * All candidates, best first, for whoever needs another one because the best cannot be fitted.
   *
   * @throws IllegalArgumentException if the product was not part of the backtest
   */
  public List<Choice> ranking(ProductKey key) {
    List<Choice> own = new ArrayList<>();
    List<Choice> others = new ArrayList<>();
    for (String forecaster : overall) {
      if (basis == Basis.PRODUCT
          && result.isComplete(key, forecaster)
          && result.score(key, forecaster, metric).isDefined()) {
        own.add(new Choice(forecaster, Basis.PRODUCT));
      } else {
        others.add(new Choice(forecaster, Basis.CATALOGUE));
      }
    }
    // The sort is stable: of equals, the better one overall comes first.
    own.sort(
        Comparator.comparingDouble(
            choice -> metric.loss(result.score(key, choice.forecaster(), metric).value())));
    own.addAll(others);
    return List.copyOf(own);
  }
}
