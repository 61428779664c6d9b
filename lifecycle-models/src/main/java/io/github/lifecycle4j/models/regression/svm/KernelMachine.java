package io.github.lifecycle4j.models.regression.svm;

import io.github.lifecycle4j.models.regression.DesignBytes;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import libsvm.svm_problem;

/** A machine with a kernel, each class against each other (Chang and Lin 2011, libsvm). */
final class KernelMachine implements Machine {

  private static final double CACHE_MEGABYTES = 100;

  private final svm_model model;
  private final int classes;

  /**
   * @param classes number of classes; 1 for a regressor
   */
  private KernelMachine(svm_model model, int classes) {
    this.model = model;
    this.classes = classes;
  }

  /**
   * Trains a classifier.
   *
   * @param labels the class of each row, counted from 0
   */
  static KernelMachine classifier(
      double[][] rows, double[] labels, int classes, SvmKernel kernel, SvmOptions options) {
    svm_parameter parameter = parameter(rows, kernel, options);
    parameter.svm_type = svm_parameter.C_SVC;
    return new KernelMachine(train(rows, labels, parameter), classes);
  }

  /** Trains a regressor. */
  static KernelMachine regressor(
      double[][] rows, double[] response, SvmKernel kernel, SvmOptions options, double tube) {
    svm_parameter parameter = parameter(rows, kernel, options);
    parameter.svm_type = svm_parameter.EPSILON_SVR;
    parameter.p = tube;
    return new KernelMachine(train(rows, response, parameter), 1);
  }

  private static svm_parameter parameter(double[][] rows, SvmKernel kernel, SvmOptions options) {
    svm_parameter parameter = new svm_parameter();
    parameter.kernel_type =
        switch (kernel.shape()) {
          case LINEAR -> svm_parameter.LINEAR;
          case RADIAL -> svm_parameter.RBF;
          case POLYNOMIAL -> svm_parameter.POLY;
        };
    parameter.gamma = kernel.gamma().isPresent() ? kernel.gamma().getAsDouble() : gamma(rows);
    parameter.degree = kernel.degree();
    parameter.coef0 = kernel.constant();
    parameter.C = options.c();
    parameter.eps = options.tolerance();
    parameter.cache_size = CACHE_MEGABYTES;
    parameter.shrinking = 1;
    return parameter;
  }

  /** 1 / (number of columns · variance of all values). */
  private static double gamma(double[][] rows) {
    double sum = 0;
    double squares = 0;
    double count = (double) rows.length * rows[0].length;
    for (double[] row : rows) {
      for (double value : row) {
        sum += value;
      }
    }
    for (double[] row : rows) {
      for (double value : row) {
        squares += (value - sum / count) * (value - sum / count);
      }
    }
    return squares == 0 ? 1 : count / squares / rows[0].length;
  }

  private static svm_model train(double[][] rows, double[] targets, svm_parameter parameter) {
    svm.svm_set_print_string_function(text -> {});
    svm_problem problem = new svm_problem();
    problem.l = rows.length;
    problem.y = targets;
    problem.x = new svm_node[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      problem.x[i] = nodes(rows[i]);
    }
    return svm.svm_train(problem, parameter);
  }

  private static svm_node[] nodes(double[] row) {
    svm_node[] nodes = new svm_node[row.length];
    for (int i = 0; i < row.length; i++) {
      nodes[i] = new svm_node();
      nodes[i].index = i + 1;
      nodes[i].value = row[i];
    }
    return nodes;
  }

  /** Writes what a prediction needs: the kernel, the support vectors and their coefficients. */
  @Override
  public void write(DataOutputStream out) throws IOException {
    svm_parameter kernel = model.param;
    out.writeInt(classes);
    out.writeInt(kernel.svm_type);
    out.writeInt(kernel.kernel_type);
    out.writeInt(kernel.degree);
    out.writeDouble(kernel.gamma);
    out.writeDouble(kernel.coef0);
    out.writeInt(model.SV.length);
    for (svm_node[] vector : model.SV) {
      DesignBytes.writeNumbers(
          out, Arrays.stream(vector).mapToDouble(node -> node.value).toArray());
    }
    out.writeInt(model.sv_coef.length);
    for (double[] each : model.sv_coef) {
      DesignBytes.writeNumbers(out, each);
    }
    DesignBytes.writeNumbers(out, model.rho);
    for (int k = 0; k < classes && classes > 1; k++) {
      out.writeInt(model.label[k]);
      out.writeInt(model.nSV[k]);
    }
  }

  static KernelMachine read(DataInputStream in) throws IOException {
    int classes = in.readInt();
    svm_model model = new svm_model();
    model.nr_class = Math.max(classes, 2);
    model.param = new svm_parameter();
    model.param.svm_type = in.readInt();
    model.param.kernel_type = in.readInt();
    model.param.degree = in.readInt();
    model.param.gamma = in.readDouble();
    model.param.coef0 = in.readDouble();
    model.SV = new svm_node[in.readInt()][];
    model.l = model.SV.length;
    for (int i = 0; i < model.l; i++) {
      model.SV[i] = nodes(DesignBytes.readNumbers(in));
    }
    model.sv_coef = new double[in.readInt()][];
    for (int i = 0; i < model.sv_coef.length; i++) {
      model.sv_coef[i] = DesignBytes.readNumbers(in);
    }
    model.rho = DesignBytes.readNumbers(in);
    if (classes > 1) {
      model.label = new int[classes];
      model.nSV = new int[classes];
      for (int k = 0; k < classes; k++) {
        model.label[k] = in.readInt();
        model.nSV[k] = in.readInt();
      }
    }
    return new KernelMachine(model, classes);
  }

  @Override
  public double[] decide(double[] row) {
    double[] values = new double[Math.max(classes * (classes - 1) / 2, 1)];
    svm.svm_predict_values(model, nodes(row), values);
    return classes == 1 ? values : scores(values);
  }

  /**
   * Votes of the pairs of classes for each, and between equals the sum of the decision values,
   * which is worth less than a vote.
   */
  private double[] scores(double[] pairs) {
    double[] sums = new double[classes];
    double[] votes = new double[classes];
    int pair = 0;
    for (int i = 0; i < classes; i++) {
      for (int j = i + 1; j < classes; j++) {
        // libsvm counts classes in the order in which they come.
        int first = model.label[i];
        int second = model.label[j];
        double value = pairs[pair++];
        sums[first] += value;
        sums[second] -= value;
        votes[value > 0 ? first : second]++;
      }
    }
    for (int k = 0; k < classes && classes > 2; k++) {
      sums[k] = votes[k] + sums[k] / (3 * (Math.abs(sums[k]) + 1));
    }
    return sums;
  }
}
