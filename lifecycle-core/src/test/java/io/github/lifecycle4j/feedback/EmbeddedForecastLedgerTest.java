package io.github.lifecycle4j.feedback;

import static io.github.lifecycle4j.feedback.LedgerFixture.A;
import static io.github.lifecycle4j.feedback.LedgerFixture.SETTINGS;
import static io.github.lifecycle4j.feedback.LedgerFixture.issue;
import static io.github.lifecycle4j.feedback.LedgerFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.evaluate.Metrics;
import io.github.lifecycle4j.stage.LifecycleStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger in a file. */
class EmbeddedForecastLedgerTest extends ForecastLedgerContract {

  @TempDir private Path folder;

  @Override
  ForecastLedger open(LedgerSettings settings) throws IOException {
    return JdbcForecastLedger.embedded(
        Files.createDirectory(folder.resolve("contract")).resolve("ledger"), settings);
  }

  private Path file() {
    return folder.resolve("ledger");
  }

  private Path data() {
    return folder.resolve("ledger.mv.db");
  }

  private Path seal() {
    return folder.resolve("ledger.seal");
  }

  /** Leaves a closed ledger with one forecast that is 2 too high. */
  private void writeLedger() {
    try (ForecastLedger ledger = JdbcForecastLedger.embedded(file(), SETTINGS)) {
      fill(ledger);
    }
  }

  private static void fill(ForecastLedger ledger) {
    ledger.issue(List.of(issue(A, "ses", 1, LifecycleStage.GROWTH, row(1, 3, 5))));
    ledger.record(List.of(new Outcome(A, 1, 1)));
  }

  private static void assertFilled(ForecastLedger ledger) {
    assertThat(ledger.score(Metrics.MAE, LedgerFilter.all()).value()).isEqualTo(2);
  }

  private void assertRefused(String... messages) {
    assertThatThrownBy(() -> JdbcForecastLedger.embedded(file(), SETTINGS).close())
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining(file().toString())
        .hasMessageContainingAll(messages);
  }

  @Test
  void keepsWhatWasWrittenWhenItIsOpenedAgain() throws IOException {
    writeLedger();
    for (int time = 0; time < 2; time++) {
      try (ForecastLedger again = JdbcForecastLedger.embedded(file(), SETTINGS)) {
        assertFilled(again);
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(Files::isRegularFile)).containsExactlyInAnyOrder(data(), seal());
    }
  }

  @Test
  void keepsWhatWasWrittenWhenTheProgramDies() throws IOException {
    Path copy = folder.resolve("copy");
    try (ForecastLedger ledger = JdbcForecastLedger.embedded(file(), SETTINGS)) {
      fill(ledger);
      Files.copy(data(), folder.resolve("copy.mv.db"));
    }

    try (ForecastLedger again = JdbcForecastLedger.embedded(copy, SETTINGS)) {
      assertFilled(again);
    }
  }

  @Test
  void refusesAFileThatWasCut() throws IOException {
    writeLedger();
    byte[] bytes = Files.readAllBytes(data());
    for (int length : new int[] {0, 1, bytes.length / 2, bytes.length - 1}) {
      Files.write(data(), Arrays.copyOf(bytes, length));
      assertRefused("not as it was when it was closed");
    }
    Files.delete(data());
    assertRefused("not as it was when it was closed");
  }

  @Test
  void refusesAFileWithAnAlteredByte() throws IOException {
    writeLedger();
    byte[] bytes = Files.readAllBytes(data());
    bytes[bytes.length / 3] ^= 1;
    Files.write(data(), bytes);

    assertRefused("not as it was when it was closed", "ledger.seal");
  }

  @Test
  void refusesAFileThatIsNoLedger() throws IOException {
    byte[] noise = new byte[20_000];
    Arrays.fill(noise, (byte) 7);
    Files.write(data(), noise);

    assertRefused("cannot be opened");
  }

  @Test
  void refusesANewerVersion() throws IOException, SQLException {
    writeLedger();
    run("UPDATE lifecycle_ledger SET version = 2");

    assertRefused("has version 2 but this library reads version 1");
  }

  @Test
  void refusesALedgerWithAMissingTable() throws IOException, SQLException {
    writeLedger();
    run("DROP TABLE lifecycle_forecast");

    assertRefused("LIFECYCLE_FORECAST");
  }

  /** Changes the closed file as another program would, and takes the seal away. */
  private void run(String sql) throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + file());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
    Files.delete(seal());
  }

  @Test
  void refusesOtherSettings() {
    writeLedger();

    assertThatThrownBy(
            () ->
                JdbcForecastLedger.embedded(
                    file(), LedgerSettings.defaults(Frequency.MONTHLY).withLevels(0.1, 0.9)))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("keeps periods of a WEEK with the quantile levels 0.1,0.5,0.9")
        .hasMessageContaining("opened for periods of a MONTH with the quantile levels 0.1,0.9");
    try (ForecastLedger again = JdbcForecastLedger.embedded(file(), SETTINGS)) {
      assertFilled(again);
    }
  }

  @Test
  void refusesToBeOpenTwice() {
    try (ForecastLedger ledger = JdbcForecastLedger.embedded(file(), SETTINGS)) {
      assertRefused("is open already");
      fill(ledger);
    }
    try (ForecastLedger again = JdbcForecastLedger.embedded(file(), SETTINGS)) {
      assertFilled(again);
    }
  }

  @Test
  void refusesToWorkAfterItWasClosed() {
    ForecastLedger ledger = JdbcForecastLedger.embedded(file(), SETTINGS);
    ledger.close();
    ledger.close();

    assertThatThrownBy(() -> fill(ledger))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("It was closed");
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    assertThatThrownBy(() -> JdbcForecastLedger.embedded(folder.resolve("no/ledger"), SETTINGS))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("does not exist");
  }

  @Test
  void refusesANameThatTheDatabaseWouldReadAsASetting() {
    assertThatThrownBy(() -> JdbcForecastLedger.embedded(folder.resolve("a;b"), SETTINGS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("semicolon");
  }
}
