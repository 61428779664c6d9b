package io.github.lifecycle4j.models.arima;

/** Where a search begins that comes from the estimate of a neighbouring order. */
final class NeighbourStart {

  /** The coefficients; the search moves them. */
  final double[] point;

  /** Slopes of the innovations, one row for each coefficient; shared and not to be changed. */
  final double[][] slopes;

  /** How far the coefficients lie from the neighbour's. */
  final double[] step;

  /** Squared length of that step, with the coefficients that were left out. */
  final double length;

  /** Innovations that are expected. */
  final double[] predicted;

  NeighbourStart(
      double[] point, double[][] slopes, double[] step, double length, double[] predicted) {
    this.point = point;
    this.slopes = slopes;
    this.step = step;
    this.length = length;
    this.predicted = predicted;
  }
}
