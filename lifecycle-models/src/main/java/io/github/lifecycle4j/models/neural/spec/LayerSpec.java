package io.github.lifecycle4j.models.neural.spec;

import java.util.List;
import java.util.stream.Stream;

/** One layer of a network: its kind and sizes, without weights. */
public sealed interface LayerSpec {

  /**
   * Shape that the layer gives for a shape that it takes.
   *
   * @throws IllegalArgumentException if the layer cannot take it
   */
  Shape output(Shape input);

  /** Number of weights for a shape that the layer takes. */
  long parameters(Shape input);

  /**
   * A fully connected layer on each step: y = activation(x·W + b).
   *
   * @param units numbers that it gives a step, at least 1
   * @param activation function at its end
   */
  record Dense(int units, Activation activation) implements LayerSpec {

    /**
     * @throws IllegalArgumentException if the number of units is below 1
     */
    public Dense {
      Sizes.positive("The number of units of a dense layer", units);
    }

    @Override
    public Shape output(Shape input) {
      return new Shape(input.steps(), units);
    }

    @Override
    public long parameters(Shape input) {
      return (input.width() + 1L) * units;
    }
  }

  /**
   * While training, sets numbers to 0 at random and scales the rest up to keep the mean (Srivastava
   * et al. 2014, inverted); otherwise passes everything on.
   *
   * @param rate share that is set to 0, in [0, 1)
   */
  record Dropout(double rate) implements LayerSpec {

    /**
     * @throws IllegalArgumentException if the rate is not in [0, 1)
     */
    public Dropout {
      if (!(rate >= 0 && rate < 1)) {
        throw new IllegalArgumentException(
            "The dropout rate %s must lie in [0, 1).".formatted(rate));
      }
    }

    @Override
    public Shape output(Shape input) {
      return input;
    }

    @Override
    public long parameters(Shape input) {
      return 0;
    }
  }

  /** Layer norm of each step (Ba, Kiros and Hinton 2016), with ε = 1e-5. */
  record Norm() implements LayerSpec {

    @Override
    public Shape output(Shape input) {
      return input;
    }

    @Override
    public long parameters(Shape input) {
      return 2L * input.width();
    }
  }

  /**
   * A causal convolution over time: what it gives at step t depends on the steps t, t − dilation,
   * …, t − (kernel − 1) · dilation; steps before the first count as 0 (van den Oord et al. 2016).
   *
   * @param channels numbers that it gives a step, at least 1
   * @param kernel number of steps that it looks at, at least 1
   * @param dilation distance of these steps, at least 1
   * @param activation function at its end
   */
  record Convolution(int channels, int kernel, int dilation, Activation activation)
      implements LayerSpec {

    /**
     * @throws IllegalArgumentException if a number is below 1
     */
    public Convolution {
      Sizes.positive("The number of channels of a convolution", channels);
      Sizes.positive("The kernel of a convolution", kernel);
      Sizes.positive("The dilation of a convolution", dilation);
    }

    @Override
    public Shape output(Shape input) {
      return new Shape(input.steps(), channels);
    }

    @Override
    public long parameters(Shape input) {
      return ((long) kernel * input.width() + 1) * channels;
    }
  }

  /**
   * A long short-term memory layer (Hochreiter and Schmidhuber 1997, with forget gates and without
   * peepholes); gives its output at every step.
   *
   * @param units numbers that it gives a step, at least 1
   */
  record Lstm(int units) implements LayerSpec {

    /**
     * @throws IllegalArgumentException if the number of units is below 1
     */
    public Lstm {
      Sizes.positive("The number of units of an LSTM layer", units);
    }

    @Override
    public Shape output(Shape input) {
      return new Shape(input.steps(), units);
    }

    @Override
    public long parameters(Shape input) {
      return 4L * units * (input.width() + units + 1L);
    }
  }

  /**
   * A layer of gated recurrent units (Cho et al. 2014; the reset gate acts after the recurrent
   * product, which has a bias of its own); gives its output at every step.
   *
   * @param units numbers that it gives a step, at least 1
   */
  record Gru(int units) implements LayerSpec {

    /**
     * @throws IllegalArgumentException if the number of units is below 1
     */
    public Gru {
      Sizes.positive("The number of units of a GRU layer", units);
    }

    @Override
    public Shape output(Shape input) {
      return new Shape(input.steps(), units);
    }

    @Override
    public long parameters(Shape input) {
      return 3L * units * (input.width() + units + 2L);
    }
  }

