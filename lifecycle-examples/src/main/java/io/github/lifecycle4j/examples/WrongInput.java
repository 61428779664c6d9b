package io.github.lifecycle4j.examples;

import io.github.lifecycle4j.collect.CollectException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Tells a user what is wrong with the input, in words and without a stack trace. Anything that is
 * not about the input is a defect of the program and keeps its trace.
 */
final class WrongInput implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed)
      throws Exception {
    if (thrown instanceof CollectException
        || thrown instanceof UncheckedIOException
        || thrown instanceof IllegalArgumentException) {
      // The library advises its own callers; here the option says the same.
      String message =
          String.valueOf(thrown.getMessage())
              .replace("BrokenLines.REJECT", "--broken-lines reject")
              .replace("CsvFormat.withCharset", "--charset");
      command.getErr().println("Error: " + message);
      return command.getCommandSpec().exitCodeOnInvalidInput();
    }
    throw thrown;
  }
}
