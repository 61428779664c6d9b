package io.github.lifecycle4j.decide.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A textbook case of a decision; see README.md beside the files. */
public final class ReferenceCase {

  private final JsonNode root;

  private ReferenceCase(JsonNode root) {
    this.root = root;
  }

  /** All cases of inventory models. */
  public static List<ReferenceCase> all() {
    return of(ReferenceCase.class, "reference.json", "derived.json");
  }

  /** All cases in files beside a class. */
  public static List<ReferenceCase> of(Class<?> place, String... files) {
    List<ReferenceCase> cases = new ArrayList<>();
    for (String file : files) {
      try (InputStream stream = Objects.requireNonNull(place.getResourceAsStream(file), file)) {
        new ObjectMapper().readTree(stream).forEach(node -> cases.add(new ReferenceCase(node)));
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return cases;
  }

  /** Those whose id matches a regular expression. */
  public static Stream<ReferenceCase> matching(String ids) {
    return all().stream().filter(c -> c.id().matches(ids));
  }

  public String id() {
    return root.get("id").textValue();
  }

  /** Whether there is a parameter that is not null. */
  public boolean has(String parameter) {
    return root.path("params").hasNonNull(parameter);
  }

  /** A parameter. */
  public JsonNode parameter(String name) {
    return Objects.requireNonNull(root.get("params").get(name), name);
  }

  /** A parameter that is a number. */
  public double number(String parameter) {
    return number(parameter(parameter));
  }

  /** A parameter that is a whole number. */
  public int integer(String parameter) {
    return parameter(parameter).intValue();
  }

  /** A parameter that is a list of numbers. */
  public double[] numbers(String parameter) {
    return numbers(parameter(parameter));
  }

  /** An expected number. */
  public double expected(String name) {
    return number(expectedNode(name));
  }

  /** An expected list of numbers. */
  public double[] expectedNumbers(String name) {
    return numbers(expectedNode(name));
  }

  /** Whether a number is expected. */
  public boolean expects(String name) {
    return root.get("expected").has(name);
  }

  /** The relative tolerance. */
  public double tolerance() {
    return root.path("tol_rel").asDouble(1e-9);
  }

  /** Asserts that a value is as expected. */
  public void check(String name, double actual) {
    check(name, actual, tolerance());
  }

  /** Asserts that a value is as expected, within another relative tolerance. */
  public void check(String name, double actual, double tolerance) {
    double expected = expected(name);
    assertThat(actual)
        .as("%s of %s", name, id())
        .isCloseTo(expected, within(tolerance * Math.abs(expected)));
  }

  /** Asserts that values are as expected. */
  public void check(String name, List<? extends Number> actual) {
    double[] expected = expectedNumbers(name);
    assertThat(actual).as(name).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual.get(i).doubleValue())
          .as("%s of %s [%d]", name, id(), i)
          .isCloseTo(expected[i], within(tolerance() * Math.abs(expected[i])));
    }
  }

  /** The id: names the case in a parameterized test. */
  @Override
  public String toString() {
    return id();
  }

  private JsonNode expectedNode(String name) {
    return Objects.requireNonNull(root.get("expected").get(name), name);
  }

  private static double number(JsonNode node) {
    if (!node.isNumber()) {
      throw new IllegalArgumentException("%s is not a number.".formatted(node));
    }
    return node.doubleValue();
  }

  private static double[] numbers(JsonNode node) {
    return IntStream.range(0, node.size()).mapToDouble(i -> number(node.get(i))).toArray();
  }
}
