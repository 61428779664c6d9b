package io.github.lifecycle4j.models.neural.compress;

import io.github.lifecycle4j.models.neural.Network;
import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import io.github.lifecycle4j.models.neural.spec.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Takes whole units out of dense layers that another dense layer follows, so that the network
 * itself becomes smaller and faster. Those go whose weights matter least: the product of the
 * lengths of the weights that lead in and that lead out (after He et al. 2014, section 3). Train
 * the result on ({@code TrainingTask.withStart}) to make up for the loss.
 *
 * @param share share of the units of each such layer that goes, in (0, 1)
 */
public record NeuronPruning(double share) {

  /**
   * @throws IllegalArgumentException if the share is not in (0, 1)
   */
  public NeuronPruning {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException(
          "The share %s of pruned units must lie in (0, 1).".formatted(share));
    }
  }

  /**
   * The smaller network; at least one unit of a layer stays.
   *
   * @throws IllegalArgumentException if no dense layer is followed by another, dropouts aside
   */
  public Network prune(Network network) {
    NetworkSpec spec = network.spec();
    float[] weights = network.weights();
    List<LayerSpec> layers = new ArrayList<>(spec.layers());
    boolean any = false;
    for (int i = 0; i < layers.size(); i++) {
      int next = next(layers, i);
      if (next > 0) {
        any = true;
        NetworkSpec before = new NetworkSpec(spec.input(), layers);
        LayerSpec.Dense dense = (LayerSpec.Dense) layers.get(i);
        int[] kept = kept(before, weights, i, next);
        layers.set(i, new LayerSpec.Dense(kept.length, dense.activation()));
        weights = without(before, weights, i, next, kept);
      }
    }
    if (!any) {
      throw new IllegalArgumentException(
          "No dense layer of the network is followed by another, so no unit can be taken out:%n%s"
              .formatted(spec.summary()));
    }
    return Network.of(new NetworkSpec(spec.input(), layers), weights);
  }

  /** The dense layer that takes what dense layer i gives, or −1. */
  private static int next(List<LayerSpec> layers, int i) {
    if (!(layers.get(i) instanceof LayerSpec.Dense)) {
      return -1;
    }
    int next = i + 1;
    while (next < layers.size() && layers.get(next) instanceof LayerSpec.Dropout) {
      next++;
    }
    return next < layers.size() && layers.get(next) instanceof LayerSpec.Dense ? next : -1;
  }

  private static Shape shapeBefore(NetworkSpec spec, int layer) {
    return new NetworkSpec(spec.input(), spec.layers().subList(0, layer)).output();
  }

  private static int start(NetworkSpec spec, int layer) {
    return new NetworkSpec(spec.input(), spec.layers().subList(0, layer)).parameters();
  }

  private int[] kept(NetworkSpec spec, float[] weights, int layer, int next) {
    int in = shapeBefore(spec, layer).width();
    int units = shapeBefore(spec, layer + 1).width();
    int out = shapeBefore(spec, next + 1).width();
    int at = start(spec, layer);
    int after = start(spec, next);
    double[] worth = new double[units];
    for (int unit = 0; unit < units; unit++) {
      double inward = 0;
      for (int i = 0; i <= in; i++) {
        inward += Math.pow(weights[at + i * units + unit], 2);
      }
      double outward = 0;
      for (int j = 0; j < out; j++) {
        outward += Math.pow(weights[after + unit * out + j], 2);
      }
      worth[unit] = inward * outward;
    }
    int count = (int) Math.max(1, units - Math.round(share * units));
    return IntStream.range(0, units)
        .boxed()
        .sorted((a, b) -> Double.compare(worth[b], worth[a]))
        .limit(count)
        .mapToInt(unit -> unit)
        .sorted()
        .toArray();
  }

  private static float[] without(
      NetworkSpec spec, float[] weights, int layer, int next, int[] kept) {
    int in = shapeBefore(spec, layer).width();
    int units = shapeBefore(spec, layer + 1).width();
    int out = shapeBefore(spec, next + 1).width();
    int at = start(spec, layer);
    int after = start(spec, next);
    float[] smaller = new float[weights.length - (units - kept.length) * (in + 1 + out)];
    System.arraycopy(weights, 0, smaller, 0, at);
    int to = at;
    for (int row = 0; row <= in; row++) {
      for (int unit : kept) {
        smaller[to++] = weights[at + row * units + unit];
      }
    }
    for (int unit : kept) {
      System.arraycopy(weights, after + unit * out, smaller, to, out);
      to += out;
    }
    int rest = after + units * out;
    System.arraycopy(weights, rest, smaller, to, weights.length - rest);
    return smaller;
  }
}
