package io.github.lifecycle4j.models.internal.nets;

import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.spec.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Layers one after another. Layers that go through time take all examples of a step at once, so
 * their sequences lie with the steps first; others want an example's steps side by side or take
 * either. A turn stands where the order changes.
 */
final class Chain {

  private final List<Layer> layers = new ArrayList<>();
  private final int parameters;

  /**
   * @param at where the weights of the first layer begin
   * @param first whether nobody asks for the gradient of the input
   * @param stepsFirst whether all examples of a step lie side by side, in the input and the output
   */
  Chain(Desk desk, List<LayerSpec> specs, Shape input, int at, boolean first, boolean stepsFirst) {
    Shape shape = input;
    int next = at;
    boolean turned = stepsFirst;
    boolean alone = first;
    for (LayerSpec spec : specs) {
      boolean wanted = stepsFirst(spec, turned);
      turnTo(desk, shape, turned, wanted);
      turned = wanted;
      if (!(spec instanceof LayerSpec.Flatten)) {
        Layer layer = layer(desk, spec, shape, next, alone, turned);
        layers.add(layer);
        next += layer.parameters();
        alone = false;
      }
      shape = spec.output(shape);
    }
    turnTo(desk, shape, turned, stepsFirst);
    parameters = next - at;
  }

  private void turnTo(Desk desk, Shape shape, boolean turned, boolean wanted) {
    if (turned != wanted && shape.steps() > 1) {
      layers.add(new TurnLayer(desk, shape, wanted));
    }
  }

  /** The order that a layer wants, where sequences lie in this order. */
  private static boolean stepsFirst(LayerSpec spec, boolean turned) {
    if (spec instanceof LayerSpec.Convolution
        || spec instanceof LayerSpec.Lstm
        || spec instanceof LayerSpec.Gru) {
      return true;
    }
    return turned && !(spec instanceof LayerSpec.Attention || spec instanceof LayerSpec.Flatten);
  }

  private static Layer layer(
      Desk desk, LayerSpec spec, Shape shape, int at, boolean first, boolean turned) {
    if (spec instanceof LayerSpec.Dense dense) {
      return new DenseLayer(desk, dense, shape, at, first);
    }
    if (spec instanceof LayerSpec.Dropout dropout) {
      return new DropoutLayer(desk, dropout.rate(), shape.size());
    }
    if (spec instanceof LayerSpec.Norm) {
      return new NormLayer(desk, shape, at);
    }
    if (spec instanceof LayerSpec.Convolution convolution) {
      return new ConvolutionLayer(desk, convolution, shape, at, first);
    }
    if (spec instanceof LayerSpec.Lstm lstm) {
      return new LstmLayer(desk, lstm.units(), shape, at, first);
    }
    if (spec instanceof LayerSpec.Gru gru) {
      return new GruLayer(desk, gru.units(), shape, at, first);
    }
    if (spec instanceof LayerSpec.Attention attention) {
      return new AttentionLayer(desk, attention, shape, at);
    }
    if (spec instanceof LayerSpec.Residual residual) {
      Chain inner = new Chain(desk, residual.layers(), shape, at, false, turned);
      return new ResidualLayer(desk, inner, shape.size());
    }
    if (spec instanceof LayerSpec.LastStep) {
      return new LastStepLayer(desk, shape, turned);
    }
    if (spec instanceof LayerSpec.Embedding embedding) {
      return new EmbeddingLayer(desk, embedding, shape, at);
    }
    if (spec instanceof LayerSpec.Position) {
      return new PositionLayer(desk, shape, turned);
    }
    if (spec instanceof LayerSpec.NBeats nbeats) {
      return new NBeatsLayer(desk, nbeats, shape, at);
    }
    if (spec instanceof LayerSpec.NHits nhits) {
      return new NHitsLayer(desk, nhits, shape, at);
    }
    if (spec instanceof LayerSpec.Variational variational) {
      return new VariationalLayer(desk, variational, shape, at);
    }
    throw new IllegalArgumentException("There is no layer for " + spec + ".");
  }

  int parameters() {
    return parameters;
  }

  void initialise(SplittableRandom random, float[] weights) {
    for (Layer layer : layers) {
      layer.initialise(random, weights);
    }
  }

  float[] forward(float[] input, int examples) {
    float[] values = input;
    for (int i = 0; i < layers.size(); i++) {
      values = layers.get(i).forward(values, examples);
    }
    return values;
  }

  float[] backward(float[] dOutput, int examples) {
    float[] gradient = dOutput;
    for (int i = layers.size() - 1; i >= 0; i--) {
      gradient = layers.get(i).backward(gradient, examples);
      if (gradient.length == 0) {
        break;
      }
    }
    return gradient;
  }

  /** Shows the shares of the attention layers, those within residuals too. */
  void readAttentions(Net.AttentionReader reader) {
    for (Layer layer : layers) {
      if (layer instanceof AttentionLayer attention) {
        attention.read(reader);
      } else if (layer instanceof ResidualLayer residual) {
        residual.inner().readAttentions(reader);
      }
    }
  }
}
