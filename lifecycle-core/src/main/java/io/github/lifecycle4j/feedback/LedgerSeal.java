package io.github.lifecycle4j.feedback;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file with the SHA-256 digest of another one that is closed. */
record LedgerSeal(Path file, Path seal) {

  /** Refuses a file that is not as it was when it was sealed. Without a seal nothing is known. */
  void check() {
    try {
      if (!Files.exists(seal)) {
        return;
      }
      String sealed = Files.readString(seal, StandardCharsets.ISO_8859_1).strip();
      if (!Files.exists(file) || !sealed.equals(digest())) {
        throw new LedgerException(
            "The ledger %s is not as it was when it was closed: it is damaged, cut or from another time than %s. Bring back both files from a backup, or delete %s to take the ledger as it is."
                .formatted(file, seal.getFileName(), seal.getFileName()));
      }
    } catch (IOException failure) {
      throw new LedgerException(
          "The ledger %s cannot be read: %s".formatted(file, failure), failure);
    }
  }

  void remove() {
    try {
      Files.deleteIfExists(seal);
    } catch (IOException failure) {
      throw new LedgerException(
          "The seal %s cannot be removed: %s".formatted(seal, failure), failure);
    }
  }

  void write() {
    try {
      Files.writeString(seal, digest() + "\n", StandardCharsets.ISO_8859_1);
    } catch (IOException failure) {
      throw new LedgerException(
          "The seal %s cannot be written: %s".formatted(seal, failure), failure);
    }
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
