package io.github.lifecycle4j.models.regression;

import io.github.lifecycle4j.data.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which columns of a table explain which: the response, the terms that explain it, whether there is
 * an intercept, and what to do with rows that lack a value.
 *
 * <pre>{@code
 * Formula demand =
 *     Formula.of("log_units", Term.log("price"), Term.number("promotion"), Term.category("brand"))
 *         .withMissingRows(MissingRows.DROP);
 * }</pre>
 *
 * @param response name of the column to be explained
 * @param terms what explains it, in the order of the coefficients
 * @param intercept whether a constant is estimated as well; it comes first
 * @param weights name of a column with a weight for each row, positive or 0; all weights are 1
 *     where it is empty
 * @param missingRows what to do with a row that lacks a value
 */
public record Formula(
    String response,
    List<Term> terms,
    boolean intercept,
    Optional<String> weights,
    MissingRows missingRows) {

  /**
   * @throws IllegalArgumentException if the response is among the terms or there is nothing to
   *     estimate
   */
  public Formula {
    terms = List.copyOf(terms);
    if (terms.isEmpty() && !intercept) {
      throw new IllegalArgumentException(
          "The formula for '%s' has no terms and no intercept. Maybe add a term."
              .formatted(response));
    }
    if (weights.equals(Optional.of(response))) {
      throw new IllegalArgumentException(
          "The response '%s' cannot be the weights of the rows as well. Name another column."
              .formatted(response));
    }
    for (Term term : terms) {
      if (term.columns().contains(response)) {
        throw new IllegalArgumentException(
            "The response '%s' is among the terms that explain it. Leave it out."
                .formatted(response));
      }
    }
  }

  /** A formula with an intercept, equal weights, that refuses rows that lack a value. */
  public static Formula of(String response, Term... terms) {
    return new Formula(response, List.of(terms), true, Optional.empty(), MissingRows.REFUSE);
  }

  /**
   * A formula with a term for each column of a table but the response: numbers as they are, texts
   * as categories.
   */
  public static Formula ofAll(String response, Table table) {
    List<Term> terms = new ArrayList<>();
    for (String name : table.without(response).names()) {
      terms.add(Term.of(name, table.column(name)));
    }
    return of(response, terms.toArray(new Term[0]));
  }

  /** The same with another term at the end. */
  public Formula with(Term term) {
    List<Term> more = new ArrayList<>(terms);
    more.add(term);
    return new Formula(response, more, intercept, weights, missingRows);
  }

  /** The same with or without an intercept. */
  public Formula withIntercept(boolean estimated) {
    return new Formula(response, terms, estimated, weights, missingRows);
  }

  /** The same with the weights of the rows in a column. */
  public Formula withWeights(String column) {
    return new Formula(response, terms, intercept, Optional.of(column), missingRows);
  }

  /** The same with another way to deal with rows that lack a value. */
  public Formula withMissingRows(MissingRows other) {
    return new Formula(response, terms, intercept, weights, other);
  }

  /**
   * The same with the levels of its categories as they are in a table, whatever table it is fitted
   * to: for work in parts, not all of which hold every level.
   *
   * @throws IllegalArgumentException if the table lacks a column, holds the wrong kind in it, or a
   *     category has a single level
   */
  public Formula withLevelsOf(Table table) {
    Table complete = Design.complete(this, table);
    List<Term> known = terms.stream().map(term -> term.withLevelsOf(complete)).toList();
    return new Formula(response, known, intercept, weights, missingRows);
  }

  /** Names of the columns that the terms look at, each once. */
  public List<String> columns() {
    Set<String> names = new LinkedHashSet<>();
    terms.forEach(term -> names.addAll(term.columns()));
    return List.copyOf(names);
  }

  /**
   * The design for a table: the levels of its categories become columns.
   *
   * @throws IllegalArgumentException if the table lacks a column, holds the wrong kind in it, or a
   *     category has a single level
   */
  public Design design(Table table) {
    return Design.of(this, table);
  }
}
