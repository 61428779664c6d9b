package io.github.lifecycle4j.models.internal.nets;

import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.spec.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Layers one after another. */
final class Chain {

  private final List<Layer> layers = new ArrayList<>();
  private final int parameters;

  /**
   * @param at where the weights of the first layer begin
   * @param first whether nobody asks for the gradient of the input
   */
  Chain(Desk desk, List<LayerSpec> specs, Shape input, int at, boolean first) {
    Shape shape = input;
    int next = at;
    for (LayerSpec spec : specs) {
      if (!(spec instanceof LayerSpec.Flatten)) {
        layers.add(layer(desk, spec, shape, next, first && layers.isEmpty()));
        next += layers.get(layers.size() - 1).parameters();
      }
      shape = spec.output(shape);
    }
    parameters = next - at;
  }

  private static Layer layer(Desk desk, LayerSpec spec, Shape shape, int at, boolean first) {
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
      Chain inner = new Chain(desk, residual.layers(), shape, at, false);
      return new ResidualLayer(desk, inner, shape.size());
    }
    if (spec instanceof LayerSpec.LastStep) {
      return new LastStepLayer(desk, shape);
    }
    if (spec instanceof LayerSpec.Embedding embedding) {
      return new EmbeddingLayer(desk, embedding, shape, at);
    }
    if (spec instanceof LayerSpec.Position) {
      return new PositionLayer(desk, shape);
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
