package io.github.lifecycle4j.examples;

import io.github.lifecycle4j.collect.CsvPanelSource;
import io.github.lifecycle4j.collect.PanelSource;
import io.github.lifecycle4j.collect.SimulatedCatalog;
import io.github.lifecycle4j.data.Frequency;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The data that come with the program: real lives as typed facts, and a simulated shop. */
final class BundledCatalogs {

  private BundledCatalogs() {}

  static List<ReportCommand.Catalog> all(Path output, long seed) {
    return List.of(
        new ReportCommand.Catalog(
            "iPod, units by quarter, 2001 to 2014 (Apple Inc., quarterly results)",
            resource("ipod-quarterly.csv", Frequency.QUARTERLY),
            Frequency.QUARTERLY,
            output.resolve("ipod")),
        new ReportCommand.Catalog(
            "Recorded music in the US, units by format and year, 1973 to 2019 (RIAA)",
            resource("recorded-music-yearly.csv", Frequency.YEARLY),
            Frequency.YEARLY,
            output.resolve("recorded-music")),
        new ReportCommand.Catalog(
            "Simulated shop (not real: drawn with seed %s), units by week".formatted(seed),
            SimulatedCatalog.startingOn(LocalDate.of(2023, 1, 2))
                .withPlannedWeeks(12)
                .withSeed(seed),
            Frequency.WEEKLY,
            output.resolve("simulated-shop")));
  }

  /** A file of the program itself, in its jar or among its classes. */
  private static PanelSource resource(String name, Frequency frequency) {
    return () -> {
      try {
        URI uri = Objects.requireNonNull(BundledCatalogs.class.getResource(name), name).toURI();
        if (!uri.getScheme().equals("jar")) {
          return CsvPanelSource.of(Path.of(uri), frequency).collect();
        }
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
          return CsvPanelSource.of(jar.provider().getPath(uri), frequency).collect();
        }
      } catch (IOException failed) {
        throw new UncheckedIOException(
            "The bundled file '%s' cannot be read (%s).".formatted(name, failed), failed);
      } catch (URISyntaxException wrong) {
        throw new IllegalStateException(wrong);
      }
    };
  }
}
