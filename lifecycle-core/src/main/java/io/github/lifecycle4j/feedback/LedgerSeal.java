package io.github.lifecycle4j.feedback;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file beside the file of a ledger. While the ledger is closed it holds the SHA-256 digest of the
 * ledger's file, for H2 by itself would go back to an older state of a file that was cut, and take
 * altered numbers for good. While the ledger is open it is empty and locked. Empty and not locked,
 * it tells that a program died with the ledger open; H2 then keeps what was committed.
 */
final class LedgerSeal {

  private static final int LONGEST = 1000;

  private final Path file;
  private final Path seal;
  private final FileChannel channel;

  private LedgerSeal(Path file, Path seal, FileChannel channel) {
    this.file = file;
    this.seal = seal;
    this.channel = channel;
  }

  /**
   * Locks the seal.
   *
   * @throws LedgerException if it is locked already, or the file is not as it was when it was
   *     sealed
   */
  static LedgerSeal take(Path file, Path seal) {
    try {
      FileChannel channel =
          FileChannel.open(
              seal, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      LedgerSeal taken = new LedgerSeal(file, seal, channel);
      try {
        taken.lock();
        taken.check();
        return taken;
      } catch (IOException | LedgerException failure) {
        try (channel) {
          throw failure;
        }
      }
    } catch (IOException failure) {
      throw new LedgerException(
          "The ledger %s cannot be opened: %s".formatted(file, failure), failure);
    }
  }

  private void lock() throws IOException {
    boolean locked;
    try {
      locked = channel.tryLock() != null;
    } catch (OverlappingFileLockException sameProgram) {
      locked = false;
    }
    if (!locked) {
      throw new LedgerException(
          "The ledger %s is open already, here or in another program. Close it there first."
              .formatted(file));
    }
  }

  private void check() throws IOException {
    ByteBuffer content = ByteBuffer.allocate(LONGEST);
    int length = Math.max(0, channel.read(content, 0));
    String sealed = new String(content.array(), 0, length, StandardCharsets.ISO_8859_1).strip();
    if (!sealed.isEmpty() && !(Files.exists(file) && sealed.equals(digest()))) {
      throw new LedgerException(
          "The ledger %s is not as it was when it was closed: one of it and %s is damaged or from another time. Bring both back from a backup, or delete %s to take the ledger as it is."
              .formatted(file, seal.getFileName(), seal.getFileName()));
    }
  }

  /** States that the ledger is open and may change. */
  void breakOpen() {
    try {
      channel.truncate(0);
    } catch (IOException failure) {
      throw failed(failure);
    }
  }

  /** Seals the file as it is now and gives the lock back. */
  void close() {
    try (channel) {
      channel.write(ByteBuffer.wrap(digest().getBytes(StandardCharsets.ISO_8859_1)), 0);
    } catch (IOException failure) {
      throw failed(failure);
    }
  }

  /** Gives the lock back and leaves the seal as it is. */
  void release() {
    try {
      channel.close();
    } catch (IOException failure) {
      throw failed(failure);
    }
  }

  private LedgerException failed(IOException failure) {
    return new LedgerException(
        "The seal %s cannot be written: %s".formatted(seal, failure), failure);
  }

  private String digest() throws IOException {
    MessageDigest sha;
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java platform has SHA-256.", missing);
    }
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(sha.digest());
  }
}
