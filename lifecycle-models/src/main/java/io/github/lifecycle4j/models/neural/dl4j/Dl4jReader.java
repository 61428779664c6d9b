package io.github.lifecycle4j.models.neural.dl4j;

import io.github.lifecycle4j.models.neural.spec.Activation;
import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import io.github.lifecycle4j.models.neural.spec.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.EmbeddingLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.RnnLossLayer;
import org.deeplearning4j.nn.conf.layers.SelfAttentionLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationTanH;

/** Tells the spec of a network that DL4J's users built. */
final class Dl4jReader {

  private Dl4jReader() {}

  /**
   * The spec.
   *
   * @throws IllegalArgumentException if ours cannot be such a network; the message names the layer
   */
  static NetworkSpec spec(Model model, Shape input) {
    if (!(model instanceof MultiLayerNetwork net)) {
      throw new IllegalArgumentException(
          "Only a MultiLayerNetwork tells its layers in a row. Give the spec that the ComputationGraph was built for.");
    }
    List<LayerSpec> layers = new ArrayList<>();
    int number = 0;
    for (org.deeplearning4j.nn.api.Layer layer : net.getLayers()) {
      Layer theirs = layer.conf().getLayer();
      try {
        add(theirs, layers);
      } catch (IllegalArgumentException unlike) {
        throw new IllegalArgumentException(
            "Layer %s of the network (%s) is none that ours can have: %s. Maybe predict with DeepLearning4J's own."
                .formatted(number, theirs.getClass().getSimpleName(), unlike.getMessage()),
            unlike);
      }
      number++;
    }
    return new NetworkSpec(input, layers);
  }

  private static void add(Layer theirs, List<LayerSpec> layers) {
    if (theirs instanceof DropoutLayer) {
      layers.add(new LayerSpec.Dropout(rate(theirs)));
      return;
    }
    double rate = rate(theirs);
    if (rate > 0) {
      throw new IllegalArgumentException("it has dropout of its own, which shifts the numbering");
    }
    if (theirs instanceof LossLayer loss) {
      requireIdentity(loss.getActivationFn());
    } else if (theirs instanceof RnnLossLayer loss) {
      requireIdentity(loss.getActivationFn());
    } else if (theirs instanceof ActivationLayer last) {
      requireIdentity(last.getActivationFn());
    } else if (theirs instanceof DenseLayer dense) {
      require(dense.isHasBias() && !dense.isHasLayerNorm(), "it has no bias, or a layer norm");
      layers.add(dense(dense));
    } else if (theirs instanceof BaseOutputLayer output) {
      require(output.hasBias(), "it has no bias");
      layers.add(dense(output));
    } else if (theirs instanceof LSTM lstm) {
      require(
          lstm.getActivationFn() instanceof ActivationTanH
              && lstm.getGateActivationFn() instanceof ActivationSigmoid,
          "its activations are not tanh with sigmoid gates");
      layers.add(new LayerSpec.Lstm(Math.toIntExact(lstm.getNOut())));
    } else if (theirs instanceof EmbeddingLayer embedding) {
      require(!embedding.hasBias(), "it has a bias");
      requireIdentity(embedding.getActivationFn());
      layers.add(
          new LayerSpec.Embedding(
              0, Math.toIntExact(embedding.getNIn()), Math.toIntExact(embedding.getNOut())));
    } else if (theirs instanceof Convolution1DLayer one) {
      layers.add(convolution(one));
    } else if (theirs instanceof SelfAttentionLayer) {
      throw new IllegalArgumentException("it has no biases, as ours has");
    } else {
      throw new IllegalArgumentException("its kind is unknown");
    }
  }

  private static LayerSpec dense(FeedForwardLayer layer) {
    return new LayerSpec.Dense(
        Math.toIntExact(layer.getNOut()), activation(layer.getActivationFn()));
  }

  private static LayerSpec convolution(Convolution1DLayer one) {
    require(
        one.getConvolutionMode() == ConvolutionMode.Causal && one.getStride()[0] == 1,
        "it is not causal with a stride of 1");
    require(one.hasBias(), "it has no bias");
    return new LayerSpec.Convolution(
        Math.toIntExact(one.getNOut()),
        one.getKernelSize()[0],
        one.getDilation()[0],
        activation(one.getActivationFn()));
  }

  private static double rate(Layer layer) {
    if (layer.getIDropout() == null) {
      return 0;
    }
    if (layer.getIDropout() instanceof Dropout dropout) {
      return 1 - dropout.getP();
    }
    throw new IllegalArgumentException("its dropout is of another kind");
  }

  private static Activation activation(IActivation theirs) {
    if (theirs instanceof ActivationIdentity) {
      return Activation.IDENTITY;
    }
    if (theirs instanceof ActivationReLU) {
      return Activation.RELU;
    }
    if (theirs instanceof ActivationTanH) {
      return Activation.TANH;
    }
    if (theirs instanceof ActivationSigmoid) {
      return Activation.SIGMOID;
    }
    throw new IllegalArgumentException(
        "its activation %s is none of %s".formatted(theirs, Arrays.toString(Activation.values())));
  }

  private static void requireIdentity(IActivation theirs) {
    require(theirs instanceof ActivationIdentity, "its activation is not the identity");
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
