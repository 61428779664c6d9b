package io.github.lifecycle4j;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The import direction and the rules that the packages keep, as ARCHITECTURE.md states them. */
class ArchitectureTest {

  private static final String BASE = "io.github.lifecycle4j.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.github.lifecycle4j");

  @ParameterizedTest
  @CsvSource({
    "data,",
    "collect, data",
    "clean, data",
    "features, data",
    "predict, data",
    "stage, data",
    "train, data predict",
    "evaluate, data predict train",
    "decide, data predict stage",
    "feedback, data predict stage train evaluate"
  })
  void aPackageImportsOnlyWhatTheMapAllows(String name, String allowed) {
    String[] packages =
        Stream.concat(
                Stream.of(name),
                Stream.ofNullable(allowed).flatMap(one -> Stream.of(one.split(" "))))
            .map(one -> BASE + one + "..")
            .toArray(String[]::new);
    ClassesShouldConjunction rule =
        noClasses()
            .that()
            .resideInAPackage(BASE + name + "..")
            .should()
            .dependOnClassesThat(
                describe(
                    "are of this library outside " + String.join(", ", packages),
                    type -> isOurs(type) && !isIn(type, packages)));
    rule.check(CLASSES);
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith("io.github.lifecycle4j");
  }

  private static boolean isIn(JavaClass type, String[] packages) {
    return Stream.of(packages)
        .map(one -> one.substring(0, one.length() - 2))
        .anyMatch(
            one ->
                type.getPackageName().equals(one) || type.getPackageName().startsWith(one + '.'));
  }

  @Test
  void publicSignaturesShowNoLibraryThatUsersDoNotChoose() {
    ArchCondition<JavaMember> hideLibraries =
        new ArchCondition<>("hide the libraries behind them") {
          @Override
          public void check(JavaMember member, ConditionEvents events) {
            member.getAllInvolvedRawTypes().stream()
                .map(JavaClass::getBaseComponentType)
                .filter(type -> !isOurs(type) && !type.isPrimitive())
                .filter(type -> !type.getPackageName().startsWith("java"))
                .forEach(
                    type ->
                        events.add(
                            SimpleConditionEvent.violated(
                                member, member.getFullName() + " shows " + type.getName())));
          }
        };
    members()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .should(hideLibraries)
        .check(CLASSES);
  }

  @Test
  void nothingReadsTheClockDrawsGloballyOrStartsThreads() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Random.class, Clock.class, ForkJoinPool.class, ExecutorService.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(ZoneId.class, "systemDefault")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(BaseStream.class, "parallel")
        .orShould()
        .callConstructor(Thread.class, Runnable.class)
        .check(CLASSES);
  }

  @Test
  void onlyTheExecutionHandsWorkToAnExecutor() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("io.github.lifecycle4j.train.ExecutorExecution")
        .and()
        .haveNameNotMatching("io\\.github\\.lifecycle4j\\.train\\.Execution(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.Executor")
        .check(CLASSES);
  }

  @Test
  void recordsHoldNoArrays() {
    ArchCondition<JavaClass> haveNoArrays =
        new ArchCondition<>("have no array among their components") {
          @Override
          public void check(JavaClass type, ConditionEvents events) {
            type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> field.getRawType().isArray())
                .forEach(
                    field -> events.add(SimpleConditionEvent.violated(field, field.getFullName())));
          }
        };
    classes().that().areRecords().and().arePublic().should(haveNoArrays).check(CLASSES);
  }

  @Test
  void staticFieldsAreFinal() {
    fields().that().areStatic().should().beFinal().check(CLASSES);
  }

  @Test
  void noNameSaysNothing() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .resideInAPackage("..util..")
        .check(CLASSES);
  }
}
