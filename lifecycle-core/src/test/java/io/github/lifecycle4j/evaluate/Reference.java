package io.github.lifecycle4j.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** Reference values from a resource that {@code reference.py} wrote. */
final class Reference {

  private final Properties values = new Properties();

  private Reference() {}

  static Reference load(String name) {
    Reference reference = new Reference();
    try (InputStream in = Reference.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      reference.values.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return reference;
  }

  double number(String name) {
    return numbers(name)[0];
  }

  double[] numbers(String name) {
    assertThat(values.getProperty(name)).as(name).isNotNull();
    return Arrays.stream(values.getProperty(name).split(","))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  List<Integer> labels(String name) {
    return Arrays.stream(numbers(name)).mapToObj(value -> (int) value).toList();
  }
}
