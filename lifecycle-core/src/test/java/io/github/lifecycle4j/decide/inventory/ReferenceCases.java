package io.github.lifecycle4j.decide.inventory;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Runs a parameterized test for each reference case whose id matches a regular expression. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(ReferenceCases.Provider.class)
public @interface ReferenceCases {

  /** The regular expression. */
  String value();

  /** Finds the cases of the annotation. */
  final class Provider implements ArgumentsProvider {

    @Override
    public Stream<Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context) {
      String ids = context.getRequiredTestMethod().getAnnotation(ReferenceCases.class).value();
      return ReferenceCase.matching(ids).map(Arguments::of);
    }
  }
}
