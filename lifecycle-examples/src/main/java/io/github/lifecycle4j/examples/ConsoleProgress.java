package io.github.lifecycle4j.examples;

import io.github.lifecycle4j.train.ProgressListener;
import java.io.Console;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows a progress bar for each step, on a terminal only. */
final class ConsoleProgress implements ProgressListener, AutoCloseable {

  private final boolean shown;
  private @Nullable ProgressBar bar;
  private String step = "";

  ConsoleProgress() {
    this.shown = isTerminal();
  }

  /** Up to Java 21 there is a console on a terminal only; since Java 22 the console tells. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException beforeJava22) {
      return true;
    } catch (ReflectiveOperationException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  public synchronized void progressed(String current, long done, long total) {
    if (!shown) {
      return;
    }
    if (bar == null || !current.equals(step)) {
      close();
      step = current;
      bar =
          new ProgressBarBuilder()
              .setTaskName(current)
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200)
              .build();
    }
    bar.stepTo(done);
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
