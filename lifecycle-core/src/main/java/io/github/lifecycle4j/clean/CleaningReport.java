package io.github.lifecycle4j.clean;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What became of every row and value of a table.
 *
 * @param rows what became of the rows; the counts add up
 * @param findings one for each issue that was looked for, in the order of {@link Issue}, those that
 *     were not found included
 * @param quality one for each product, in the order of the panel
 */
public record CleaningReport(Rows rows, List<Finding> findings, List<DataQuality> quality) {

  /**
   * What became of the rows: {@code read = kept + planned + merged + dropped}.
   *
   * @param read rows of the table
   * @param kept rows that are the first, or the only, one of a period of a series
   * @param planned rows that are the first one of a period after the end of a series, where only
   *     planned covariates go on
   * @param merged rows merged into another one, as {@link Effect#MERGED} findings list them
   * @param dropped rows left out, as {@link Effect#DROPPED} findings list them
   */
  public record Rows(long read, long kept, long planned, long merged, long dropped) {
    /**
     * @throws IllegalArgumentException if the counts do not add up
     */
    public Rows {
      if (read != kept + planned + merged + dropped) {
        throw new IllegalArgumentException(
            "The rows do not add up: %s read, but %s kept, %s planned, %s merged and %s dropped."
                .formatted(read, kept, planned, merged, dropped));
      }
    }
  }

  /** Copies the lists. */
  public CleaningReport {
    findings = List.copyOf(findings);
    quality = List.copyOf(quality);
  }

  /** What was found of an issue; empty when it was not looked for. */
  public Optional<Finding> finding(Issue issue) {
    return findings.stream().filter(finding -> finding.issue() == issue).findFirst();
  }

  /** Number of rows or values with an issue; 0 when it was not found or not looked for. */
  public long count(Issue issue) {
    return finding(issue).map(Finding::count).orElse(0L);
  }

  /** The report as text: the rows, each issue that was found, and the grades. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d rows: %,d kept, %,d planned, %,d merged, %,d dropped",
            rows.read(),
            rows.kept(),
            rows.planned(),
            rows.merged(),
            rows.dropped()));
    for (Finding finding : findings) {
      if (finding.count() > 0) {
        lines.add(finding.toString());
      }
    }
    lines.add("%s products, by data quality: %s".formatted(quality.size(), grades()));
    return List.copyOf(lines);
  }

  private Map<DataQuality.Grade, Integer> grades() {
    Map<DataQuality.Grade, Integer> grades = new EnumMap<>(DataQuality.Grade.class);
    for (DataQuality one : quality) {
      grades.merge(one.grade(), 1, Integer::sum);
    }
    return grades;
  }
}
