package io.github.lifecycle4j.decide.internal;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.Choice;
import io.github.lifecycle4j.decide.Decision;
import io.github.lifecycle4j.decide.inventory.LeadTime;
import io.github.lifecycle4j.decide.inventory.demand.Demand;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageProbabilities;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A decision as a line of JSON. Records become objects of their components with the name of their
 * type, distributions become their mean and some quantiles; numbers that JSON does not know become
 * texts.
 */
public final class DecisionJson {

  private static final List<Double> LEVELS = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

  private final StringBuilder text = new StringBuilder();

  private DecisionJson() {}

  /** The line. */
  public static String of(Decision decision) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("type", decision.getClass().getSimpleName());
    all.put("key", decision.key());
    all.put("period", decision.period());
    all.putAll(of(decision.choice()));
    all.put("alternatives", decision.alternatives());
    all.put("rationale", decision.rationale());
    all.put("inputs", decision.inputs());
    DecisionJson json = new DecisionJson();
    json.object(all);
    return json.text.toString();
  }

  private static Map<String, @Nullable Object> of(Choice choice) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("action", choice.action());
    all.put("amount", choice.amount());
    all.put("expectedCost", choice.expectedCost());
    all.put("service", choice.service());
    return all;
  }

  private void write(@Nullable Object value) {
    if (value == null) {
      text.append("null");
    } else if (value instanceof Boolean || value instanceof Integer || value instanceof Long) {
      text.append(value);
    } else if (value instanceof Double number) {
      if (Double.isFinite(number)) {
        text.append(number.doubleValue());
      } else {
        quoted(number.toString());
      }
    } else if (value instanceof Optional<?> maybe) {
      write(maybe.orElse(null));
    } else if (value instanceof OptionalDouble maybe) {
      write(maybe.isPresent() ? maybe.getAsDouble() : null);
    } else if (value instanceof OptionalInt maybe) {
      write(maybe.isPresent() ? maybe.getAsInt() : null);
    } else if (value instanceof OptionalLong maybe) {
      write(maybe.isPresent() ? maybe.getAsLong() : null);
    } else if (value instanceof Iterable<?> several) {
      list(several);
    } else if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> sorted = new TreeMap<>();
      map.forEach((key, one) -> sorted.put(String.valueOf(key), one));
      object(sorted);
    } else {
      described(value);
    }
  }

  private void described(Object value) {
    if (value instanceof ProductKey key) {
      quoted(key.id());
    } else if (value instanceof Choice choice) {
      object(of(choice));
    } else if (value instanceof ForecastDistribution forecast) {
      object(forecast(forecast));
    } else if (value instanceof Demand demand) {
      object(demand(demand));
    } else if (value instanceof StageProbabilities stages) {
      object(stages(stages));
    } else if (value instanceof LeadTime leadTime) {
      object(leadTime(leadTime));
    } else if (value instanceof Record record && isOpen(record)) {
      object(components(record));
    } else {
      // A function has no name but that of the class it was written in.
      String name = value.toString();
      quoted(value.getClass().isHidden() ? name.substring(0, name.indexOf('$')) : name);
    }
  }

  /** Records of others, such as policies of their own, may be closed to this module. */
  private static boolean isOpen(Record record) {
    return Stream.of(record.getClass().getRecordComponents())
        .allMatch(component -> component.getAccessor().trySetAccessible());
  }

  private void list(Iterable<?> several) {
    text.append('[');
    String before = "";
    for (Object one : several) {
      text.append(before);
      write(one);
      before = ",";
    }
    text.append(']');
  }

  private void object(Map<?, ?> map) {
    text.append('{');
    String before = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      text.append(before);
      quoted(String.valueOf(entry.getKey()));
      text.append(':');
      write(entry.getValue());
      before = ",";
    }
    text.append('}');
  }

  private void quoted(String words) {
    text.append('"');
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ') {
        text.append("\\u00").append(Character.forDigit(c >> 4, 16));
        text.append(Character.forDigit(c & 15, 16));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }

  private static Map<String, @Nullable Object> components(Record record) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("type", record.getClass().getSimpleName());
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      all.put(component.getName(), component(record, component));
    }
    return all;
  }

  private static @Nullable Object component(Record record, RecordComponent component) {
    Method accessor = component.getAccessor();
    accessor.setAccessible(true);
    try {
      return accessor.invoke(record);
    } catch (IllegalAccessException | InvocationTargetException failed) {
      throw new IllegalStateException(
          "The component '%s' of %s cannot be read.".formatted(component.getName(), record),
          failed);
    }
  }

  private static Map<String, Object> forecast(ForecastDistribution forecast) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("type", forecast.getClass().getSimpleName());
    all.put("mean", steps(forecast, forecast::mean));
    Map<String, Object> quantiles = new LinkedHashMap<>();
    for (double level : LEVELS) {
      quantiles.put(
          Double.toString(level), steps(forecast, step -> forecast.quantile(step, level)));
    }
    all.put("quantiles", quantiles);
    return all;
  }

  private static List<Double> steps(ForecastDistribution forecast, IntToDoubleFunction value) {
    return IntStream.rangeClosed(1, forecast.horizon()).mapToDouble(value).boxed().toList();
  }

  private static Map<String, Object> demand(Demand demand) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("type", demand.getClass().getSimpleName());
    all.put("mean", demand.mean());
    all.put("standardDeviation", demand.standardDeviation());
    Map<String, Object> quantiles = new LinkedHashMap<>();
    for (double level : LEVELS) {
      quantiles.put(Double.toString(level), demand.quantile(level));
    }
    all.put("quantiles", quantiles);
    return all;
  }

  private static Map<String, Object> stages(StageProbabilities stages) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (LifecycleStage stage : LifecycleStage.values()) {
      all.put(stage.name(), stages.of(stage));
    }
    return all;
  }

  private static Map<String, Object> leadTime(LeadTime leadTime) {
    List<Double> probabilities = new ArrayList<>();
    for (int periods = leadTime.min(); periods <= leadTime.max(); periods++) {
      probabilities.add(leadTime.probability(periods));
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("min", leadTime.min());
    all.put("probabilities", probabilities);
    return all;
  }
}
