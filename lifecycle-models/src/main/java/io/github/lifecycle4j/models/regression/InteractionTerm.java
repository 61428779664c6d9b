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
    public RowWriter on(Table table) {
      int a = first.names().size();
      int b = second.names().size();
      RowWriter left = first.on(table);
      RowWriter right = second.on(table);
      return (from, to, into, first, at) -> {
        double[][] one = new double[a][to - from];
        double[][] other = new double[b][to - from];
        left.write(from, to, one, 0, 0);
        right.write(from, to, other, 0, 0);
        for (int column = 0; column < a * b; column++) {
          for (int row = 0; row < to - from; row++) {
            into[first + column][at + row] = one[column / b][row] * other[column % b][row];
          }
        }
      };
    }
  }
}
