package io.github.lifecycle4j.models.neural.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkSpecTest {

  /** Counts by hand: (2 + 1)·64 + (64 + 1)·32 + (32 + 1)·1. */
  @Test
  void countsTheWeightsOfAPerceptron() {
    NetworkSpec spec =
        NetworkSpec.of(2)
            .dense(64, Activation.RELU)
            .dense(32, Activation.RELU)
            .dense(1, Activation.IDENTITY);
    assertThat(spec.parameters()).isEqualTo(192 + 2080 + 33);
    assertThat(spec.output()).isEqualTo(new Shape(1, 1));
    assertThat(spec.summary()).contains("64", "192", "2,080", "2,305", "RELU");
  }

  /** PyTorch's counts where a layer is the same: LSTM 4h(i + h + 2) has one more bias of 4h. */
  @Test
  void countsTheWeightsOfOtherLayers() {
    NetworkSpec steps = NetworkSpec.sequence(56, 8);
    assertThat(steps.lstm(64).parameters()).isEqualTo(4 * 64 * (8 + 64 + 1));
    assertThat(steps.gru(64).parameters()).isEqualTo(3 * 64 * (8 + 64 + 2));
    assertThat(steps.convolution(32, 3, 4, Activation.RELU).parameters())
        .isEqualTo((3 * 8 + 1) * 32);
    assertThat(steps.attention(4, true).parameters()).isEqualTo(4 * 8 * 9);
    assertThat(steps.norm().parameters()).isEqualTo(16);
    assertThat(steps.then(new LayerSpec.Embedding(2, 10, 4)).output()).isEqualTo(new Shape(56, 11));
    assertThat(steps.then(new LayerSpec.Embedding(2, 10, 4)).parameters()).isEqualTo(40);
    assertThat(steps.flatten().output()).isEqualTo(new Shape(1, 448));
    assertThat(steps.lastStep().output()).isEqualTo(new Shape(1, 8));
    assertThat(NetworkSpec.of(6).then(new LayerSpec.NBeats(3, 2, 2, 5)).parameters())
        .isEqualTo(2 * (7 * 5 + 6 * 5 + 6 * 9));
    assertThat(NetworkSpec.of(6).then(new LayerSpec.Variational(3, 1)).parameters()).isEqualTo(42);
  }

  @Test
  void equalSpecsAreEqual() {
    NetworkSpec one = NetworkSpec.of(3).dense(2, Activation.TANH).dropout(0.1);
    assertThat(NetworkSpec.of(3).dense(2, Activation.TANH).dropout(0.1)).isEqualTo(one);
    assertThat(NetworkSpec.of(3).dense(2, Activation.RELU).dropout(0.1)).isNotEqualTo(one);
  }

  @Test
  void shapesThatDoNotFitNameLayerAndShape() {
    NetworkSpec steps = NetworkSpec.sequence(5, 6).dense(6, Activation.RELU);
    assertThatThrownBy(() -> steps.attention(4, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Layer 2: ")
        .hasMessageContaining("5×6")
        .hasMessageContaining("4 heads");
    assertThatThrownBy(() -> steps.residual(new LayerSpec.Dense(7, Activation.RELU)))
        .hasMessageStartingWith("Layer 2: ")
        .hasMessageContaining("5×7");
    assertThatThrownBy(() -> steps.then(new LayerSpec.NBeats(1, 1, 1, 1)))
        .hasMessageContaining("flatten");
    assertThatThrownBy(() -> steps.then(new LayerSpec.Embedding(6, 2, 2)))
        .hasMessageContaining("column 6")
        .hasMessageContaining("5");
    assertThatThrownBy(() -> steps.dense(0, Activation.RELU)).hasMessageContaining("0");
    assertThatThrownBy(() -> steps.dropout(1)).hasMessageContaining("1.0");
    assertThatThrownBy(() -> NetworkSpec.sequence(0, 3)).hasMessageContaining("0");
    assertThatThrownBy(() -> new LayerSpec.Residual(List.of())).hasMessageContaining("at least");
    assertThatThrownBy(() -> NetworkSpec.of(100_000).dense(100_000, Activation.RELU))
        .hasMessageContaining("smaller");
  }
}
