package io.github.lifecycle4j.models.neural.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.neural.Network;
import io.github.lifecycle4j.models.neural.Optimiser;
import io.github.lifecycle4j.models.neural.spec.Activation;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import io.github.lifecycle4j.models.neural.spec.Shape;
import io.github.lifecycle4j.models.regression.forecast.RegressionForecaster;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import java.io.File;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The bridge on class paths without DeepLearning4J, without a backend of ND4J, and without the
 * backend's native library.
 */
class WithoutDl4jTest {

  private static final String MISSING_LIBRARY = "org.nd4j:nd4j-native-platform";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(deeplearning4j|nd4j|jackson|guava-1).*",
        "nd4j-native.*",
        "nd4j-native-1.0.0-M2.1-linux.*"
      })
  void theMessageNamesWhatToAddAndNoCatalogueSinks(String absent) throws Exception {
    List<URL> urls = new ArrayList<>();
    int left = 0;
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (Path.of(entry).getFileName().toString().matches(absent)) {
        left++;
      } else {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    assertThat(left).isPositive();
    try (URLClassLoader without =
        new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
      for (Class<?> work : List.of(Fit.class, WindowFit.class, Export.class, Load.class)) {
        Class<?> theirs = without.loadClass(work.getName());
        assertThat(theirs).isNotEqualTo(work);
        Method call = theirs.getMethod("call");
        assertThat((String) call.invoke(theirs.getConstructor().newInstance()))
            .as(work.getSimpleName())
            .contains(MISSING_LIBRARY, "91 MB", "-Djavacpp.platform", "Maybe");
      }
    }
  }

  /** The outcome of a forecaster on one product. */
  public static final class Fit implements Callable<String> {

    public Fit() {}

    @Override
    public String call() {
      RegressionForecaster forecaster =
          RegressionForecaster.DEFAULTS.withRegressor(
              formula ->
                  Dl4jRegressor.of(
                      formula,
                      inputs -> NetworkSpec.of(inputs).dense(1, Activation.IDENTITY),
                      Optimiser.Adam.DEFAULTS));
      double[] units = new double[60];
      for (int i = 0; i < units.length; i++) {
        units[i] = i % 7;
      }
      Series history =
          Series.of(ProductKey.of("a"), Frequency.MONTHLY, LocalDate.of(2020, 1, 1), units);
      FitOutcome outcome = forecaster.fit(history, Covariates.none(), FitContext.of(1));
      return outcome instanceof FitOutcome.Failed failed ? failed.toString() : "fitted";
    }
  }

  /** The same over windows. */
  public static final class WindowFit implements Callable<String> {

    public WindowFit() {}

    @Override
    public String call() {
      Dl4jArchitecture architecture =
          Dl4jArchitecture.of(
              inputs -> NetworkSpec.of(inputs).dense(1, Activation.IDENTITY),
              Optimiser.Adam.DEFAULTS);
      Series history =
          Series.of(
              ProductKey.of("a"), Frequency.MONTHLY, LocalDate.of(2020, 1, 1), new double[60]);
      FitOutcome outcome =
          Dl4jForecaster.learning(new Shape(1, 6), architecture, 1, 8)
              .fit(history, FitContext.of(1));
      return outcome instanceof FitOutcome.Failed failed ? failed.toString() : "fitted";
    }
  }

  /** The message of an export. */
  public static final class Export implements Callable<String> {

    public Export() {}

    @Override
    public String call() {
      try {
        return Dl4jNetwork.of(
                Network.of(NetworkSpec.of(1).dense(1, Activation.IDENTITY), new float[2]))
            .toString();
      } catch (IllegalStateException missing) {
        return String.valueOf(missing.getMessage());
      }
    }
  }

  /** The message of loading a file. */
  public static final class Load implements Callable<String> {

    public Load() {}

    @Override
    public String call() {
      try {
        return Dl4jNetwork.load(Path.of("none.zip")).toString();
      } catch (IllegalStateException missing) {
        return String.valueOf(missing.getMessage());
      }
    }
  }
}
