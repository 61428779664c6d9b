package io.github.lifecycle4j.decide.inventory.simulation;

import io.github.lifecycle4j.decide.inventory.InventoryPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Stock on hand by age; the oldest units are sold first. */
final class Shelf {

  /** Units that can be sold in this period only, in this and the next one …; empty if all keep. */
  private final double[] left;

  private double keeping;

  private Shelf(int life) {
    left = new double[life];
  }

  /** The stock of a position; what it does not say to perish earlier is fresh. */
  static Shelf of(InventoryPosition start, OptionalInt shelfLife) {
    Shelf shelf = new Shelf(shelfLife.orElse(0));
    double fresh = start.onHand();
    for (int i = 0; i < Math.min(start.expiring().size(), shelf.left.length); i++) {
      shelf.left[i] = start.expiring().get(i);
      fresh -= shelf.left[i];
    }
    shelf.add(Math.max(fresh, 0));
    return shelf;
  }

  double units() {
    double sum = keeping;
    for (double units : left) {
      sum += units;
    }
    return sum;
  }

  /** Adds fresh units. */
  void add(double units) {
    if (left.length == 0) {
      keeping += units;
    } else {
      left[left.length - 1] += units;
    }
  }

  /** Takes what is wanted, as far as there is; returns what was taken. */
  double take(double wanted) {
    double missing = wanted;
    for (int i = 0; i < left.length; i++) {
      double taken = Math.min(missing, left[i]);
      left[i] -= taken;
      missing -= taken;
    }
    double taken = Math.min(missing, keeping);
    keeping -= taken;
    return wanted - (missing - taken);
  }

  /** Ends a period and returns the units that perish. */
  double age() {
    if (left.length == 0) {
      return 0;
    }
    double perished = left[0];
    System.arraycopy(left, 1, left, 0, left.length - 1);
    left[left.length - 1] = 0;
    return perished;
  }

  /** Units by the period at whose end they perish; empty if all keep. */
  List<Double> expiring() {
    List<Double> units = new ArrayList<>();
    for (double one : left) {
      units.add(one);
    }
    return units;
  }
}
