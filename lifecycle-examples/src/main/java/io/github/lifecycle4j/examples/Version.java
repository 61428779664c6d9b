package io.github.lifecycle4j.examples;

import picocli.CommandLine.IVersionProvider;

/** Reads the version from the jar. */
final class Version implements IVersionProvider {

  Version() {}

  @Override
  public String[] getVersion() {
    String version = Lifecycle4j.class.getPackage().getImplementationVersion();
    return new String[] {"Lifecycle4J " + (version == null ? "(not run from a jar)" : version)};
  }
}
