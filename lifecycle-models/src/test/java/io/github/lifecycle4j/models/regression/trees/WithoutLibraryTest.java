package io.github.lifecycle4j.models.regression.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.train.FitContext;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Boosted trees on a class path that lacks the library. */
class WithoutLibraryTest {

  @Test
  void theErrorNamesWhatToAdd() throws Exception {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!Path.of(entry).getFileName().toString().startsWith("xgboost4j")) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    try (URLClassLoader without =
        new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
      Class<?> test = without.loadClass(Fit.class.getName());
      assertThat(test).isNotEqualTo(Fit.class);
      Method fit = test.getMethod("run");
      assertThatThrownBy(() -> fit.invoke(test.getConstructor().newInstance()))
          .isInstanceOf(InvocationTargetException.class)
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("ml.dmlc:xgboost4j_2.12")
          .hasMessageContaining("Maybe");
    }
  }

  /** What a user does who forgot the dependency. */
  public static final class Fit {

    public Fit() {}

    public void run() {
      Table table =
          Table.empty().with("y", NumberColumn.of(1, 2, 3)).with("x", NumberColumn.of(1, 2, 3));
      BoostedTrees.DEFAULTS.regressor(Formula.ofAll("y", table)).fit(table, FitContext.of(1));
    }
  }
}
