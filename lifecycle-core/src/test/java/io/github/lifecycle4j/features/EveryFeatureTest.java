package io.github.lifecycle4j.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.lifecycle4j.data.Panel;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No feature can be left out of {@link Examples}, which {@link LeakProperties} goes through. */
class EveryFeatureTest {

  @Test
  void examplesHoldEveryFactory() {
    Set<String> factories =
        Arrays.stream(Features.class.getMethods())
            .filter(method -> Modifier.isStatic(method.getModifiers()))
            .map(Method::getName)
            .collect(Collectors.toSet());

    assertThat(Examples.byFactory().keySet()).isEqualTo(factories);
  }

  @Test
  void examplesHoldEveryImplementation() {
    Panel panel = RandomCatalog.of(1);
    Set<String> covered =
        Stream.concat(
                Examples.sets().stream(),
                Examples.byFactory().values().stream().flatMap(List::stream))
            .flatMap(feature -> Stream.of(feature, feature.fit(panel)))
            .flatMap(
                feature ->
                    feature instanceof FeatureSet set
                        ? Stream.concat(Stream.of(set), set.features().stream())
                        : Stream.of(feature))
            .map(feature -> feature.getClass().getName())
            .collect(Collectors.toSet());
    Set<String> existing =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(Feature.class.getPackageName())
                .stream()
                .filter(type -> type.isAssignableTo(Feature.class) && !type.isInterface())
                .map(JavaClass::getName)
                .collect(Collectors.toSet());

    assertThat(existing).hasSizeGreaterThan(Examples.byFactory().size());
    assertThat(covered).containsAll(existing);
  }
}
