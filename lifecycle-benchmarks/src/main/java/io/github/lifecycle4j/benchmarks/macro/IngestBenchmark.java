package io.github.lifecycle4j.benchmarks.macro;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import io.github.lifecycle4j.benchmarks.ReferenceFolder;
import io.github.lifecycle4j.collect.Collected;
import io.github.lifecycle4j.collect.TransactionCsvSource;
import io.github.lifecycle4j.collect.TransactionRules;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From the invoice lines of "Online Retail" (UCI repository, 541,909 lines, 48 MB, 7.6 MB as gzip)
 * to weekly sales, on one thread, in lines a second; and the two steps that bound it: unpacking
 * alone, and unpacking and splitting into cells that nobody looks at.
 *
 * <p>The system property {@code lifecycle.data} names the folder of reference data.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(IngestBenchmark.LINES)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class IngestBenchmark {

  static final int LINES = 541_909;

  private static final int COLUMNS = 8;
  private static final long BYTES = 48_039_726;
  private static final long UNITS = 5_326_423;
  private static final int BUFFER = 1 << 16;

  private Path file = Path.of("");

  /** Finds the file and checks the answer of every step. */
  @Setup
  public void check() throws IOException {
    file = ReferenceFolder.path().resolve("online_retail").resolve("online_retail.csv.gz");
    requireEqual("bytes", BYTES, unpack());
    requireEqual("cells", (LINES + 1L) * COLUMNS, unpackAndSplit());
    Collected collected = ingest();
    requireEqual("lines", LINES, collected.report().read());
    Observations rows = collected.observations();
    double units = 0;
    for (int row = 0; row < rows.rows(); row++) {
      units += rows.units(row);
    }
    requireEqual("units", UNITS, (long) units);
  }

  private static void requireEqual(String what, long expected, long found) {
    if (found != expected) {
      throw new IllegalStateException(
          "The file has %s %s but %s were found.".formatted(expected, what, found));
    }
  }

  /** Unpacks the file; returns its bytes. */
  @Benchmark
  public long unpack() throws IOException {
    byte[] buffer = new byte[BUFFER];
    long bytes = 0;
    try (InputStream in = open()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes += read;
      }
    }
    return bytes;
  }

  /** Unpacks the file and splits it with FastCSV; returns its cells, header included. */
  @Benchmark
  public long unpackAndSplit() throws IOException {
    CellCounter counter = new CellCounter();
    try (CsvReader<CellCounter> reader =
        CsvReader.builder().build(counter, new InputStreamReader(open(), UTF_8))) {
      for (Iterator<CellCounter> rows = reader.iterator(); rows.hasNext(); ) {
        rows.next();
      }
    }
    return counter.cells;
  }

  /** The whole way from the file to weekly sales. */
  @Benchmark
  public Collected ingest() {
    return TransactionCsvSource.of(file, TransactionRules.onlineRetail(Frequency.WEEKLY)).collect();
  }

  private InputStream open() throws IOException {
    return new GZIPInputStream(Files.newInputStream(file), BUFFER);
  }

  private static final class CellCounter extends AbstractBaseCsvCallbackHandler<CellCounter> {

    private long cells;

    @Override
    protected void handleField(int index, char[] buffer, int offset, int size, boolean quoted) {
      cells++;
    }

    @Override
    protected CellCounter buildRecord() {
      return this;
    }
  }
}
