package io.github.lifecycle4j.models.regression;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Designs within the files of models. A text is written as {@link DataOutputStream#writeUTF} has
 * it, a list as its size (int) and its members:
 *
 * <pre>
 * text response; boolean intercept; boolean weighted, text weights if so; text missing rows
 * list of terms:
 *   byte 0: text column; int exponent (0 for the logarithm)
 *   byte 1: text column; boolean reference; list of the texts of the levels
 *   byte 2: two terms
 * </pre>
 */
public final class DesignBytes {

  private static final int NUMBER = 0;
  private static final int CATEGORY = 1;
  private static final int INTERACTION = 2;

  private DesignBytes() {}

  /**
   * Writes a design.
   *
   * @throws IllegalArgumentException if it has a term that is not made by {@link Term}
   */
  public static void write(DataOutputStream out, Design design) throws IOException {
    Formula formula = design.formula();
    out.writeUTF(formula.response());
    out.writeBoolean(formula.intercept());
    out.writeBoolean(formula.weights().isPresent());
    if (formula.weights().isPresent()) {
      out.writeUTF(formula.weights().get());
    }
    out.writeUTF(formula.missingRows().name());
    out.writeInt(design.terms().size());
    for (Term.FittedTerm term : design.terms()) {
      write(out, term);
    }
  }

  private static void write(DataOutputStream out, Term.FittedTerm term) throws IOException {
    if (term instanceof NumberTerm number) {
      out.writeByte(NUMBER);
      out.writeUTF(number.column());
      out.writeInt(number.exponent());
    } else if (term instanceof CategoryTerm.Fitted category) {
      out.writeByte(CATEGORY);
      out.writeUTF(category.column());
      out.writeBoolean(category.reference());
      writeTexts(out, category.levels());
    } else if (term instanceof InteractionTerm.Fitted interaction) {
      out.writeByte(INTERACTION);
      write(out, interaction.first());
      write(out, interaction.second());
    } else {
      throw new IllegalArgumentException(
          "The term %s is of a kind of its own and cannot be written. Maybe use the terms of %s."
              .formatted(term, Term.class.getSimpleName()));
    }
  }

  /** Reads a design that was {@linkplain #write written}. */
  public static Design read(DataInputStream in) throws IOException {
    String response = in.readUTF();
    boolean intercept = in.readBoolean();
    Optional<String> weights = in.readBoolean() ? Optional.of(in.readUTF()) : Optional.empty();
    MissingRows missing = MissingRows.valueOf(in.readUTF());
    List<Term.FittedTerm> terms = new ArrayList<>();
    for (int remaining = in.readInt(); remaining > 0; remaining--) {
      terms.add(readTerm(in));
    }
    return Design.of(
        new Formula(
            response, terms.stream().map(DesignBytes::term).toList(), intercept, weights, missing),
        terms);
  }

  private static Term.FittedTerm readTerm(DataInputStream in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case NUMBER -> new NumberTerm(in.readUTF(), in.readInt());
      case CATEGORY -> {
        String column = in.readUTF();
        boolean reference = in.readBoolean();
        yield new CategoryTerm.Fitted(column, readTexts(in), reference);
      }
      case INTERACTION -> new InteractionTerm.Fitted(readTerm(in), readTerm(in));
      default -> throw new IOException("The kind of term %s is unknown.".formatted(kind));
    };
  }

  /** The term that gives a fitted one again, whatever table it is fitted to. */
  private static Term term(Term.FittedTerm fitted) {
    if (fitted instanceof CategoryTerm.Fitted category) {
      return new CategoryTerm(category.column(), category.reference(), category.levels());
    }
    if (fitted instanceof InteractionTerm.Fitted interaction) {
      return new InteractionTerm(term(interaction.first()), term(interaction.second()));
    }
    return (NumberTerm) fitted;
  }

  /** Writes a list of texts. */
  public static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  /** Reads a list of texts. */
  public static List<String> readTexts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int remaining = in.readInt(); remaining > 0; remaining--) {
      texts.add(in.readUTF());
    }
    return List.copyOf(texts);
  }

  /** Writes numbers: how many, then each. */
  public static void writeNumbers(DataOutputStream out, double[] numbers) throws IOException {
    out.writeInt(numbers.length);
    for (double number : numbers) {
      out.writeDouble(number);
    }
  }

  /** Reads numbers. */
  public static double[] readNumbers(DataInputStream in) throws IOException {
    double[] numbers = new double[in.readInt()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readDouble();
    }
    return numbers;
  }
}
