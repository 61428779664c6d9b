package io.github.lifecycle4j.examples;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program: {@code java -jar lifecycle-examples.jar COMMAND [options]}. */
@Command(
    name = "lifecycle-examples",
    description = "Foresees the sales life of products and says what to do.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {ReportCommand.class, ForecastCommand.class, StagesCommand.class},
    synopsisSubcommandLabel = "COMMAND")
public final class Lifecycle4j implements Runnable {

  @Spec private CommandSpec spec;

  /** For picocli. */
  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public Lifecycle4j() {}

  /** Runs a command and ends the JVM with its exit code: 0 for success, 2 for wrong input. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The program as a command line, for a run that goes on after it. */
  public static CommandLine commandLine() {
    return new CommandLine(new Lifecycle4j())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new WrongInput());
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
