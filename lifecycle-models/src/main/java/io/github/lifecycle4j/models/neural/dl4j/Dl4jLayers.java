package io.github.lifecycle4j.models.neural.dl4j;

import io.github.lifecycle4j.models.neural.Optimiser;
import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.spec.Shape;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.EmbeddingLayer;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.RnnLossLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** DL4J's layers for ours. */
final class Dl4jLayers {

  private Dl4jLayers() {}

  /** DL4J's name of a shape. */
  static InputType type(Shape shape) {
    return shape.steps() == 1
        ? InputType.feedForward(shape.width())
        : InputType.recurrent(shape.width(), shape.steps());
  }

  /** DL4J's settings of an optimiser that it has. */
  static NeuralNetConfiguration.Builder settings(Optimiser optimiser) {
    NeuralNetConfiguration.Builder settings = new NeuralNetConfiguration.Builder();
    if (optimiser instanceof Optimiser.Adam adam) {
      settings.updater(new Adam(adam.rate(), adam.beta1(), adam.beta2(), adam.epsilon()));
    } else if (optimiser instanceof Optimiser.Sgd sgd) {
      settings.updater(new Sgd(sgd.rate())).l2(sgd.decay()).l2Bias(sgd.decay());
    }
    return settings;
  }

  /** The layer without weights at the end, with the squared error, that DL4J needs to train. */
  static Layer end(Shape output) {
    return output.steps() == 1
        ? new LossLayer.Builder(LossFunction.MSE).activation(Activation.IDENTITY).build()
        : new RnnLossLayer.Builder(LossFunction.MSE).activation(Activation.IDENTITY).build();
  }

  /**
   * DL4J's layer.
   *
   * @throws IllegalArgumentException if it has none
   */
  static Layer of(LayerSpec spec, Shape in) {
    if (spec instanceof LayerSpec.Dense dense) {
      return new DenseLayer.Builder()
          .nIn(in.width())
          .nOut(dense.units())
          .activation(activation(dense.activation()))
          .build();
    }
    if (spec instanceof LayerSpec.Dropout dropout) {
      return dropout.rate() == 0
          ? new DropoutLayer.Builder().build()
          : new DropoutLayer.Builder(new Dropout(1 - dropout.rate())).build();
    }
    if (spec instanceof LayerSpec.Convolution one) {
      return new Convolution1DLayer.Builder(one.kernel())
          .nIn(in.width())
          .nOut(one.channels())
          .dilation(one.dilation())
          .convolutionMode(ConvolutionMode.Causal)
          .activation(activation(one.activation()))
          .build();
    }
    if (spec instanceof LayerSpec.Lstm lstm) {
      return new LSTM.Builder()
          .nIn(in.width())
          .nOut(lstm.units())
          .activation(Activation.TANH)
          .gateActivationFunction(Activation.SIGMOID)
          .build();
    }
    if (spec instanceof LayerSpec.Embedding one) {
      return in.steps() == 1
          ? new EmbeddingLayer.Builder()
              .nIn(one.categories())
              .nOut(one.size())
              .activation(Activation.IDENTITY)
              .build()
          : new EmbeddingSequenceLayer.Builder()
              .nIn(one.categories())
              .nOut(one.size())
              .inputLength(in.steps())
              .activation(Activation.IDENTITY)
              .build();
    }
    throw new IllegalArgumentException(
        "DeepLearning4J has no layer that does what %s does on the shape %s: %s. It has dense, dropout, convolution, LSTM, embedding, residual, N-BEATS and last-step layers."
            .formatted(spec, in, whyNot(spec)));
  }

  private static String whyNot(LayerSpec spec) {
    if (spec instanceof LayerSpec.Attention) {
      return "its SelfAttentionLayer has no biases";
    }
    if (spec instanceof LayerSpec.Norm) {
      return "its layer norm stands within a DenseLayer only, before the bias";
    }
    if (spec instanceof LayerSpec.Gru) {
      return "it has no gated recurrent unit";
    }
    if (spec instanceof LayerSpec.NHits) {
      return "it has no vertex that lays lines through knots";
    }
    return "it has nothing like it";
  }

  private static Activation activation(
      io.github.lifecycle4j.models.neural.spec.Activation activation) {
    return switch (activation) {
      case IDENTITY -> Activation.IDENTITY;
      case RELU -> Activation.RELU;
      case TANH -> Activation.TANH;
      case SIGMOID -> Activation.SIGMOID;
    };
  }
}
