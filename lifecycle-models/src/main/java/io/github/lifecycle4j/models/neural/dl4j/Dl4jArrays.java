package io.github.lifecycle4j.models.neural.dl4j;

import io.github.lifecycle4j.models.neural.spec.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.api.Model;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Our numbers as ND4J's arrays and back. */
final class Dl4jArrays {

  private Dl4jArrays() {}

  /**
   * Examples stored one after another, step after step, as DL4J takes them: examples × width, or
   * examples × width × steps.
   */
  static INDArray examples(float[] values, int examples, Shape shape, DataType type) {
    if (shape.steps() == 1) {
      return Nd4j.create(values, new long[] {examples, shape.width()}, 'c').castTo(type);
    }
    return Nd4j.create(values, new long[] {examples, shape.steps(), shape.width()}, 'c')
        .permute(0, 2, 1)
        .dup('c')
        .castTo(type);
  }

  /** What DL4J gives for examples, stored one after another, step after step. */
  static float[] values(INDArray output) {
    return floats(output.rank() == 3 ? output.permute(0, 2, 1) : output);
  }

  private static float[] floats(INDArray array) {
    return array.castTo(DataType.FLOAT).dup('c').data().asFloat();
  }

  /** The type of a network's numbers. */
  static DataType type(Model model) {
    return model.numParams() == 0 ? DataType.FLOAT : model.params().dataType();
  }

  /** Gives a network of DL4J our weights. */
  static void write(float[] weights, List<WeightPlace> places, Model model) {
    for (WeightPlace place : places) {
      INDArray theirs = parameter(model, place);
      INDArray ours = Nd4j.create(place.gather(weights), theirs.shape(), 'c');
      theirs.assign(ours.castTo(theirs.dataType()));
    }
  }

  /** The weights of a network of DL4J as ours. */
  static float[] read(Model model, List<WeightPlace> places, int count) {
    float[] weights = new float[count];
    for (WeightPlace place : places) {
      place.scatter(floats(parameter(model, place)), weights);
    }
    return weights;
  }

  private static INDArray parameter(Model model, WeightPlace place) {
    INDArray parameter = model.paramTable().get(place.name());
    if (parameter == null || !Arrays.equals(sides(parameter.shape()), sides(place.shape()))) {
      throw new IllegalArgumentException(
          "The network has no parameter '%s' of the shape %s, only %s. Maybe it was built for another spec."
              .formatted(place.name(), Arrays.toString(place.shape()), shapes(model)));
    }
    return parameter;
  }

  /** The lengths other than 1: DL4J has biases of one side or two. */
  private static long[] sides(long[] shape) {
    return Arrays.stream(shape).filter(length -> length != 1).toArray();
  }

  private static String shapes(Model model) {
    return model.paramTable().entrySet().stream()
        .map(each -> each.getKey() + " " + Arrays.toString(each.getValue().shape()))
        .collect(Collectors.joining(", "));
  }
}
