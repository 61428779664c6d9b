package io.github.lifecycle4j.models;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
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

  /** The bridge takes networks of DeepLearning4J and gives them back; it shows nothing of ND4J. */
  @Override
  public boolean mayShow(JavaMember member, JavaClass type) {
    return member.getOwner().getPackageName().equals("io.github.lifecycle4j.models.neural.dl4j")
        && type.getPackageName().equals("org.deeplearning4j.nn.api");
  }
}
