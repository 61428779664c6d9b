package io.github.lifecycle4j.models.internal.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
    assertThat(KernelChoice.available())
        .extracting(KernelChoice::name)
        .startsWith("plain")
        .endsWith("vector");
  }

  @Test
  void canBeForced() {
    assertThat(KernelChoice.of("plain").create().name()).isEqualTo("plain");
    assertThat(KernelChoice.of("vector").create().name()).isEqualTo("vector");
    assertThatThrownBy(() -> KernelChoice.of("fast"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("lifecycle.kernels=fast");
  }

  @Test
  void takesOpenBlasWhereVectorsAreAbsent() {
    assumeTrue(
        KernelChoice.available().stream().anyMatch(each -> each.name().equals("blas")),
        "SKIPPED: the tests bring OpenBLAS for Linux on x86-64 only");
    KernelChoice choice = KernelChoice.of("", false);
    assertThat(choice.name()).isEqualTo("blas");
    assertThat(choice.reason()).contains("--add-modules jdk.incubator.vector");
    assertThat(choice.create().name()).isEqualTo("blas");
    assertThat(KernelChoice.of("blas").create().name()).isEqualTo("blas");
  }

  @Test
  void refusesVectorsWhereTheyAreAbsent() {
    assertThatThrownBy(() -> KernelChoice.of("vector", false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("--add-modules jdk.incubator.vector");
  }
}
