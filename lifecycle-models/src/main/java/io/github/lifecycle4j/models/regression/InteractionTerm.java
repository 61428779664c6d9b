package io.github.lifecycle4j.models.regression;

import io.github.lifecycle4j.data.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.util.MathArrays;

/** The products of the columns of two terms. */
record InteractionTerm(Term first, Term second) implements Term {

  @Override
  public List<String> columns() {
    return Stream.concat(first.columns().stream(), second.columns().stream()).distinct().toList();
  }

  @Override
  public FittedTerm fit(Table table) {
    return new Fitted(first.fit(table), second.fit(table));
  }

  @Override
  public Term withLevelsOf(Table table) {
    return new InteractionTerm(first.withLevelsOf(table), second.withLevelsOf(table));
  }

  record Fitted(FittedTerm first, FittedTerm second) implements FittedTerm {

    @Override
    public List<String> names() {
      List<String> names = new ArrayList<>();
      for (String one : first.names()) {
        for (String other : second.names()) {
          names.add("%s:%s".formatted(one, other));
        }
      }
      return names;
    }

    @Override
    public double[][] values(Table table) {
      double[][] ones = first.values(table);
      double[][] others = second.values(table);
      List<double[]> products = new ArrayList<>();
      for (double[] one : ones) {
        for (double[] other : others) {
          products.add(MathArrays.ebeMultiply(one, other));
        }
      }
      return products.toArray(double[][]::new);
    }
  }
}
