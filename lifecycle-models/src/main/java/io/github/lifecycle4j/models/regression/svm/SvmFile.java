package io.github.lifecycle4j.models.regression.svm;

import io.github.lifecycle4j.models.internal.SealedBytes;
import io.github.lifecycle4j.models.regression.ColumnScaling;
import io.github.lifecycle4j.models.regression.Design;
import io.github.lifecycle4j.models.regression.DesignBytes;
import io.github.lifecycle4j.models.regression.calibration.PlattScaling;
import io.github.lifecycle4j.models.regression.calibration.ScoreCalibration;
import io.github.lifecycle4j.models.regression.calibration.ScoreMap;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The file of a support vector machine, version 1, in a {@link SealedBytes seal}. Numbers are how
 * many (int), then each (double):
 *
 * <pre>
 * design          see {@link DesignBytes}
 * numbers means; numbers scales
 * boolean linear; if so, int classes (1 for numbers) and for each, numbers coefficients
 *   otherwise int classes, type, kernel and degree; double gamma and constant;
 *   int vectors, and for each its numbers; int lists, and for each its coefficients;
 *   numbers offsets; for each class, where there are classes, int label and int vectors
 * classifiers: list of the texts of the classes; int maps, and for each double intercept, slope
 * </pre>
 */
final class SvmFile {

  private static final int VERSION = 1;
  private static final String CLASSIFIER = "support vector classifier";
  private static final String REGRESSION = "support vector regression";

  private SvmFile() {}

  static void save(Path file, SvmModel model) {
    SealedBytes.save(
        file,
        CLASSIFIER,
        VERSION,
        out -> {
          write(out, model.design(), model.scaling(), model.machine());
          DesignBytes.writeTexts(out, model.classes());
          List<ScoreMap> maps = model.calibration().map(ScoreCalibration::maps).orElse(List.of());
          out.writeInt(maps.size());
          for (ScoreMap map : maps) {
            // Support vector machines are calibrated by Platt's method alone.
            PlattScaling curve = (PlattScaling) map;
            out.writeDouble(curve.intercept());
            out.writeDouble(curve.slope());
          }
        });
  }

  static SvmModel loadClassifier(Path file) {
    return SealedBytes.load(
        file,
        CLASSIFIER,
        VERSION,
        (version, in) ->
            new SvmModel(
                DesignBytes.read(in),
                ColumnScaling.read(in),
                readMachine(in),
                DesignBytes.readTexts(in),
                readCalibration(in)));
  }

  static void save(Path file, SvmRegression model) {
    SealedBytes.save(
        file,
        REGRESSION,
        VERSION,
        out -> write(out, model.design(), model.scaling(), model.machine()));
  }

  static SvmRegression loadRegression(Path file) {
    return SealedBytes.load(
        file,
        REGRESSION,
        VERSION,
        (version, in) ->
            new SvmRegression(DesignBytes.read(in), ColumnScaling.read(in), readMachine(in)));
  }

  private static void write(
      DataOutputStream out, Design design, ColumnScaling scaling, Machine machine)
      throws IOException {
    DesignBytes.write(out, design);
    scaling.write(out);
    out.writeBoolean(machine instanceof LinearMachine);
    machine.write(out);
  }

  private static Machine readMachine(DataInputStream in) throws IOException {
    return in.readBoolean() ? LinearMachine.read(in) : KernelMachine.read(in);
  }

  private static Optional<ScoreCalibration> readCalibration(DataInputStream in) throws IOException {
    List<ScoreMap> maps = new ArrayList<>();
    for (int remaining = in.readInt(); remaining > 0; remaining--) {
      maps.add(new PlattScaling(in.readDouble(), in.readDouble()));
    }
    return maps.isEmpty() ? Optional.empty() : Optional.of(new ScoreCalibration(maps));
  }
}
