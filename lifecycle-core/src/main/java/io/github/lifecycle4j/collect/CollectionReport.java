package io.github.lifecycle4j.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What became of every record of a source. The counts add up: {@code read = used + netted +
 * rejected}.
 *
 * @param source the source in words, such as a file name
 * @param read records read, header excluded
 * @param used records that are part of the result
 * @param netted records that cancel one another, such as a cancellation and the sale it cancels
 * @param rejections records left out, by reason
 * @param notes what a reader should know of records that were used or netted; they are not counted
 *     again
 */
public record CollectionReport(
    String source,
    long read,
    long used,
    long netted,
    List<Rejection> rejections,
    List<Note> notes) {

  /**
   * Records left out for one reason.
   *
   * @param reason the reason in words
   * @param count number of records
   * @param examples the first few records, with their line number where there is one
   */
  public record Rejection(String reason, long count, List<String> examples) {
    /** Copies the examples. */
    public Rejection {
      examples = List.copyOf(examples);
    }
  }

  /**
   * Something that records have in common.
   *
   * @param text what it is, in words
   * @param count number of records
   * @param examples the first few records, with their line number where there is one
   */
  public record Note(String text, long count, List<String> examples) {
    /** Copies the examples. */
    public Note {
      examples = List.copyOf(examples);
    }
  }

  /**
   * @throws IllegalArgumentException if the counts do not add up
   */
  public CollectionReport {
    rejections = List.copyOf(rejections);
    notes = List.copyOf(notes);
    long rejected = rejections.stream().mapToLong(Rejection::count).sum();
    if (read != used + netted + rejected) {
      throw new IllegalArgumentException(
          "The records of '%s' do not add up: %s read, but %s used, %s netted and %s rejected."
              .formatted(source, read, used, netted, rejected));
    }
  }

  /**
   * A report without notes.
   *
   * @throws IllegalArgumentException if the counts do not add up
   */
  public CollectionReport(
      String source, long read, long used, long netted, List<Rejection> rejections) {
    this(source, read, used, netted, rejections, List.of());
  }

  /** Number of records left out. */
  public long rejected() {
    return rejections.stream().mapToLong(Rejection::count).sum();
  }

  /** The report as text: the counts, each reason for rejections and each note. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d records = %,d used + %,d netted + %,d rejected",
            read,
            used,
            netted,
            rejected()));
    for (Rejection one : rejections) {
      lines.add(
          String.format(
              Locale.ROOT,
              "rejected %,d: %s (%s)",
              one.count(),
              one.reason(),
              String.join(", ", one.examples())));
    }
    for (Note one : notes) {
      lines.add(String.format(Locale.ROOT, "noted %,d: %s", one.count(), one.text()));
    }
    return List.copyOf(lines);
  }
}
