package io.github.lifecycle4j.collect;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * The characters of a file, plain or gzip, without its byte order mark. Bytes that are no text in
 * the encoding are a {@link java.nio.charset.CharacterCodingException}, thrown only after every
 * character before them was read.
 */
final class DecodedText extends Reader {

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
  private final CharsetDecoder decoder;
  private boolean ended;
  private boolean flushed;

  private DecodedText(InputStream in, Charset charset) throws IOException {
    this.in = in;
    refill();
    this.decoder =
        afterByteOrderMark(charset)
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  static DecodedText open(Path path, Charset charset) throws IOException {
    InputStream in = Files.newInputStream(path);
    try {
      return new DecodedText(decompressed(in), charset);
    } catch (IOException | RuntimeException failure) {
      in.close();
      throw failure;
    }
  }

  private static InputStream decompressed(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
    buffered.mark(2);
    boolean gzip = buffered.read() == 0x1F && buffered.read() == 0x8B;
    buffered.reset();
    return gzip ? new GZIPInputStream(buffered, BUFFER) : buffered;
  }

  /** Passes over a byte order mark and returns its encoding, or the given one without a mark. */
  private Charset afterByteOrderMark(Charset charset) {
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      bytes.position(3);
      return StandardCharsets.UTF_8;
    }
    if (startsWith(0xFE, 0xFF)) {
      bytes.position(2);
      return StandardCharsets.UTF_16BE;
    }
    if (startsWith(0xFF, 0xFE)) {
      bytes.position(2);
      return StandardCharsets.UTF_16LE;
    }
    return charset;
  }

  private boolean startsWith(int... mark) {
    if (bytes.limit() < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes.get(i) & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private void refill() throws IOException {
    bytes.compact();
    int read = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
    ended = read < bytes.remaining();
    bytes.position(bytes.position() + read).flip();
  }

  /** Reads into a part of an array that has room for two characters at least. */
  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length < 2) {
      throw new IllegalArgumentException("There must be room for a surrogate pair.");
    }
    CharBuffer characters = CharBuffer.wrap(target, offset, length);
    while (!flushed) {
      CoderResult result = decoder.decode(bytes, characters, ended);
      if (characters.position() > offset) {
        return characters.position() - offset;
      }
      if (result.isError()) {
        result.throwException();
      }
      if (ended) {
        flushed = true;
        decoder.flush(characters);
      } else {
        refill();
      }
    }
    return characters.position() > offset ? characters.position() - offset : -1;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
