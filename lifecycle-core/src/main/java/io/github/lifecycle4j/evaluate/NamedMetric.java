package io.github.lifecycle4j.evaluate;

/** The constant parts of a metric. */
abstract class NamedMetric implements Metric {

  private final String name;
  private final String unit;
  private final double ideal;
  private final int sums;

  NamedMetric(String name, String unit, double ideal, int sums) {
    this.name = name;
    this.unit = unit;
    this.ideal = ideal;
    this.sums = sums;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String unit() {
    return unit;
  }

  @Override
  public final double ideal() {
    return ideal;
  }

  @Override
  public final int sums() {
    return sums;
  }

  @Override
  public final String toString() {
    return name;
  }
}
