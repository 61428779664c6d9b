package io.github.lifecycle4j.models.neural.store;

import io.github.lifecycle4j.models.neural.spec.Activation;
import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import io.github.lifecycle4j.models.neural.spec.Shape;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A spec as lines of text: {@code input STEPS WIDTH}, then one line a layer with its numbers in the
 * order of the record; a residual says how many of the lines after it are its own.
 */
public final class SpecText {

  private SpecText() {}

  /** The text of a spec. */
  public static String of(NetworkSpec spec) {
    StringBuilder text = new StringBuilder();
    text.append("input %s %s\n".formatted(spec.input().steps(), spec.input().width()));
    append(spec.layers(), text);
    return text.toString();
  }

  private static void append(List<LayerSpec> layers, StringBuilder text) {
    for (LayerSpec layer : layers) {
      text.append(line(layer)).append('\n');
      if (layer instanceof LayerSpec.Residual residual) {
        append(residual.layers(), text);
      }
    }
  }

  private static String line(LayerSpec layer) {
    if (layer instanceof LayerSpec.Dense dense) {
      return "dense %s %s".formatted(dense.units(), dense.activation());
    } else if (layer instanceof LayerSpec.Dropout dropout) {
      return "dropout %s".formatted(dropout.rate());
    } else if (layer instanceof LayerSpec.Norm) {
      return "norm";
    } else if (layer instanceof LayerSpec.Convolution one) {
      return "convolution %s %s %s %s"
          .formatted(one.channels(), one.kernel(), one.dilation(), one.activation());
    } else if (layer instanceof LayerSpec.Lstm lstm) {
      return "lstm %s".formatted(lstm.units());
    } else if (layer instanceof LayerSpec.Gru gru) {
      return "gru %s".formatted(gru.units());
    } else if (layer instanceof LayerSpec.Attention attention) {
      return "attention %s %s".formatted(attention.heads(), attention.causal());
    } else if (layer instanceof LayerSpec.Residual residual) {
      return "residual %s".formatted(residual.layers().size());
    } else if (layer instanceof LayerSpec.LastStep) {
      return "last-step";
    } else if (layer instanceof LayerSpec.Flatten) {
      return "flatten";
    } else if (layer instanceof LayerSpec.Embedding one) {
      return "embedding %s %s %s".formatted(one.column(), one.categories(), one.size());
    } else if (layer instanceof LayerSpec.Position) {
      return "position";
    } else if (layer instanceof LayerSpec.NBeats one) {
      return "n-beats %s %s %s %s"
          .formatted(one.outputs(), one.blocks(), one.layers(), one.units());
    } else if (layer instanceof LayerSpec.NHits one) {
      return "n-hits %s %s %s %s"
          .formatted(one.outputs(), one.layers(), one.units(), rates(one.rates()));
    } else if (layer instanceof LayerSpec.Variational one) {
      return "variational %s %s".formatted(one.size(), one.weight());
    }
    throw new IllegalArgumentException("There is no text for the layer %s.".formatted(layer));
  }

  private static String rates(List<LayerSpec.NHits.Rate> rates) {
    return rates.stream()
        .map(rate -> rate.pooling() + " " + rate.spacing())
        .collect(Collectors.joining(" "));
  }

  /**
   * The spec of a text.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static NetworkSpec parse(String text) {
    Iterator<String> lines = text.lines().iterator();
    Words first = new Words(lines.next());
    first.expect("input");
    Shape input = new Shape(first.integer(), first.integer());
    List<LayerSpec> layers = new ArrayList<>();
    while (lines.hasNext()) {
      layers.add(layer(lines));
    }
    return new NetworkSpec(input, layers);
  }

  private static LayerSpec layer(Iterator<String> lines) {
    Words words = new Words(lines.next());
    return switch (words.next()) {
      case "dense" -> new LayerSpec.Dense(words.integer(), words.activation());
      case "dropout" -> new LayerSpec.Dropout(words.number());
      case "norm" -> new LayerSpec.Norm();
      case "convolution" ->
          new LayerSpec.Convolution(
              words.integer(), words.integer(), words.integer(), words.activation());
      case "lstm" -> new LayerSpec.Lstm(words.integer());
      case "gru" -> new LayerSpec.Gru(words.integer());
      case "attention" ->
          new LayerSpec.Attention(words.integer(), Boolean.parseBoolean(words.next()));
      case "residual" -> {
        int count = words.integer();
        List<LayerSpec> inner = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          inner.add(layer(lines));
        }
        yield new LayerSpec.Residual(inner);
      }
      case "last-step" -> new LayerSpec.LastStep();
      case "flatten" -> new LayerSpec.Flatten();
      case "embedding" ->
          new LayerSpec.Embedding(words.integer(), words.integer(), words.integer());
      case "position" -> new LayerSpec.Position();
      case "n-beats" ->
          new LayerSpec.NBeats(words.integer(), words.integer(), words.integer(), words.integer());
      case "n-hits" -> nhits(words);
      case "variational" -> new LayerSpec.Variational(words.integer(), words.number());
      default ->
          throw new IllegalArgumentException(
              "The line '%s' is no layer that is known. Maybe update the library."
                  .formatted(words.line));
    };
  }

  private static LayerSpec nhits(Words words) {
    int outputs = words.integer();
    int layers = words.integer();
    int units = words.integer();
    List<LayerSpec.NHits.Rate> rates = new ArrayList<>();
    while (words.rest.hasNext()) {
      rates.add(new LayerSpec.NHits.Rate(words.integer(), words.integer()));
    }
    return new LayerSpec.NHits(outputs, rates, layers, units);
  }

  /** The words of a line. */
  private static final class Words {

    private final String line;
    private final Iterator<String> rest;

    Words(String line) {
      this.line = line;
      rest = List.of(line.split(" ", -1)).iterator();
    }

    String next() {
      if (!rest.hasNext()) {
        throw new IllegalArgumentException(
            "The line '%s' of a network is too short.".formatted(line));
      }
      return rest.next();
    }

    void expect(String word) {
      if (!next().equals(word)) {
        throw new IllegalArgumentException(
            "The line '%s' should begin with '%s'.".formatted(line, word));
      }
    }

    int integer() {
      return Integer.parseInt(next());
    }

    double number() {
      return Double.parseDouble(next());
    }

    Activation activation() {
      return Activation.valueOf(next());
    }
  }
}
