package io.github.lifecycle4j.models.internal.kernels;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which kernels the networks and regressions of this Java machine use: those on vectors where the
 * module {@code jdk.incubator.vector} is there, otherwise those with OpenBLAS where {@code
 * org.bytedeco:openblas} is on the class path with its native library, otherwise those in plain
 * Java, which regressions take for OpenBLAS too. The system property {@code lifecycle.kernels}
 * ({@code vector}, {@code blas} or {@code plain}) forces one of them. Chosen once; the choice and
 * its reason are logged once.
 *
 * @param name name of the provider
 * @param reason why it was chosen, in a sentence
 * @param maker makes kernels
 * @param columnKernels the kernels of regressions
 */
public record KernelChoice(
    String name, String reason, Supplier<Kernels> maker, ColumnKernels columnKernels) {

  private static final String PROPERTY = "lifecycle.kernels";
  private static final String MODULE = "jdk.incubator.vector";
  private static final String VECTOR_CLASS =
      "io.github.lifecycle4j.models.internal.kernels.vector.VectorKernels";
  private static final String VECTOR_COLUMNS_CLASS =
      "io.github.lifecycle4j.models.internal.kernels.vector.VectorColumnKernels";

  /** The choice for this Java machine. */
  public static KernelChoice chosen() {
    return Chosen.CHOICE;
  }

  /** New kernels, for one thread. */
  public Kernels create() {
    return maker.get();
  }

  /**
   * The choice for a value of the system property.
   *
   * @param wanted its value; empty for the best that is there
   * @throws IllegalStateException if what is wanted is unknown or not there
   */
  static KernelChoice of(String wanted) {
    return of(wanted, ModuleLayer.boot().findModule(MODULE).isPresent());
  }

  /** The same where the module of vectors is known to be there or not. */
  static KernelChoice of(String wanted, boolean vectors) {
    String asked = "-D%s asks for it".formatted(PROPERTY);
    return switch (wanted) {
      case "" -> best(vectors);
      case "plain" -> plain(asked);
      case "blas" -> {
        blasTrouble()
            .ifPresent(
                trouble -> {
                  throw new IllegalStateException(
                      "-D%s=blas needs OpenBLAS: %s. Put org.bytedeco:openblas-platform on the class path, or leave the property out."
                          .formatted(PROPERTY, trouble));
                });
        yield blas(asked);
      }
      case "vector" -> {
        if (!vectors) {
          throw new IllegalStateException(
              "-D%s=vector needs the module %s. Start Java with --add-modules %s, or leave the property out."
                  .formatted(PROPERTY, MODULE, MODULE));
        }
        yield vector(asked);
      }
      default ->
          throw new IllegalStateException(
              "-D%s=%s is none of vector, blas and plain. Leave it out for the best that is there."
                  .formatted(PROPERTY, wanted));
    };
  }

  private static KernelChoice best(boolean vectors) {
    if (vectors) {
      return vector("the module %s is there".formatted(MODULE));
    }
    String absent =
        "the module %s is absent (add it by --add-modules %s, many times as fast)"
            .formatted(MODULE, MODULE);
    return blasTrouble()
        .map(trouble -> plain(absent + " and " + trouble))
        .orElseGet(() -> blas(absent + " and OpenBLAS is there"));
  }

  /** Why OpenBLAS cannot be called; empty where it can. */
  private static Optional<String> blasTrouble() {
    try {
      BlasKernels.load();
      return Optional.empty();
    } catch (LinkageError absent) {
      return Optional.of("OpenBLAS cannot be loaded (%s)".formatted(absent));
    }
  }

  /** Everything that is there. */
  public static List<KernelChoice> available() {
    List<KernelChoice> all = new ArrayList<>(List.of(of("plain")));
    if (blasTrouble().isEmpty()) {
      all.add(of("blas"));
    }
    if (ModuleLayer.boot().findModule(MODULE).isPresent()) {
      all.add(of("vector"));
    }
    return all;
  }

  private static KernelChoice blas(String reason) {
    return new KernelChoice("blas", reason, BlasKernels::new, new PlainColumnKernels());
  }

  private static KernelChoice plain(String reason) {
    return new KernelChoice("plain", reason, PlainKernels::new, new PlainColumnKernels());
  }

  private static KernelChoice vector(String reason) {
    Constructor<?> networks = constructor(VECTOR_CLASS);
    ColumnKernels columns = (ColumnKernels) make(constructor(VECTOR_COLUMNS_CLASS));
    return new KernelChoice("vector", reason, () -> (Kernels) make(networks), columns);
  }

  private static Constructor<?> constructor(String name) {
    try {
      return Class.forName(name).getConstructor();
    } catch (ReflectiveOperationException missing) {
      throw new IllegalStateException(
          "The class %s is not in this build of the library.".formatted(name), missing);
    }
  }

  private static Object make(Constructor<?> constructor) {
    try {
      return constructor.newInstance();
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException("The kernels on vectors cannot be made.", broken);
    }
  }

  /** The choice is made where it is first asked for. */
  private static final class Chosen {

    static final KernelChoice CHOICE = choose();

    private static KernelChoice choose() {
      KernelChoice choice = of(System.getProperty(PROPERTY, ""));
      System.getLogger(KernelChoice.class.getName())
          .log(
              System.Logger.Level.INFO,
              "Networks and regressions compute with the kernels '"
                  + choice.name()
                  + "': "
                  + choice.reason()
                  + ".");
      return choice;
    }
  }
}