  /**
   * Multi-head self-attention over the steps, with a product at its end (Vaswani et al. 2017, eq. 1
   * and section 3.2.2).
   *
   * @param heads number of heads, at least 1; must divide the width that it takes
   * @param causal whether a step sees only itself and the steps before it
   */
  record Attention(int heads, boolean causal) implements LayerSpec {

    /**
     * @throws IllegalArgumentException if the number of heads is below 1
     */
    public Attention {
      Sizes.positive("The number of heads of an attention layer", heads);
    }

    @Override
    public Shape output(Shape input) {
      if (input.width() % heads != 0) {
        throw new IllegalArgumentException(
            "An attention layer of %s heads cannot take the shape %s: the heads must divide the width. Put a dense layer before it or change the number of heads."
                .formatted(heads, input));
      }
      return input;
    }

    @Override
    public long parameters(Shape input) {
      return 4L * input.width() * (input.width() + 1L);
    }
  }

  /**
   * Adds what some layers make of the input to the input itself (He et al. 2016).
   *
   * @param layers at least one; together they must keep the shape
   */
  record Residual(List<LayerSpec> layers) implements LayerSpec {

    /**
     * @throws IllegalArgumentException if there is no layer
     */
    public Residual {
      layers = List.copyOf(layers);
      if (layers.isEmpty()) {
        throw new IllegalArgumentException("A residual needs at least one layer.");
      }
    }

    @Override
    public Shape output(Shape input) {
      Shape shape = Sizes.through(layers, input);
      if (!shape.equals(input)) {
        throw new IllegalArgumentException(
            "The layers of a residual make %s of the shape %s, but must keep it. End them with a layer of width %s."
                .formatted(shape, input, input.width()));
      }
      return input;
    }

    @Override
    public long parameters(Shape input) {
      return Sizes.parameters(layers, input);
    }
  }

  /** Keeps the last step only. */
  record LastStep() implements LayerSpec {

    @Override
    public Shape output(Shape input) {
      return new Shape(1, input.width());
    }

    @Override
    public long parameters(Shape input) {
      return 0;
    }
  }

  /** Puts all steps side by side: one step of steps × width numbers. */
  record Flatten() implements LayerSpec {

    @Override
    public Shape output(Shape input) {
      return new Shape(1, input.size());
    }

    @Override
    public long parameters(Shape input) {
      return 0;
    }
  }

  /**
   * Replaces a number that is the code of a category by a vector that is learnt for it; the other
   * numbers of the step move up and the vector follows them.
   *
   * @param column place of the code within a step, from 0
   * @param categories number of categories, at least 1; codes are 0 … categories − 1
   * @param size length of the vectors, at least 1
   */
  record Embedding(int column, int categories, int size) implements LayerSpec {

    /**
     * @throws IllegalArgumentException if a number is below 1, or the column below 0
     */
    public Embedding {
      if (column < 0) {
        throw new IllegalArgumentException(
            "The column %s of an embedding must not be negative.".formatted(column));
      }
      Sizes.positive("The number of categories of an embedding", categories);
      Sizes.positive("The size of an embedding", size);
    }

    @Override
    public Shape output(Shape input) {
      if (column >= input.width()) {
        throw new IllegalArgumentException(
            "An embedding of column %s cannot take the shape %s, whose last column is %s."
                .formatted(column, input, input.width() - 1));
      }
      return new Shape(input.steps(), input.width() - 1 + size);
    }

    @Override
    public long parameters(Shape input) {
      return (long) categories * size;
    }
  }

  /**
   * Adds sines and cosines of the step's place, so that attention can tell it (Vaswani et al. 2017,
   * section 3.5).
   */
  record Position() implements LayerSpec {

    @Override
    public Shape output(Shape input) {
      return input;
    }

    @Override
    public long parameters(Shape input) {
      return 0;
    }
  }

  /**
   * A stack of generic N-BEATS blocks (Oreshkin et al. 2020, section 3.1): each block is a chain of
   * dense layers with two linear ends, one explains part of the input, which the next block no
   * longer sees, one adds to the forecast.
   *
   * @param outputs length of the forecast, at least 1
   * @param blocks number of blocks, at least 1
   * @param layers dense layers a block, at least 1
   * @param units units of each of them, at least 1
   */
  record NBeats(int outputs, int blocks, int layers, int units) implements LayerSpec {

    /**
     * @throws IllegalArgumentException if a number is below 1
     */
    public NBeats {
      Sizes.positive("The number of outputs of N-BEATS", outputs);
      Sizes.positive("The number of blocks of N-BEATS", blocks);
      Sizes.positive("The number of layers of an N-BEATS block", layers);
      Sizes.positive("The number of units of N-BEATS", units);
    }

