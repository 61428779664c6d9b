package io.github.lifecycle4j.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/** A small competition with the files of M3, so that benchmarks run without the real one. */
public final class SimulatedCompetition {

  private static final int SERIES_OF_A_PERIOD = 3;

  private SimulatedCompetition() {}

  /** Runs something while the system property of real data names a folder with this competition. */
  public static void during(Path folder, Runnable work) {
    write(folder);
    String before = System.getProperty("lifecycle.data", "");
    System.setProperty("lifecycle.data", folder.toString());
    try {
      work.run();
    } finally {
      if (before.isEmpty()) {
        System.clearProperty("lifecycle.data");
      } else {
        System.setProperty("lifecycle.data", before);
      }
    }
  }

  /** Writes m3/m3.csv.gz and m3/m3_published_forecasts.csv.gz below a folder. */
  public static void write(Path folder) {
    StringBuilder series = new StringBuilder("series,period,type,start,n,h,part,idx,value\n");
    StringBuilder forecasts = new StringBuilder("method,series,F1,F2,F3\n");
    SplittableRandom random = new SplittableRandom(3);
    int number = 0;
    for (int s = 0; s < SERIES_OF_A_PERIOD; s++) {
      for (String period : new String[] {"YEARLY", "QUARTERLY", "MONTHLY", "OTHER"}) {
        number++;
        double level = 5000;
        for (int t = 1; t <= 87; t++) {
          level += 20 * random.nextGaussian();
          double season = 300 * Math.sin(2 * Math.PI * t / 12) + 100 * (t % 4);
          series.append(
              String.format(
                  Locale.ROOT,
                  "N%04d,%s,MICRO,0,84,3,%s,%d,%.2f%n",
                  number,
                  period,
                  t <= 84 ? "train" : "test",
                  t <= 84 ? t : t - 84,
                  level + season + 40 * random.nextGaussian()));
        }
        forecasts.append(String.format(Locale.ROOT, "FLAT,N%04d,5000,5000,5000%n", number));
      }
    }
    write(folder.resolve("m3").resolve("m3.csv.gz"), series);
    write(folder.resolve("m3").resolve("m3_published_forecasts.csv.gz"), forecasts);
  }

  private static void write(Path file, CharSequence text) {
    try {
      Files.createDirectories(file.resolveSibling(""));
      try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
        out.write(text.toString().getBytes(UTF_8));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
