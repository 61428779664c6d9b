package io.github.lifecycle4j.collect;

import io.github.lifecycle4j.data.Frequency;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * How invoice lines become sales, see {@link TransactionAggregator}. Immutable, where the functions
 * are.
 *
 * @param frequency the time grid that the sales are to be put on, dated
 * @param cancellationPrefix what the number of a cancelling invoice begins with; empty for nothing,
 *     so that only a negative quantity tells a return
 * @param nonProducts product codes that are no products, such as postage; asked once for each code,
 *     as the shop writes it
 * @param naming turns a product code as the shop writes it into the product's key; asked once for
 *     each code
 * @param unmatchedReturns what to do with a return whose sale is not found
 * @param duplicates what to do with a line that repeats an earlier one in every field
 */
public record TransactionRules(
    Frequency frequency,
    String cancellationPrefix,
    Predicate<String> nonProducts,
    UnaryOperator<String> naming,
    UnmatchedReturns unmatchedReturns,
    Duplicates duplicates) {

  private static final Set<String> ONLINE_RETAIL_CODES =
      Set.of("POST", "DOT", "C2", "M", "D", "S", "B", "PADS", "CRUK", "BANK CHARGES", "AMAZONFEE");

  /** What to do with a return whose sale is not found. */
  public enum UnmatchedReturns {
    /** Leave it out and report it. */
    REJECT,
    /** Count what was not found as negative units in the period of the return. */
    COUNT
  }

  /** What to do with a line that repeats an earlier one of the same invoice in every field. */
  public enum Duplicates {
    /** Count it, for an article that is scanned twice is sold twice; the report notes how many. */
    KEEP,
    /** Leave it out and report it. */
    REJECT
  }

  /**
   * @throws IllegalArgumentException if the frequency has no dates
   */
  public TransactionRules {
    if (!frequency.isDated()) {
      throw new IllegalArgumentException(
          "Transactions have dates but the frequency %s counts periods. Maybe use Frequency.WEEKLY."
              .formatted(frequency));
    }
  }

  /**
   * Cancelling invoices begin with C, every code is a product under the key that the shop writes,
   * returns without a sale are left out, repeated lines are kept.
   */
  public static TransactionRules of(Frequency frequency) {
    return new TransactionRules(
        frequency,
        "C",
        code -> false,
        UnaryOperator.identity(),
        UnmatchedReturns.REJECT,
        Duplicates.KEEP);
  }

  /**
   * The same as {@link #of}, without what is no product in the file "Online Retail" of the UCI
   * repository (Chen 2015): postage and carriage (POST, DOT, C2), manual entries (M), discounts
   * (D), samples (S), bad debt (B), cushion pads to match (PADS), charity (CRUK), bank charges,
   * Amazon fees, and gift vouchers (codes that begin with {@code gift_}), in any letter case.
   */
  public static TransactionRules onlineRetail(Frequency frequency) {
    return of(frequency).withNonProducts(TransactionRules::isOnlineRetailNonProduct);
  }

  private static boolean isOnlineRetailNonProduct(String code) {
    return ONLINE_RETAIL_CODES.contains(code.toUpperCase(Locale.ROOT)) || code.startsWith("gift_");
  }

  /** Whether an invoice of this number cancels. */
  boolean isCancelling(Cell invoice) {
    return !cancellationPrefix.isEmpty() && invoice.startsWith(cancellationPrefix);
  }

  /** The same with another sign of cancelling invoices; empty for none. */
  public TransactionRules withCancellationPrefix(String prefix) {
    return new TransactionRules(
        frequency, prefix, nonProducts, naming, unmatchedReturns, duplicates);
  }

  /** The same with other codes that are no products. */
  public TransactionRules withNonProducts(Predicate<String> other) {
    return new TransactionRules(
        frequency, cancellationPrefix, other, naming, unmatchedReturns, duplicates);
  }

  /**
   * The same with another way to name products; {@code code -> code.toUpperCase(Locale.ROOT)} makes
   * one product of codes that differ in letter case alone.
   */
  public TransactionRules withNaming(UnaryOperator<String> other) {
    return new TransactionRules(
        frequency, cancellationPrefix, nonProducts, other, unmatchedReturns, duplicates);
  }

  /** The same with another way to deal with returns whose sale is not found. */
  public TransactionRules withUnmatchedReturns(UnmatchedReturns other) {
    return new TransactionRules(
        frequency, cancellationPrefix, nonProducts, naming, other, duplicates);
  }

  /** The same with another way to deal with repeated lines. */
  public TransactionRules withDuplicates(Duplicates other) {
    return new TransactionRules(
        frequency, cancellationPrefix, nonProducts, naming, unmatchedReturns, other);
  }
}
