package io.github.lifecycle4j.feedback;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** An H2 database in a file, sealed while it is closed. */
final class LedgerFile {

  private final Path file;
  private final LedgerSeal seal;
  private final String url;
  private final Connection anchor;
  private boolean closed;

  private LedgerFile(Path file) {
    this.file = file;
    this.url = "jdbc:h2:file:" + file + ";TRACE_LEVEL_FILE=0;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    this.seal = LedgerSeal.take(withEnding(file, ".mv.db"), withEnding(file, ".seal"));
    try {
      // Keeps the database open between the calls.
      this.anchor = DriverManager.getConnection(url);
    } catch (SQLException failure) {
      seal.release();
      throw new LedgerException(
          "The ledger %s cannot be opened: %s Maybe the file is damaged; bring it back from a backup."
              .formatted(file, failure.getMessage()),
          failure);
    }
    seal.breakOpen();
  }

  static LedgerFile open(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    if (absolute.toString().contains(";")) {
      throw new IllegalArgumentException(
          "The ledger file '%s' has a semicolon in its name. Choose a name without."
              .formatted(absolute));
    }
    Path folder = absolute.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new LedgerException(
          "The folder of the ledger '%s' does not exist. Create it first.".formatted(absolute));
    }
    return new LedgerFile(absolute);
  }

  private static Path withEnding(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  synchronized Connection connect() throws SQLException {
    if (closed) {
      throw new SQLException("It was closed. Open it again.");
    }
    return DriverManager.getConnection(url);
  }

  synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (Statement statement = anchor.createStatement()) {
      statement.execute("SHUTDOWN");
    } catch (SQLException failure) {
      seal.release();
      throw new LedgerException(
          "The ledger %s cannot be closed: %s".formatted(file, failure.getMessage()), failure);
    }
    seal.close();
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
