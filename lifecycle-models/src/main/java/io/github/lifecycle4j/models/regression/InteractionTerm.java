package io.github.lifecycle4j.models.regression;

import io.github.lifecycle4j.data.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

  private record Fitted(FittedTerm first, FittedTerm second) implements FittedTerm {

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
    public void write(Table table, double[] into, int at, int stride) {
      int a = first.names().size();
      int b = second.names().size();
      double[] one = new double[table.rows() * a];
      double[] other = new double[table.rows() * b];
      first.write(table, one, 0, a);
      second.write(table, other, 0, b);
      for (int row = 0; row < table.rows(); row++) {
        for (int i = 0; i < a; i++) {
          for (int j = 0; j < b; j++) {
            into[at + row * stride + i * b + j] = one[row * a + i] * other[row * b + j];
          }
        }
      }
    }
  }
}
