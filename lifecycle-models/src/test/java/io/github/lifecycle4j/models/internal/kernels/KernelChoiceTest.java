package io.github.lifecycle4j.models.internal.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The tests run with the module, so that vectors are there. */
class KernelChoiceTest {

  @Test
  void takesVectorsWhereTheyAre() {
    KernelChoice choice = KernelChoice.of("");
    assertThat(choice.name()).isEqualTo("vector");
    assertThat(choice.reason()).contains("jdk.incubator.vector");
    assertThat(choice.create().name()).isEqualTo("vector");
    assertThat(choice.create()).isNotSameAs(choice.create());
    assertThat(KernelChoice.available()).hasSize(2);
  }

  @Test
  void canBeForced() {
    assertThat(KernelChoice.of("plain").create().name()).isEqualTo("plain");
    assertThat(KernelChoice.of("vector").create().name()).isEqualTo("vector");
    assertThatThrownBy(() -> KernelChoice.of("fast"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("lifecycle.kernels=fast");
  }
}
