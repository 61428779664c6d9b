package io.github.lifecycle4j.models.stage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The curves that a history is worth comparing with, period by period. Of a large population these
 * are the ones that are not hopeless by a look at blocks of periods, which takes an eighth of the
 * time: the longer the history, the fewer. Of a small one they are all. Where the history shows its
 * launch, lives under way when it begins are none of them.
 */
final class CurveChoice {

  /** Periods in a block. */
  private static final int BLOCK = 8;

  /** Fewer curves than this are all compared. */
  private static final int MANY = 4096;

  /** Curves are looked at in parts that fit into the processor's cache. */
  private static final int PART = 2048;

  private final SalesSignal signal;
  private final CurveTable table;
  private final StagePrior prior;

  CurveChoice(SalesSignal signal, CurveTable table, StagePrior prior) {
    this.signal = signal;
    this.table = table;
    this.prior = prior;
  }

  /** Their numbers, rising. */
  int[] curves() {
    int[] possible = possible();
    return possible.length < MANY ? possible : hopeful(possible);
  }

  private int[] possible() {
    IntStream all = IntStream.range(0, table.curves().size());
    return signal.showsLaunch()
        ? all.filter(curve -> !table.curves().isUnderWay(curve)).toArray()
        : all.toArray();
  }

  private int[] hopeful(int[] possible) {
    List<Block> blocks = blocks();
    List<CurveFilter> parts = new ArrayList<>();
    for (int from = 0; from < possible.length; from += PART) {
      int to = Math.min(possible.length, from + PART);
      parts.add(compared(Arrays.copyOfRange(possible, from, to), blocks));
    }
    double limit = parts.stream().mapToDouble(CurveFilter::hopeless).min().orElseThrow();
    return parts.stream().flatMapToInt(part -> part.curvesBelow(limit)).toArray();
  }

  private CurveFilter compared(int[] curves, List<Block> blocks) {
    CurveFilter filter = signal.filter(curves, prior);
    int read = 0;
    for (Block block : blocks) {
      while (read < block.end) {
        filter.advance();
        read++;
      }
      filter.observe(block.logSales, block.regressors, table.row(block.middle), block.variance);
    }
    return filter;
  }

  /** The mean of some periods. */
  private static final class Block {

    private final int end;
    private final int middle;
    private final double logSales;
    private final double[] regressors;
    private final double variance;

    /**
     * @param end age of the period after the last
     * @param middle mean age of those whose sales say something
     */
    Block(int end, int middle, double logSales, double[] regressors, double variance) {
      this.end = end;
      this.middle = middle;
      this.logSales = logSales;
      this.regressors = regressors;
      this.variance = variance;
    }
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (int from = 0; from < signal.periods(); from += BLOCK) {
      int to = Math.min(signal.periods(), from + BLOCK);
      int[] known =
          IntStream.range(from, to)
              .filter(age -> !signal.isMissing(age) && Double.isFinite(signal.variance(age)))
              .toArray();
      if (known.length > 0) {
        blocks.add(block(to, known));
      }
    }
    return blocks;
  }

  private Block block(int end, int[] ages) {
    int n = ages.length;
    double[] regressors = new double[signal.regressors(ages[0]).length];
    for (int age : ages) {
      double[] x = signal.regressors(age);
      for (int j = 0; j < x.length; j++) {
        regressors[j] += x[j] / n;
      }
    }
    return new Block(
        end,
        (int) Math.round(Arrays.stream(ages).average().orElseThrow()),
        Arrays.stream(ages).mapToDouble(signal::logSales).average().orElseThrow(),
        regressors,
        Arrays.stream(ages).mapToDouble(signal::variance).sum() / n / n);
  }
}
