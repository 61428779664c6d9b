package io.github.lifecycle4j.feedback;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * An H2 database in a file. While it is closed a seal beside it tells whether it is as it was left:
 * H2 itself would go back to an older state of a file that was cut, and take altered numbers for
 * good. Without a seal the last program did not close it; H2 then keeps what was committed.
 */
final class LedgerFile {

  private final Path file;
  private final LedgerSeal seal;
  private final String url;
  private final Connection anchor;
  private boolean closed;

  private LedgerFile(Path file) {
    this.file = file;
    this.seal = new LedgerSeal(withEnding(file, ".mv.db"), withEnding(file, ".seal"));
    this.url = "jdbc:h2:file:" + file + ";TRACE_LEVEL_FILE=0;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    seal.check();
    try {
      this.anchor = DriverManager.getConnection(url);
    } catch (SQLException failure) {
      throw new LedgerException(
          "The ledger %s cannot be opened: %s Maybe another program has it open, or the file is damaged."
              .formatted(file, failure.getMessage()),
          failure);
    }
    seal.remove();
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
      throw new LedgerException(
          "The ledger %s cannot be closed: %s".formatted(file, failure.getMessage()), failure);
    }
    seal.write();
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
