package io.github.lifecycle4j;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The import direction of the core, as ARCHITECTURE.md states it, and the rules of every module.
 */
class ArchitectureTest implements LibraryRules {

  private static final String BASE = "io.github.lifecycle4j.";

  /** What each package may import beside itself; the pipeline may import everything. */
  private static final Map<String, Set<String>> MAP =
      Map.ofEntries(
          Map.entry("data", Set.of()),
          Map.entry("collect", Set.of("data")),
          Map.entry("clean", Set.of("data")),
          Map.entry("features", Set.of("data")),
          Map.entry("predict", Set.of("data")),
          Map.entry("stage", Set.of("data", "predict", "train")),
          Map.entry("train", Set.of("data", "predict")),
          Map.entry("evaluate", Set.of("data", "predict", "train")),
          Map.entry("decide", Set.of("data", "predict", "stage")),
          Map.entry("feedback", Set.of("data", "predict", "stage", "train", "evaluate")));

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.github.lifecycle4j");

  @Override
  public JavaClasses mainClasses() {
    return CORE;
  }

  static Stream<String> packages() {
    return MAP.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageImportsOnlyWhatTheMapAllows(String name) {
    Set<String> allowed = new HashSet<>(MAP.get(name));
    allowed.add(name);
    noClasses()
        .that()
        .resideInAPackage(BASE + name + "..")
        .should()
        .dependOnClassesThat(
            describe(
                "are of this library outside " + new TreeSet<>(allowed),
                type -> LibraryRules.isOurs(type) && !allowed.contains(step(type))))
        .check(CORE);
  }

  @Test
  void everyPackageIsOnTheMap() {
    Set<String> steps =
        CORE.stream()
            .filter(type -> !type.getSimpleName().equals("module-info"))
            .map(ArchitectureTest::step)
            .collect(Collectors.toSet());
    Set<String> known = new HashSet<>(MAP.keySet());
    known.add("pipeline");
    assertThat(steps).isEqualTo(known);
  }

  /** The step of the path that a type belongs to: the first package below the base. */
  private static String step(JavaClass type) {
    return type.getPackageName().substring(BASE.length()).split("[.]", 2)[0];
  }
}
