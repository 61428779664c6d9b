package io.github.lifecycle4j.models.neural.dl4j;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.neural.table.ScaledTable;
import io.github.lifecycle4j.models.regression.FittedRegressor;
import java.util.Arrays;
import java.util.List;

/** A fitted {@link Dl4jRegressor}. Immutable and safe for several threads. */
public final class Dl4jRegression implements FittedRegressor {

  private final ScaledTable scaled;
  private final Dl4jNetwork network;

  Dl4jRegression(ScaledTable scaled, Dl4jNetwork network) {
    this.scaled = scaled;
    this.network = network;
  }

  @Override
  public List<String> columns() {
    return scaled.design().formula().columns();
  }

  @Override
  public double[] predict(Table table) {
    return scaled.predict(
        table,
        rows -> Arrays.stream(network.predict(rows)).mapToDouble(outputs -> outputs[0]).toArray());
  }

  /** The network, which takes and gives scaled numbers. */
  public Dl4jNetwork network() {
    return network;
  }

  @Override
  public String toString() {
    return "Dl4jRegression(%s ~ %s)"
        .formatted(scaled.design().formula().response(), scaled.design().names());
  }
}