    @Override
    public Shape output(Shape input) {
      if (input.steps() != 1) {
        throw new IllegalArgumentException(
            "N-BEATS cannot take the shape %s of several steps. Put a flatten layer before it."
                .formatted(input));
      }
      return new Shape(1, outputs);
    }

    @Override
    public long parameters(Shape input) {
      long block =
          (input.width() + 1L) * units
              + (layers - 1L) * (units + 1L) * units
              + (units + 1L) * ((long) input.width() + outputs);
      return blocks * block;
    }

    /** The layers of a block, which ends in what it explains of the input, then its forecast. */
    public List<LayerSpec> block(Shape input) {
      return Stream.concat(
              Stream.<LayerSpec>generate(() -> new Dense(units, Activation.RELU)).limit(layers),
              Stream.of(new Dense(input.width() + outputs, Activation.IDENTITY)))
          .toList();
    }
  }

  /**
   * A stack of N-HiTS blocks (Challu et al. 2023, sections 3.1 to 3.3): each block sees the largest
   * of every few inputs and gives knots, between which lines lead, of what it explains of the
   * input, which the next block no longer sees, and of what it adds to the forecast. Blocks with
   * wide pooling and spacing see and say what is slow.
   *
   * @param outputs length of the forecast, at least 1
   * @param rates pooling and spacing of each block, at least one
   * @param layers dense layers a block, at least 1
   * @param units units of each of them, at least 1
   */
  record NHits(int outputs, List<Rate> rates, int layers, int units) implements LayerSpec {

    /**
     * @throws IllegalArgumentException if a number is below 1 or there is no block
     */
    public NHits {
      rates = List.copyOf(rates);
      Sizes.positive("The number of outputs of N-HiTS", outputs);
      Sizes.positive("The number of blocks of N-HiTS", rates.size());
      Sizes.positive("The number of layers of an N-HiTS block", layers);
      Sizes.positive("The number of units of N-HiTS", units);
    }

    /**
     * What a block sees and says.
     *
     * @param pooling number of inputs of which it sees the largest, at least 1
     * @param spacing distance of its knots, at least 1
     */
    public record Rate(int pooling, int spacing) {

      /**
       * @throws IllegalArgumentException if a number is below 1
       */
      public Rate {
        Sizes.positive("The pooling of an N-HiTS block", pooling);
        Sizes.positive("The spacing of an N-HiTS block", spacing);
      }

      /** Numbers that it sees of so many inputs. */
      public int pooled(int inputs) {
        return (inputs + pooling - 1) / pooling;
      }

      /** Knots over so many numbers, the first at the first of them. */
      public int knots(int numbers) {
        return (numbers + spacing - 1) / spacing;
      }
    }

    @Override
    public Shape output(Shape input) {
      if (input.steps() != 1) {
        throw new IllegalArgumentException(
            "N-HiTS cannot take the shape %s of several steps. Put a flatten layer before it."
                .formatted(input));
      }
      return new Shape(1, outputs);
    }

    @Override
    public long parameters(Shape input) {
      return rates.stream()
          .mapToLong(rate -> Sizes.parameters(block(rate, input), seen(rate, input)))
          .sum();
    }

    /** Shape that a block sees. */
    public Shape seen(Rate rate, Shape input) {
      return new Shape(1, rate.pooled(input.width()));
    }

    /** The layers of a block, which ends in the knots of the input, then those of the forecast. */
    public List<LayerSpec> block(Rate rate, Shape input) {
      int knots = rate.knots(input.width()) + rate.knots(outputs);
      return Stream.concat(
              Stream.<LayerSpec>generate(() -> new Dense(units, Activation.RELU)).limit(layers),
              Stream.of(new Dense(knots, Activation.IDENTITY)))
          .toList();
    }
  }

  /**
   * The middle of a variational autoencoder (Kingma and Welling 2014): two linear maps give mean
   * and log-variance of a normal vector; while training, a draw of it goes on and its divergence
   * from the standard normal joins the loss; otherwise the mean goes on.
   *
   * @param size length of the vector, at least 1
   * @param weight weight of the divergence in the loss, not negative; 1 gives the evidence lower
   *     bound
   */
  record Variational(int size, double weight) implements LayerSpec {

    /**
     * @throws IllegalArgumentException if the size is below 1, or the weight negative or not finite
     */
    public Variational {
      Sizes.positive("The size of a variational layer", size);
      if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "The weight %s of the divergence must be finite and not negative.".formatted(weight));
      }
    }

    @Override
    public Shape output(Shape input) {
      return new Shape(input.steps(), size);
    }

    @Override
    public long parameters(Shape input) {
      return 2L * size * (input.width() + 1L);
    }
  }
}
