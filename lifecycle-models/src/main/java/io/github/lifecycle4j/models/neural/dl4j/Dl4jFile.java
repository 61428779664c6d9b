package io.github.lifecycle4j.models.neural.dl4j;

import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import io.github.lifecycle4j.models.neural.store.SpecText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.util.ModelSerializer;

/** Zip files of DL4J's {@link ModelSerializer}, with the spec of a network of ours beside. */
final class Dl4jFile {

  private static final String SPEC = "lifecycle4j-spec.txt";
  private static final String GRAPH = "\"networkInputs\"";

  private Dl4jFile() {}

  static void write(Model model, Optional<NetworkSpec> spec, Path zip) {
    try {
      ModelSerializer.writeModel(model, zip.toFile(), true);
      if (spec.isPresent()) {
        try (FileSystem files = FileSystems.newFileSystem(zip)) {
          Files.writeString(files.getPath("/" + SPEC), SpecText.of(spec.get()));
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static Optional<NetworkSpec> spec(Path zip) {
    return entry(zip, SPEC).map(SpecText::parse);
  }

  static Model read(Path zip) {
    String configuration =
        entry(zip, ModelSerializer.CONFIGURATION_JSON)
            .orElseThrow(() -> noNetwork(zip, "it has no " + ModelSerializer.CONFIGURATION_JSON));
    try {
      return configuration.contains(GRAPH)
          ? ModelSerializer.restoreComputationGraph(zip.toFile(), true)
          : ModelSerializer.restoreMultiLayerNetwork(zip.toFile(), true);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (IllegalStateException broken) {
      throw noNetwork(zip, String.valueOf(broken.getMessage()));
    }
  }

  private static Optional<String> entry(Path zip, String name) {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      ZipEntry entry = file.getEntry(name);
      if (entry == null) {
        return Optional.empty();
      }
      try (InputStream in = file.getInputStream(entry)) {
        return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (ZipException broken) {
      throw noNetwork(zip, String.valueOf(broken.getMessage()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static IllegalArgumentException noNetwork(Path zip, String why) {
    return new IllegalArgumentException(
        "The file %s holds no network of DeepLearning4J: %s. Give a zip file that its ModelSerializer wrote."
            .formatted(zip, why));
  }
}
