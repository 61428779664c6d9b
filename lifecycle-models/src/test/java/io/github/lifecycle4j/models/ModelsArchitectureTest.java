package io.github.lifecycle4j.models;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.lifecycle4j.LibraryRules;

/** The rules of every module, for the models. */
class ModelsArchitectureTest implements LibraryRules {

  private static final JavaClasses MODELS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.github.lifecycle4j.models");

  @Override
  public JavaClasses mainClasses() {
    return MODELS;
  }
}
