package io.github.lifecycle4j.benchmarks.accuracy;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.predict.ForecastDistribution;
import java.util.Locale;

/** Adds up losses over launches and weeks. */
final class LaunchLosses {

  private static final double[] LEVELS = {0.1, 0.5, 0.9};

  private double absolute;
  private double quantile;
  private double sold;
  private int launches;

  void add(ForecastDistribution forecast, Series future) {
    launches++;
    for (int h = 1; h <= future.length(); h++) {
      double units = future.value(h - 1);
      if (!Double.isNaN(units)) {
        sold += units;
        absolute += Math.abs(units - forecast.mean(h));
        for (double level : LEVELS) {
          double gap = units - forecast.quantile(h, level);
          quantile += 2 * Math.max(level * gap, (level - 1) * gap) / LEVELS.length;
        }
      }
    }
  }

  static void printHead() {
    System.out.println("weeks known  launches  forecaster     WAPE    wQL");
  }

  void print(int known, String name) {
    System.out.printf(
        Locale.ROOT,
        "%11d  %8d  %-11s  %6.3f %6.3f%n",
        known,
        launches,
        name,
        absolute / sold,
        quantile / sold);
  }
}
