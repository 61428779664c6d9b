package io.github.lifecycle4j;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.BaseStream;
import org.junit.jupiter.api.Test;

/** The rules that every module of the library keeps; each module's test implements this. */
public interface LibraryRules {

  /** The main classes of the module. */
  JavaClasses mainClasses();

  /** Whether a public member may show a type of a library; by default none may. */
  default boolean mayShow(JavaMember member, JavaClass type) {
    return false;
  }

  @Test
  default void publicSignaturesShowNoLibraryThatUsersDoNotChoose() {
    ArchCondition<JavaMember> hideLibraries =
        new ArchCondition<>("hide the libraries behind them") {
          @Override
          public void check(JavaMember member, ConditionEvents events) {
            member.getAllInvolvedRawTypes().stream()
                .map(JavaClass::getBaseComponentType)
                .filter(type -> !isOurs(type) && !type.isPrimitive())
                .filter(type -> !type.getPackageName().startsWith("java"))
                .filter(type -> !mayShow(member, type))
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
        .check(mainClasses());
  }

  @Test
  default void nothingReadsTheClockDrawsGloballyOrStartsThreads() {
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
        .check(mainClasses());
  }

  @Test
  default void onlyTheExecutionHandsWorkToAnExecutor() {
    noClasses()
        .that()
        .haveNameNotMatching(
            "io\\.github\\.lifecycle4j\\.train\\.(Execution|ExecutorExecution|ExecutorCrew)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.Executor")
        .check(mainClasses());
  }

  @Test
  default void recordsHoldNoArrays() {
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
    classes().that().areRecords().and().arePublic().should(haveNoArrays).check(mainClasses());
  }

  @Test
  default void staticFieldsAreFinal() {
    fields().that().areStatic().should().beFinal().check(mainClasses());
  }

  @Test
  default void noNameSaysNothing() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .resideInAPackage("..util..")
        .check(mainClasses());
  }

  static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith("io.github.lifecycle4j");
  }
}
